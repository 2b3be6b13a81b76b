import Widgets

/// The box that lists how a begun sequence of keys can go on (ux 13).
struct ContinuationsView {
  let state: ConsoleState

  /// Draws the box into the lower right corner of `area`.
  func draw(on surface: inout Surface, in area: Rect) {
    guard let context = state.pending.context else { return }
    let rows = state.registry.continuations(of: state.pending.keys, in: context)
    let keyWidth = rows.map { ScreenText.width($0.keys) }.max() ?? 0
    let lines = rows.map { row in
      let reason = row.command.enablement(state).reason
      return (
        keys: row.keys, words: reason.map { "\(row.command.title)   (\($0))" } ?? row.command.title,
        isEnabled: reason == nil
      )
    }
    let wanted = lines.map { ScreenText.width($0.words) }.max() ?? 0
    let columns = min(keyWidth + wanted + 6, area.columns)
    let height = min(lines.count + 2, area.rows)
    let inside = Pane(
      title: KeyNames.short(state.pending.keys.map(\.name).joined(separator: " ")),
      footer: "Esc ends it", isFocused: true
    ).draw(
      on: &surface,
      in: Rect(
        column: area.endColumn - columns, row: area.endRow - height, columns: columns, rows: height),
      glyphs: state.look.glyphs)
    for (offset, line) in lines.enumerated() where offset < inside.rows {
      let row = inside.row + offset
      surface.put(
        line.keys, at: Point(column: inside.column + 1, row: row),
        role: line.isEnabled ? .barKey : .textDim)
      surface.put(
        ScreenText.cut(line.words, to: max(inside.columns - keyWidth - 4, 0)),
        at: Point(column: inside.column + keyWidth + 3, row: row),
        role: line.isEnabled ? .text : .textDim)
    }
  }
}
