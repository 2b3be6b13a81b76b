package import Terminal

/// Draws a `LineEditor` in one row: brackets when edited, scrolled so that the cursor is in sight, the
/// part above the limit in the role `fieldOver`.
package struct FieldView: Sendable {
  /// What is edited.
  package let editor: LineEditor
  /// The most Unicode scalars allowed; nil for no limit.
  package let limit: Int?
  /// Whether the cursor is in it.
  package let isFocused: Bool
  /// What an empty field says.
  package let placeholder: String
  /// Whether marks stand for characters inside emoji clusters as well (ids and keys).
  package let cleaning: TextCleaning

  /// Creates the view of one field.
  package init(
    editor: LineEditor, limit: Int? = nil, isFocused: Bool, placeholder: String = "",
    cleaning: TextCleaning = .text
  ) {
    self.editor = editor
    self.limit = limit
    self.isFocused = isFocused
    self.placeholder = placeholder
    self.cleaning = cleaning
  }

  /// Draws the field and returns the place of the cursor when it has the focus.
  @discardableResult
  package func draw(on surface: inout Surface, at point: Point, width: Int) -> Point? {
    guard width > 2 else { return nil }
    let role: Role = isFocused ? .fieldFocus : .field
    if isFocused {
      surface.put("[", at: point, role: .key)
      surface.put("]", at: Point(column: point.column + width - 1, row: point.row), role: .key)
    }
    let start = Point(column: point.column + 1, row: point.row)
    let room = width - 2
    surface.fill(
      Rect(column: start.column, row: start.row, columns: room, rows: 1), role: role)
    if editor.isEmpty, !placeholder.isEmpty {
      surface.put(placeholder, at: start, role: .placeholder, width: room)
      return isFocused ? start : nil
    }
    // Only what is in sight is measured: a pasted text may have a million characters.
    let first = firstVisible(room: room)
    var column = 0
    var cursor: Int?
    var scalars =
      limit == nil ? 0 : editor.characters[..<first].reduce(0) { $0 + $1.unicodeScalars.count }
    for index in first..<editor.characters.count {
      if index == editor.cursor { cursor = column }
      let character = editor.characters[index]
      let width = columns(of: character)
      guard column + width <= room else { break }
      scalars += character.unicodeScalars.count
      let isOver = limit.map { scalars > $0 } ?? false
      surface.put(
        String(character), at: Point(column: start.column + column, row: start.row),
        role: isOver ? .fieldOver : editor.isAllSelected ? .selection : role,
        width: room - column, cleaning: cleaning)
      column += width
    }
    if editor.cursor == editor.characters.count { cursor = min(column, room - 1) }
    guard isFocused, let cursor else { return nil }
    return Point(column: start.column + cursor, row: start.row)
  }

  /// The first character drawn: the earliest that keeps the cursor's cell inside `room` columns.
  private func firstVisible(room: Int) -> Int {
    guard isFocused else { return 0 }
    let isAtEnd = editor.cursor >= editor.characters.count
    var used = isAtEnd ? 1 : columns(of: editor.characters[editor.cursor])
    var first = editor.cursor
    while first > 0 {
      used += columns(of: editor.characters[first - 1])
      if used > room { break }
      first -= 1
    }
    return first
  }

  /// The columns that a character takes; nothing is invisible in a field.
  private func columns(of character: Character) -> Int {
    max(ScreenText.width(character, cleaning: cleaning), 1)
  }
}
