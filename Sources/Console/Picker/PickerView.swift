import Operations
import Widgets

/// Draws the choices of a field over the form.
struct PickerView {
  let state: ConsoleState
  let picker: PickerState

  /// Draws the dialog and returns where the cursor belongs.
  func draw(on surface: inout Surface, in area: Rect) -> Cursor? {
    let rows = picker.rows
    let wish = Size(columns: 64, rows: max(min(picker.choices.count, 14), 3) + 3)
    let inside = Dialog(
      title: picker.title, note: "\(rows.count) of \(picker.choices.count)", footer: footer
    ).draw(
      on: &surface, over: area.inset(columns: 1),
      size: Size(columns: min(wish.columns, area.columns - 6), rows: wish.rows),
      glyphs: state.look.glyphs)
    surface.put("/", at: Point(column: inside.column + 1, row: inside.row), role: .key)
    let place = FieldView(
      editor: picker.filter, isFocused: true, placeholder: "type to filter"
    ).draw(
      on: &surface, at: Point(column: inside.column + 2, row: inside.row),
      width: inside.columns - 3)
    let list = inside.inset(top: 2)
    if rows.isEmpty {
      for (index, line) in TextLines.wrap(
        "\(picker.emptyWords); \(state.key("picker.close", in: .picker)) goes back to typing",
        to: list.columns - 2
      ).enumerated()
      where index < list.rows {
        surface.put(
          line, at: Point(column: list.column + 1, row: list.row + index), role: .textDim)
      }
    }
    let valueWidth = min(
      max((rows.map { ScreenText.width($0.value, cleaning: .key) }.max() ?? 0) + 2, 12),
      list.columns * 3 / 5)
    for (offset, index) in picker.list.visible(height: list.rows).enumerated() {
      let row = list.row + offset
      let isSelected = index == picker.list.selected
      let role: Role = isSelected ? .listSelected : .text
      surface.fill(Rect(column: list.column, row: row, columns: list.columns, rows: 1), role: role)
      let mark =
        picker.purpose == .several ? (picker.isMarked(rows[index].value) ? "[x]" : "[ ]") : ""
      let start = list.column + 2 + (mark.isEmpty ? 0 : 4)
      surface.put(isSelected ? ">" : " ", at: Point(column: list.column, row: row), role: role)
      surface.put(mark, at: Point(column: list.column + 2, row: row), role: role)
      surface.putCut(
        rows[index].value, at: Point(column: start, row: row), role: role,
        width: min(valueWidth, list.endColumn - start), cleaning: .key)
      let words = start + valueWidth + 1
      if words < list.endColumn - 2 {
        surface.putCut(
          rows[index].words, at: Point(column: words, row: row), role: role,
          width: list.endColumn - words)
      }
    }
    return place.map { Cursor($0, shape: .bar) }
  }

  private var footer: String {
    let take = state.key("picker.take", in: .picker)
    return picker.purpose == .several
      ? "\(state.key("picker.mark", in: .picker)) marks, \(take) takes what is marked"
      : "\(take) chooses"
  }
}
