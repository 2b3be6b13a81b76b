/// A small generator, the same in every run.
struct Dice {
  private var state: UInt64

  init(_ seed: UInt64) { state = (seed &+ 1) &* 0x9E37_79B9_7F4A_7C15 }

  mutating func roll(_ sides: Int) -> Int {
    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    return Int((state >> 33) % UInt64(sides))
  }

  /// One of several things; there has to be one.
  mutating func pick<Thing>(_ things: [Thing]) -> Thing { things[roll(things.count)] }
}
