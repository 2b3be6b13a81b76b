import Widgets

/// Draws the help: the keys of where one was, then all others, each with what it does.
struct HelpView {
  let state: ConsoleState
  let help: HelpState

  /// Draws the help over `area` and returns where the cursor belongs.
  func draw(on surface: inout Surface, in area: Rect) -> Cursor? {
    if help.showsField, let field = help.field { return draw(field, on: &surface, in: area) }
    let rows = help.rows
    let inside = Pane(
      title: "Help: \(help.context.title)", note: "type to filter",
      footer:
        "\(state.key("help.run", in: .help)) runs the selected row. Dim rows say why they can't run now.",
      isFocused: true
    ).draw(on: &surface, in: area, glyphs: state.look.glyphs)
    surface.put("/", at: inside.origin, role: .key)
    let shown = rows.count { $0.command != nil }
    let total = help.filter.isEmpty ? shown : HelpRows.total(help)
    let count =
      shown == total ? "\(shown) key\(shown == 1 ? "" : "s")" : "\(shown) of \(total) keys"
    let place = FieldView(editor: help.filter, isFocused: true).draw(
      on: &surface, at: Point(column: inside.column + 1, row: inside.row),
      width: max(inside.columns - count.utf8.count - 3, 4))
    surface.put(
      count, at: Point(column: inside.endColumn - 1 - count.utf8.count, row: inside.row),
      role: .textDim)
    let change = changeWords(rows)
    let body = inside.inset(top: 2, bottom: change == nil ? 0 : 1)
    for (offset, index) in help.list.visible(height: body.rows).enumerated() {
      draw(
        rows[index], isSelected: index == help.list.selected, on: &surface,
        in: Rect(column: body.column, row: body.row + offset, columns: body.columns, rows: 1))
    }
    if rows.isEmpty {
      let words =
        help.showsAll
        ? "No key has these words."
        : "No key here; \(state.key("help.all", in: .help)) looks in all panes."
      surface.put(words, at: Point(column: body.column + 1, row: body.row), role: .textDim)
    }
    if let change {
      surface.put(
        ScreenText.cut("Config: \(change)", to: inside.columns - 2),
        at: Point(column: inside.column + 1, row: inside.endRow - 1), role: .textDim)
    }
    return place.map { Cursor($0, shape: .bar) }
  }

  /// Where the keys of the selected command come from, when they aren't the default ones.
  private func changeWords(_ rows: [HelpRow]) -> String? {
    guard rows.indices.contains(help.list.selected),
      let id = rows[help.list.selected].command?.id,
      let change = help.registry.changes.first(where: { $0.command == id })
    else { return nil }
    return change.words(file: help.registry.file)
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

  private func draw(_ field: FieldHelp, on surface: inout Surface, in area: Rect) -> Cursor? {
    let inside = Pane(
      title: "Help: \(field.title)",
      footer:
        "\(state.key("help.field", in: .help)) lists the keys, \(state.key("help.close", in: .help)) closes",
      isFocused: true
    ).draw(on: &surface, in: area, glyphs: state.look.glyphs)
    let lines = field.paragraphs.flatMap { paragraph in
      paragraph.isEmpty ? [""] : TextLines.wrap(paragraph, to: inside.columns - 4)
    }
    for (offset, line) in lines.enumerated() where offset + 1 < inside.rows {
      surface.put(
        line, at: Point(column: inside.column + 2, row: inside.row + 1 + offset), role: .text)
    }
    return Cursor(inside.origin)
  }

  private func reason(against command: Command) -> String? {
    var below = state
    below.help = nil
    return command.enablement(below).reason
  }
}
