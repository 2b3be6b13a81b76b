import Operations
import Widgets

/// Draws what operations saved, over the lower part of the screen.
struct DataPointsView {
  let state: ConsoleState

  /// Where the pane is: below the rest, as much of it as half the height.
  static func area(in body: Rect) -> Rect {
    let rows = min(max(body.rows / 2, 6), body.rows)
    return Rect(
      column: body.column, row: body.endRow - rows, columns: body.columns, rows: rows)
  }

  /// Draws the pane and returns where the cursor belongs.
  func draw(on surface: inout Surface, in body: Rect) -> Cursor? {
    let list = state.dataPoints.list
    let entries = state.dataPoints.entries
    let inside = Pane(
      title: "3 Data points",
      note: entries.isEmpty ? "" : "\(list.selected + 1) of \(entries.count)",
      footer: entries.isEmpty ? "" : "newest first", isFocused: true
    ).draw(on: &surface, in: Self.area(in: body), glyphs: state.look.glyphs)
    guard !entries.isEmpty else {
      let words =
        "No operation has saved anything yet. What one saves, such as the id of a new ticket, is kept here while the console is open and offered in later forms."
      for (index, line) in TextLines.wrap(words, to: inside.columns - 2).enumerated()
      where index < inside.rows {
        surface.put(
          line, at: Point(column: inside.column + 1, row: inside.row + index), role: .textDim)
      }
      return Cursor(inside.origin)
    }
    let columns = Columns(inside)
    drawRow(
      ["NAME", "VALUE", "OPERATION", "TIME"], .listHeader, columns, on: &surface, in: inside,
      row: inside.row)
    var cursor = Cursor(inside.origin)
    for (offset, index) in list.visible(height: inside.rows - 1).enumerated() {
      let row = inside.row + 1 + offset
      let entry = entries[index]
      let isSelected = index == list.selected
      if isSelected { cursor = Cursor(column: inside.column, row: row) }
      drawRow(
        [entry.point.name, words(entry.point.value), entry.operation, entry.time.clock],
        isSelected ? .listSelected : .text, columns, on: &surface, in: inside, row: row,
        mark: isSelected ? ">" : " ")
    }
    return cursor
  }

  /// The value for people; an empty one would look like a mistake.
  private func words(_ value: DataPointValue) -> String {
    let text = value.text
    return text.isEmpty ? "(none)" : text
  }

  private struct Columns {
    let name: Int
    let value: Int
    let operation: Int?
    let time: Int

    init(_ inside: Rect) {
      let hasOperation = inside.columns >= 64
      name = min(inside.columns / 4, 20)
      time = 8
      operation = hasOperation ? 22 : nil
      value = inside.columns - 2 - name - time - 3 - (operation.map { $0 + 1 } ?? 0)
    }
  }

  private func drawRow(
    _ texts: [String], _ role: Role, _ columns: Columns, on surface: inout Surface, in inside: Rect,
    row: Int, mark: String = " "
  ) {
    surface.fill(
      Rect(column: inside.column, row: row, columns: inside.columns, rows: 1), role: role)
    surface.put(mark, at: Point(column: inside.column, row: row), role: role)
    var column = inside.column + 2
    surface.putCut(
      texts[0], at: Point(column: column, row: row), role: role, width: columns.name)
    column += columns.name + 1
    surface.putCut(
      texts[1], at: Point(column: column, row: row), role: role, width: max(columns.value, 0))
    column += columns.value + 1
    if let operation = columns.operation {
      surface.putCut(
        texts[2], at: Point(column: column, row: row), role: role, width: operation)
      column += operation + 1
    }
    surface.put(texts[3], at: Point(column: column, row: row), role: role)
  }
}
