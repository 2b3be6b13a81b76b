/// How text looks, independent of what the terminal can do.
package struct Look: Hashable, Sendable {
  /// The colour of the characters.
  package var foreground: Color
  /// The colour behind them.
  package var background: Color
  /// Bold, underline and the like.
  package var attributes: Attributes

  /// Creates a look; by default the terminal's own colours without attributes.
  package init(
    foreground: Color = .terminalDefault, background: Color = .terminalDefault,
    attributes: Attributes = []
  ) {
    self.foreground = foreground
    self.background = background
    self.attributes = attributes
  }
}

/// Properties of text besides its colours.
package struct Attributes: OptionSet, Hashable, Sendable {
  package let rawValue: UInt32

  package init(rawValue: UInt32) { self.rawValue = rawValue }

  // The bits are those of `CT_BOLD` and its neighbours in `CTerminal`; a test holds them together.
  package static let bold = Attributes(rawValue: 1)
  package static let dim = Attributes(rawValue: 2)
  package static let italic = Attributes(rawValue: 4)
  package static let underline = Attributes(rawValue: 8)
  package static let reverse = Attributes(rawValue: 16)
}
