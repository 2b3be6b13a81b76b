import Operations
import Widgets

/// What a tab shows as rows, and the lines above them.
struct DetailTable {
  /// What stands above the rows.
  var heading: [TextSpans] = []
  /// How the rows are laid out.
  var table: Table
  /// How many rows there are.
  var count = 0
  /// A row.
  var row: (Int) -> TableRow = { _ in TableRow([]) }
  /// Why there are no rows.
  var empty = ""

  /// Where the rows go.
  func area(in area: Rect) -> Rect { area.inset(top: min(heading.count, area.rows)) }

  /// Draws heading and rows, or why there are none.
  ///
  /// - Returns: the cursor's place and the first free row below.
  func draw(
    on surface: inout Surface, in area: Rect, list: ListState, isFocused: Bool
  ) -> (cursor: Cursor, end: Int) {
    for (index, line) in heading.enumerated() where index < area.rows {
      line.draw(
        on: &surface, at: Point(column: area.column, row: area.row + index), width: area.columns)
    }
    let body = self.area(in: area)
    guard count > 0 else {
      var row = body.row
      for line in TextLines.wrap(empty, to: body.columns - 2) where row < body.endRow {
        surface.put(line, at: Point(column: body.column + 2, row: row), role: .textDim)
        row += 1
      }
      return (Cursor(area.origin), row)
    }
    return table.draw(on: &surface, in: body, list: list, isFocused: isFocused, row: row)
  }
}

extension ConsoleState {
  /// The rows of a tab; nil for the one that shows text.
  func detailTable(of user: KnownUser, in area: Rect) -> DetailTable? {
    switch tab {
    case .user: userTable(of: user)
    case .metadata: metadataTable(of: user, in: area)
    case .deskFields: deskFieldsTable(of: user, in: area)
    case .tickets: ticketsTable(of: user)
    case .json: nil
    case .history: historyTable(of: user)
    }
  }

  /// The record's lines, broken where the pane ends when values wrap.
  func recordLines(of user: KnownUser, in area: Rect) -> [TextSpans] {
    guard let record = desk[user.id]?.record.value else { return [] }
    return JSONLines(record.json, columns: wrapsDetail ? area.columns - 2 : nil).lines
  }
}
