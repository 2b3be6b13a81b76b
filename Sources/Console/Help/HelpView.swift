import Widgets

/// Draws the help: the keys of where one was, then all others, each with what it does.
struct HelpView {
  let state: ConsoleState
  let help: HelpState

  /// Draws the help over `area` and returns where the cursor belongs.
  func draw(on surface: inout Surface, in area: Rect) -> Cursor? {
    let rows = HelpRows.rows(help, registry: state.registry)
    let inside = Pane(
      title: "Help: \(help.context.title)", note: "type to filter",
      footer: "Enter runs the selected row. Dim rows say why they can't run now.", isFocused: true
    ).draw(on: &surface, in: area, glyphs: state.look.glyphs)
    surface.put("/", at: inside.origin, role: .key)
    let shown = rows.count { $0.command != nil }
    let count = "\(shown) key\(shown == 1 ? "" : "s")"
    let place = FieldView(editor: help.filter, isFocused: true).draw(
      on: &surface, at: Point(column: inside.column + 1, row: inside.row),
      width: max(inside.columns - count.utf8.count - 3, 4))
    surface.put(
      count, at: Point(column: inside.endColumn - 1 - count.utf8.count, row: inside.row),
      role: .textDim)
    let body = inside.inset(top: 2)
    for (offset, index) in help.list.visible(height: body.rows).enumerated() {
      draw(
        rows[index], isSelected: index == help.list.selected, on: &surface,
        in: Rect(column: body.column, row: body.row + offset, columns: body.columns, rows: 1))
    }
    return place.map { Cursor($0, shape: .bar) }
  }

  private func draw(
    _ row: HelpRow, isSelected: Bool, on surface: inout Surface, in line: Rect
  ) {
    switch row {
    case .heading(let title):
      surface.put(title, at: Point(column: line.column + 1, row: line.row), role: .textStrong)
    case .command(let command, let keys, let isHere):
      let reason = isHere ? reason(against: command) : nil
      let role: Role = isSelected ? .listSelected : reason != nil || !isHere ? .textDim : .text
      if isSelected { surface.fill(line, role: role) }
      surface.put(
        isSelected ? ">" : " ", at: Point(column: line.column + 1, row: line.row), role: role)
      let titleColumn = line.column + min(26, line.columns / 3)
      surface.put(
        ScreenText.cut(keys, to: titleColumn - line.column - 4),
        at: Point(column: line.column + 3, row: line.row),
        role: isSelected ? role : .barKey)
      let words = reason.map { "\(command.title)   (\($0))" } ?? command.title
      surface.put(
        ScreenText.cut(words, to: max(line.endColumn - titleColumn - 1, 0)),
        at: Point(column: titleColumn, row: line.row), role: role)
    }
  }

  private func reason(against command: Command) -> String? {
    var below = state
    below.help = nil
    return command.enablement(below).reason
  }
}
