import Operations
import Widgets

/// The Metadata tab: the items in the server's order, each with what it uses of the limit.
struct MetadataTable {
  let state: ConsoleState
  let user: KnownUser

  /// Draws the table and returns where the cursor belongs.
  func draw(on surface: inout Surface, in area: Rect) -> Cursor? {
    let columns = MetadataColumns(area: area)
    var row = area.row
    if area.rows > Limits.metadataItems + 2 {
      surface.put("KEY", at: Point(column: columns.key, row: row), role: .listHeader)
      surface.put("VALUE", at: Point(column: columns.value, row: row), role: .listHeader)
      surface.put("LEN", at: Point(column: area.endColumn - 3, row: row), role: .listHeader)
      row += 1
    }
    var cursor = Cursor(column: area.column, row: row)
    for (index, item) in user.items.enumerated() where row < area.endRow {
      let isSelected = index == state.detailRow.selected
      let role: Role =
        !isSelected ? .text : state.focus == .detail ? .listSelected : .listSelectedBlur
      if isSelected {
        surface.paint(
          Rect(column: area.column, row: row, columns: area.columns, rows: 1), role: role)
        surface.put(">", at: Point(column: area.column, row: row), role: role)
        cursor = Cursor(column: area.column, row: row)
      }
      surface.put(
        ScreenText.cut(item.key, to: columns.keyWidth, cleaning: .key),
        at: Point(column: columns.key, row: row),
        role: isSelected ? role : .key, width: columns.keyWidth, cleaning: .key)
      surface.put(
        ScreenText.cut(item.value, to: columns.valueWidth),
        at: Point(column: columns.value, row: row), role: isSelected ? role : .value,
        width: columns.valueWidth)
      Counter(used: item.value.unicodeScalars.count, limit: Limits.metadataValue)
        .draw(on: &surface, endingAt: Point(column: area.endColumn, row: row))
      row += 1
    }
    drawSlots(on: &surface, in: area, row: row + 1)
    return cursor
  }

  private func drawSlots(on surface: inout Surface, in area: Rect, row: Int) {
    guard row < area.endRow else { return }
    let free = Limits.metadataItems - user.items.count
    let words =
      user.metadata == nil
      ? "Sendbird's answer had no metadata; F5 reads again"
      : free <= 0
        ? "all \(Limits.metadataItems) slots used"
        : "\(free) slot\(free == 1 ? "" : "s") free  (a adds an item)"
    surface.put(
      ScreenText.cut(words, to: area.columns - 2), at: Point(column: columns(area).key, row: row),
      role: .textDim)
    guard state.undo != nil, row + 2 < area.endRow else { return }
    surface.put(
      "z takes back the last write of this console",
      at: Point(column: columns(area).key, row: row + 2), role: .textDim)
  }

  private func columns(_ area: Rect) -> MetadataColumns { MetadataColumns(area: area) }
}

/// Where key, value and counter stand in a table of items.
struct MetadataColumns {
  let key: Int
  let keyWidth: Int
  let value: Int
  let valueWidth: Int

  init(area: Rect, marks: Int = 2) {
    key = area.column + marks
    keyWidth = max(min(area.columns * 28 / 100, 24), 8)
    value = key + keyWidth + 2
    valueWidth = max(area.endColumn - 8 - value, 0)
  }
}
