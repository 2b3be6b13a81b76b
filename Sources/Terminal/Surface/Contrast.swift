/// How well two colours can be told apart when one is written on the other.
///
/// https://www.w3.org/TR/WCAG22/#dfn-contrast-ratio
package enum Contrast {
  /// The steps that the guidelines know: frames and marks, text, text with high contrast.
  package static let steps = [3.0, 4.5, 7.0]

  /// The ratio of two colours' brightness, 1 to 21; `nil` when one is the terminal's own.
  ///
  /// Of the sixteen colours the usual values are taken; what a person made of them is not known.
  package static func ratio(_ one: Color, _ other: Color) -> Double? {
    guard let one = luminance(of: one), let other = luminance(of: other) else { return nil }
    return ratio(ofLuminances: one, other)
  }

  static func ratio(ofLuminances one: Double, _ other: Double) -> Double {
    (max(one, other) + 0.05) / (min(one, other) + 0.05)
  }

  /// The highest step that a ratio reaches, 1 for none.
  static func step(of ratio: Double) -> Double {
    steps.last { ratio >= $0 } ?? 1
  }

  /// The light that a colour gives, 0 to 1; `nil` for the terminal's own.
  static func luminance(of color: Color) -> Double? {
    guard let (red, green, blue) = color.components else { return nil }
    return 0.2126 * OKLab.linear(red) + 0.7152 * OKLab.linear(green)
      + 0.0722 * OKLab.linear(blue)
  }
}

extension Color {
  /// Red, green and blue, by their usual values for the sixteen; `nil` for the terminal's own.
  package var components: (UInt8, UInt8, UInt8)? {
    switch self {
    case .terminalDefault: nil
    case .ansi(let index): ColorReduction.standardComponents(of: Int(index))
    case .rgb(let red, let green, let blue): (red, green, blue)
    }
  }
}
