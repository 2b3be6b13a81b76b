package import Terminal

/// A theme, with everything that it inherits worked in.
package struct Theme: Sendable {
  /// The background that a theme is made for.
  package enum Kind: String, CaseIterable, Sendable {
    case dark, light
    /// Whatever the terminal has.
    case any
  }

  /// The name from the file's `name:`.
  package let name: String
  /// The background it is made for.
  package let kind: Kind
  /// Who made the colours, and under which licence.
  package let credits: String?
  /// Where the colours were published.
  package let source: String?
  /// The look of every role.
  package let looks: LookSheet
}
