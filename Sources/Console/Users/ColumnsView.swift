import Widgets

/// The box in which the list's columns are chosen.
struct ColumnsView {
  let state: ConsoleState

  /// Draws the box over `area` and returns where the cursor belongs.
  func draw(on surface: inout Surface, in area: Rect) -> Cursor? {
    let all = UserColumn.allCases
    let inside = Dialog(
      title: "Columns of the list",
      footer: "\(state.key("columns.toggle", in: .columns)) shows or hides"
    ).draw(
      on: &surface, over: area, size: Size(columns: 50, rows: all.count + 2),
      glyphs: state.look.glyphs)
    let body = inside.inset(left: 1, top: 1, right: 1)
    let columns = state.columns
    return Table(columns: [TableColumn("", width: nil)], hasHeader: false).draw(
      on: &surface, in: body, list: columns.position, isFocused: true
    ) { index in
      let mark = columns.shown.contains(all[index]) ? "[x]" : "[ ]"
      return TableRow([TableRow.Cell("\(mark) \(all[index].words)")])
    }.cursor
  }
}
