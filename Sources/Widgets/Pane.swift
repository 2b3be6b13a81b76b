package import Terminal

/// A framed area with a title on its upper edge and notes on both edges.
package struct Pane: Sendable {
  /// What stands left on the upper edge, with the pane's number: `1 Users`.
  package var title: String
  /// What stands right on the upper edge: `37 loaded, more >`.
  package var note: String
  /// What stands left on the lower edge.
  package var footer: String
  /// Whether the pane has the focus: a heavy frame, never colour alone.
  package var isFocused: Bool
  /// The role of the note where it is a badge; nil for that of the title.
  package var noteRole: Role?

  /// Creates a pane.
  package init(title: String, note: String = "", footer: String = "", isFocused: Bool) {
    self.title = title
    self.note = note
    self.footer = footer
    self.isFocused = isFocused
  }

  /// Draws the frame over `rect`, clears the inside and returns the inside.
  ///
  /// - Parameters:
  ///   - surface: what it is drawn on.
  ///   - rect: the frame's outer edge.
  ///   - glyphs: the frame's characters.
  ///   - isOnBlank: whether nothing has been drawn there yet, so that nothing has to be cleared.
  /// - Returns: the inside.
  @discardableResult
  package func draw(
    on surface: inout Surface, in rect: Rect, glyphs: Glyphs, isOnBlank: Bool = false
  ) -> Rect {
    let inside = rect.inset(columns: 1, rows: 1)
    guard rect.columns >= 2, rect.rows >= 2 else { return inside }
    let frame = isFocused ? glyphs.heavy : glyphs.light
    let role: Role = isFocused ? .frameFocus : .frame
    let bottom = rect.endRow - 1
    let right = rect.endColumn - 1
    let middle = Rect(column: rect.column + 1, row: rect.row, columns: inside.columns, rows: 1)
    surface.fill(middle, with: frame.horizontal, role: role)
    surface.fill(
      Rect(column: middle.column, row: bottom, columns: middle.columns, rows: 1),
      with: frame.horizontal, role: role)
    for (column, row, character) in [
      (rect.column, rect.row, frame.topLeft), (right, rect.row, frame.topRight),
      (right, bottom, frame.bottomRight), (rect.column, bottom, frame.bottomLeft),
    ] {
      surface.fill(
        Rect(column: column, row: row, columns: 1, rows: 1), with: character, role: role)
    }
    for column in [rect.column, right] {
      surface.fill(
        Rect(column: column, row: inside.row, columns: 1, rows: inside.rows),
        with: frame.vertical, role: role)
    }
    if !isOnBlank { surface.fill(inside, role: .text) }
    drawEdges(on: &surface, in: rect, bottom: bottom)
    return inside
  }

  private func drawEdges(on surface: inout Surface, in rect: Rect, bottom: Int) {
    // Two columns of edge stay visible on both sides of what is written on it.
    let room = rect.columns - 6
    guard room > 0 else { return }
    let role: Role = isFocused ? .title : .frame
    let start = rect.column + 2
    let noteWidth = note.isEmpty ? 0 : ScreenText.width(note) + 3
    // The note goes before the title is cut: it is short and counts what the title names.
    let hasNote = noteWidth > 0 && noteWidth <= room / 2
    var used = 0
    if !title.isEmpty {
      let text = ScreenText.cut(title, to: hasNote ? room - noteWidth : room)
      used = surface.put(" \(text) ", at: Point(column: start, row: rect.row), role: role)
    }
    if !note.isEmpty, hasNote || used + noteWidth <= room {
      surface.put(
        " \(note) ", at: Point(column: rect.endColumn - 1 - noteWidth, row: rect.row),
        role: noteRole ?? role)
    }
    if !footer.isEmpty {
      let text = ScreenText.cut(footer, to: room)
      surface.put(" \(text) ", at: Point(column: start, row: bottom), role: .textDim)
    }
  }
}
