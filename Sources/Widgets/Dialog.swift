package import Terminal

/// A framed box over the middle of the screen.
package struct Dialog: Sendable {
  /// The pane's edges.
  package private(set) var pane: Pane

  /// Creates a dialog.
  ///
  /// - Parameters:
  ///   - title: what stands left on the upper edge.
  ///   - note: what stands right on it. The default is nothing.
  ///   - noteRole: the note's role where it is a badge. The default is the title's.
  ///   - footer: what stands on the lower edge. The default is nothing.
  package init(
    title: String, note: String = "", noteRole: Role? = nil, footer: String = ""
  ) {
    pane = Pane(title: title, note: note, footer: footer, isFocused: true)
    pane.noteRole = noteRole
  }

  /// Draws the box, at most as large as `area`, and returns its inside.
  ///
  /// - Parameters:
  ///   - surface: what is drawn on.
  ///   - area: the rectangle in whose middle the box stands.
  ///   - size: the wished size of the inside.
  ///   - glyphs: the frame's characters.
  /// - Returns: the inside of the box.
  package func draw(
    on surface: inout Surface, over area: Rect, size: Size, glyphs: Glyphs
  ) -> Rect {
    let columns = min(size.columns + 2, area.columns)
    let rows = min(size.rows + 2, area.rows)
    return pane.draw(
      on: &surface,
      in: Rect(
        column: area.column + (area.columns - columns) / 2,
        row: area.row + (area.rows - rows) / 2, columns: columns, rows: rows),
      glyphs: glyphs)
  }
}
