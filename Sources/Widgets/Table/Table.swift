package import Terminal

/// Rows in columns, one of them selected; only the rows in sight are asked for.
package struct Table: Sendable {
  /// Columns between two columns.
  private static let gap = 2
  /// Columns for cursor and mark before each row.
  private var margin: Int { hasMarks ? 3 : 2 }

  /// The columns, left to right.
  package let columns: [TableColumn]
  /// Whether the flexible column's text takes as many lines as it needs.
  package let wraps: Bool
  /// Whether headings are drawn.
  package let hasHeader: Bool
  /// Whether a row's mark has a column of its own, in which the cursor doesn't cover it.
  package let hasMarks: Bool

  /// Creates a table.
  package init(
    columns: [TableColumn], wraps: Bool = false, hasHeader: Bool = true, hasMarks: Bool = false
  ) {
    self.hasMarks = hasMarks
    self.columns = columns
    self.wraps = wraps
    self.hasHeader = hasHeader
  }

  /// Where a column stands.
  private struct Place {
    let index: Int
    let column: Int
    let width: Int
    let isFlexible: Bool
  }

  /// Draws the table and returns the cursor's place: the selected row.
  ///
  /// - Parameters:
  ///   - surface: what is drawn on.
  ///   - area: where.
  ///   - list: selection and scrolling.
  ///   - isFocused: whether keys go to the table.
  ///   - row: the row of an index.
  /// - Returns: the cursor's place and the first free row below.
  @discardableResult
  package func draw(
    on surface: inout Surface, in area: Rect, list: ListState, isFocused: Bool,
    row: (Int) -> TableRow
  ) -> (cursor: Cursor, end: Int) {
    let places = places(in: area)
    var line = area.row
    if hasHeader, area.rows > 0 {
      for place in places {
        let column = columns[place.index]
        put(
          TableRow.Cell(column.title, .listHeader), role: .listHeader, place, in: area, row: line,
          on: &surface)
      }
      line += 1
    }
    var cursor = Cursor(column: area.column, row: min(line, max(area.endRow - 1, area.row)))
    let height = bodyHeight(of: area)
    for index in visible(list, in: area, row: row) {
      guard line < area.row + area.rows else { break }
      let item = row(index)
      let isSelected = index == list.selected
      let role: Role? = isSelected ? (isFocused ? .listSelected : .listSelectedBlur) : nil
      let lines = min(self.height(of: item, in: area), area.endRow - line, max(height, 1))
      if let role {
        surface.fill(
          Rect(column: area.column, row: line, columns: area.columns, rows: lines), role: role)
        cursor = Cursor(column: area.column, row: line)
      }
      surface.put(
        isSelected ? ">" : hasMarks ? " " : item.mark, at: Point(column: area.column, row: line),
        role: role ?? .text, width: 1)
      if hasMarks {
        surface.put(
          item.mark, at: Point(column: area.column + 1, row: line), role: role ?? .text, width: 1)
      }
      for place in places where place.index < item.cells.count {
        draw(item.cells[place.index], role: role, place, in: area, line: line, lines, on: &surface)
      }
      line += lines
    }
    return (cursor, line)
  }

  /// The rows to draw for a selection.
  package func visible(_ list: ListState, in area: Rect, row: (Int) -> TableRow) -> Range<Int> {
    wraps
      ? list.visible(height: bodyHeight(of: area)) { height(of: row($0), in: area) }
      : list.visible(height: bodyHeight(of: area))
  }

  /// The lines below the headings.
  package func bodyHeight(of area: Rect) -> Int { max(area.rows - (hasHeader ? 1 : 0), 0) }

  /// The lines that a row takes.
  private func height(of row: TableRow, in area: Rect) -> Int {
    guard wraps, let place = places(in: area).first(where: \.isFlexible),
      place.index < row.cells.count
    else { return 1 }
    let cell = row.cells[place.index]
    return TextLines.fold(cell.text, to: place.width, cleaning: cell.cleaning).count
  }

  private func draw(
    _ cell: TableRow.Cell, role: Role?, _ place: Place, in area: Rect, line: Int, _ lines: Int,
    on surface: inout Surface
  ) {
    let look = cell.keepsRole ? cell.role : role ?? cell.role
    guard lines > 1, place.isFlexible else {
      return put(cell, role: look, place, in: area, row: line, on: &surface)
    }
    let folded = TextLines.fold(cell.text, to: place.width, cleaning: cell.cleaning)
    for (offset, text) in folded.prefix(lines).enumerated() {
      surface.put(
        text, at: Point(column: place.column, row: line + offset), role: look,
        width: place.width, cleaning: cell.cleaning)
    }
  }

  private func put(
    _ cell: TableRow.Cell, role: Role, _ place: Place, in area: Rect, row: Int,
    on surface: inout Surface
  ) {
    guard place.width > 0, row < area.endRow else { return }
    var column = place.column
    if columns[place.index].isRightAligned {
      column += max(place.width - ScreenText.width(cell.text, cleaning: cell.cleaning), 0)
    }
    surface.putCut(
      cell.text, at: Point(column: column, row: row), role: role, width: place.width,
      cleaning: cell.cleaning)
  }

  private func places(in area: Rect) -> [Place] {
    let shown = columns.indices.filter { columns[$0].minimumTable <= area.columns }
    let fixed = shown.reduce(0) { $0 + (columns[$1].width ?? 0) }
    let gaps = max(shown.count - 1, 0) * Self.gap
    let rest = max(area.columns - margin - fixed - gaps, 0)
    var column = area.column + margin
    return shown.map { index in
      let width = min(columns[index].width ?? rest, max(area.endColumn - column, 0))
      defer { column += width + Self.gap }
      return Place(
        index: index, column: column, width: width, isFlexible: columns[index].width == nil)
    }
  }
}
