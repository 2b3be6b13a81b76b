import Widgets

/// Draws the palette over the screen (ux 11).
struct PaletteView {
  let state: ConsoleState
  let palette: PaletteState

  /// Draws the dialog and returns where the cursor belongs.
  func draw(on surface: inout Surface, in area: Rect) -> Cursor? {
    let width = min(area.columns - 4, 76)
    let note = "\(palette.matches.count) of \(palette.entries.count)"
    let inside = Dialog(title: "Command", note: note).draw(
      on: &surface, over: area, size: Size(columns: width - 2, rows: min(area.rows - 4, 24)),
      glyphs: state.look.glyphs)
    surface.put(":", at: Point(column: inside.column + 1, row: inside.row), role: .key)
    let place = FieldView(
      editor: palette.line, isFocused: true,
      placeholder: "words in any order, or a command such as metadata update plan=pro"
    ).draw(
      on: &surface, at: Point(column: inside.column + 2, row: inside.row),
      width: inside.columns - 4)
    // The line itself stays in sight, however long the problem is.
    let problem = TextLines.wrap(palette.problem, to: inside.columns - 2)
      .prefix(max(inside.rows - 1, 0))
    let body = inside.inset(top: 2, bottom: problem.count)
    if let typed = palette.typed, !palette.isChosen, !typed.usage.isEmpty {
      TypedView(state: state, typed: typed).draw(on: &surface, in: body)
    } else {
      drawMatches(on: &surface, in: body)
    }
    for (offset, line) in problem.enumerated() {
      surface.put(
        line, at: Point(column: inside.column + 1, row: inside.endRow - problem.count + offset),
        role: .stateError)
    }
    return place.map { Cursor($0, shape: .bar) }
  }

  private func drawMatches(on surface: inout Surface, in body: Rect) {
    guard !palette.matches.isEmpty else {
      surface.put(
        ScreenText.cut("No command has these words.", to: body.columns - 2),
        at: Point(column: body.column + 1, row: body.row), role: .textDim)
      return
    }
    for (offset, index) in palette.list.visible(height: body.rows).enumerated() {
      draw(
        palette.entries[palette.matches[index]], isSelected: index == palette.list.selected,
        on: &surface,
        in: Rect(column: body.column, row: body.row + offset, columns: body.columns, rows: 1))
    }
  }

  private func draw(
    _ entry: PaletteEntry, isSelected: Bool, on surface: inout Surface, in line: Rect
  ) {
    var below = state
    below.palette = nil
    let reason = entry.command.enablement(below).reason
    let role: Role = isSelected ? .listSelected : reason == nil ? .text : .textDim
    if isSelected { surface.fill(line, role: role) }
    surface.put(
      isSelected ? ">" : " ", at: Point(column: line.column + 1, row: line.row), role: role)
    // Keys stand in a column of their own as long as that leaves the titles enough room.
    let keyColumns = min(max(line.columns / 4, 8), 18)
    let words = reason.map { "\(entry.command.title)   (\($0))" } ?? entry.command.title
    surface.put(
      ScreenText.cut(words, to: line.columns - keyColumns - 4),
      at: Point(column: line.column + 3, row: line.row), role: role)
    surface.put(
      ScreenText.cut(entry.keys, to: keyColumns - 1),
      at: Point(column: line.endColumn - keyColumns, row: line.row),
      role: isSelected || reason != nil ? role : .barKey)
  }
}
