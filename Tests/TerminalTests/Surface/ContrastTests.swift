import Terminal
import Testing

/// Contrast, and reduction that keeps it.
@Suite struct ContrastTests {
  static let black = Color.rgb(0, 0, 0)
  static let white = Color.rgb(255, 255, 255)

  /// Values that the guidelines' own calculators give.
  @Test(
    "The ratio is the guidelines'",
    arguments: [
      (Color.rgb(0, 0, 0), Color.rgb(255, 255, 255), 21.0),
      (.rgb(255, 255, 255), .rgb(0, 0, 0), 21.0), (.rgb(119, 119, 119), .rgb(255, 255, 255), 4.48),
      (.rgb(118, 118, 118), .rgb(255, 255, 255), 4.54), (.rgb(255, 0, 0), .rgb(255, 255, 255), 4.0),
      (.ansi(9), .ansi(15), 4.0), (.rgb(10, 10, 10), .rgb(10, 10, 10), 1.0),
    ])
  func ratio(one: Color, other: Color, expected: Double) throws {
    let ratio = try #require(Contrast.ratio(one, other))
    #expect(abs(ratio - expected) < 0.01)
  }

  @Test("Nothing is known about the terminal's own colours")
  func unknown() {
    #expect(Contrast.ratio(.terminalDefault, Self.white) == nil)
    #expect(Contrast.ratio(Self.white, .terminalDefault) == nil)
  }

  @Test(
    "A reduced pair reaches the step of the exact pair",
    arguments: [ColorDepth.indexed256, .ansi16], 0..<400)
  func keepsTheStep(depth: ColorDepth, seed: Int) throws {
    // Spread over the cube without chance: steps that share no factor with 256.
    func byte(_ step: Int) -> UInt8 { UInt8(seed * step % 256) }
    let look = Look(
      foreground: .rgb(byte(37), byte(101), byte(151)),
      background: .rgb(byte(59), byte(83), byte(199)))
    let step = ColorReduction.contrastStep(of: look)
    let reduced = ColorReduction.reduced(look, to: depth)
    #expect(ColorReduction.contrastStep(of: reduced) >= step)
    guard step > 1 else { return }
    let isLighter = try brightness(look.foreground) > brightness(look.background)
    #expect(try (brightness(reduced.foreground) > brightness(reduced.background)) == isLighter)
  }

  private func brightness(_ color: Color) throws -> Double {
    try #require(Contrast.ratio(color, Self.black))
  }

  @Test("What was never readable stays the nearest")
  func keepsHues() {
    let quiet = Look(foreground: .rgb(70, 70, 70), background: .rgb(60, 60, 60))
    let reduced = ColorReduction.reduced(quiet, to: .indexed256)
    #expect(reduced == Look(foreground: .rgb(68, 68, 68), background: .rgb(58, 58, 58)))
  }

  @Test("Neither bright areas nor bright black come out of a reduction to sixteen")
  func avoidsBrightBlack() {
    for value in UInt8.min...UInt8.max {
      let gray = Look(foreground: .rgb(value, value, value), background: .rgb(value, value, value))
      let reduced = ColorReduction.reduced(gray, to: .ansi16)
      #expect(reduced.foreground != .ansi(8))
      #expect(reduced.background != .ansi(8))
    }
  }

  @Test("Colours that are not exact stay")
  func leavesNames() {
    let look = Look(foreground: .ansi(12), background: .terminalDefault, attributes: .bold)
    for depth in ColorDepth.allCases { #expect(ColorReduction.reduced(look, to: depth) == look) }
  }
}
