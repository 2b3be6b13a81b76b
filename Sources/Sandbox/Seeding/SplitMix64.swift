/// A small random generator whose numbers are the same with every version of Swift.
struct SplitMix64: Sendable {
  private var state: UInt64

  init(seed: UInt64) {
    state = seed
  }

  /// A generator for the item with this number, independent of how many items there are.
  init(seed: UInt64, item: Int) {
    var mixer = SplitMix64(seed: seed &+ UInt64(truncatingIfNeeded: item) &* 0xD1B5_4A32_D192_ED03)
    state = mixer.next()
  }

  /// The next 64 random bits.
  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var bits = state
    bits = (bits ^ (bits >> 30)) &* 0xBF58_476D_1CE4_E5B9
    bits = (bits ^ (bits >> 27)) &* 0x94D0_49BB_1331_11EB
    return bits ^ (bits >> 31)
  }

  /// A number from 0 up to, not including, `bound`, which is at least 1.
  mutating func below(_ bound: Int) -> Int {
    Int(next() % UInt64(bound))
  }

  /// A number from 0 up to, not including, 1.
  mutating func unit() -> Double {
    Double(next() >> 11) / Double(1 << 53)
  }

  /// One of a list that isn't empty.
  mutating func pick<Element>(_ list: [Element]) -> Element {
    list[below(list.count)]
  }

  /// Whether an event of so many in a hundred happens.
  mutating func chance(_ percent: Int) -> Bool {
    below(100) < percent
  }

  /// So many hexadecimal digits.
  mutating func hexadecimal(_ count: Int) -> String {
    var digits: [UInt8] = []
    for _ in 0..<count {
      digits.append(PercentCoding.hexadecimal[Int(next() >> 60)])
    }
    return String(decoding: digits, as: UTF8.self)
  }
}
