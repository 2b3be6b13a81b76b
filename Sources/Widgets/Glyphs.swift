/// The line-drawing characters in use.
///
/// Frames of Unicode are of ambiguous width: some East Asian terminals draw them two columns wide, so
/// a plain ASCII set stands beside them (`--glyphs`).
package enum Glyphs: Sendable, Hashable {
  /// Box drawing as Unicode has it.
  case unicode
  /// Frames that every terminal has.
  case ascii

  /// One style of frame: corners clockwise from the top left, then the two edges.
  package struct Frame: Sendable, Equatable {
    package let topLeft: Character
    package let topRight: Character
    package let bottomRight: Character
    package let bottomLeft: Character
    package let horizontal: Character
    package let vertical: Character
  }

  /// The frame of a pane without the focus.
  package var light: Frame {
    switch self {
    case .unicode:
      Frame(
        topLeft: "┌", topRight: "┐", bottomRight: "┘", bottomLeft: "└", horizontal: "─",
        vertical: "│")
    case .ascii:
      Frame(
        topLeft: "+", topRight: "+", bottomRight: "+", bottomLeft: "+", horizontal: "-",
        vertical: "|")
    }
  }

  /// The frame of the pane with the focus.
  package var heavy: Frame {
    switch self {
    case .unicode:
      Frame(
        topLeft: "┏", topRight: "┓", bottomRight: "┛", bottomLeft: "┗", horizontal: "━",
        vertical: "┃")
    case .ascii:
      Frame(
        topLeft: "#", topRight: "#", bottomRight: "#", bottomLeft: "#", horizontal: "=",
        vertical: "#")
    }
  }

  /// What a bar of a chart is drawn with.
  package var bar: Character {
    switch self {
    case .unicode: "█"
    case .ascii: "#"
    }
  }
}
