/// The line-drawing characters in use.
///
/// Frames of Unicode are of ambiguous width: some East Asian terminals draw them two columns wide, so
/// a plain ASCII set stands beside them (`--glyphs`).
package struct Glyphs: Sendable, Equatable {
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
  package let light: Frame
  /// The frame of the pane with the focus.
  package let heavy: Frame
  /// What a bar of a chart is drawn with.
  package let bar: Character

  /// Box drawing as Unicode has it.
  package static let unicode = Glyphs(
    light: Frame(
      topLeft: "┌", topRight: "┐", bottomRight: "┘", bottomLeft: "└", horizontal: "─",
      vertical: "│"),
    heavy: Frame(
      topLeft: "┏", topRight: "┓", bottomRight: "┛", bottomLeft: "┗", horizontal: "━",
      vertical: "┃"), bar: "█")

  /// Frames that every terminal has.
  package static let ascii = Glyphs(
    light: Frame(
      topLeft: "+", topRight: "+", bottomRight: "+", bottomLeft: "+", horizontal: "-",
      vertical: "|"),
    heavy: Frame(
      topLeft: "#", topRight: "#", bottomRight: "#", bottomLeft: "#", horizontal: "=",
      vertical: "#"), bar: "#")
}
