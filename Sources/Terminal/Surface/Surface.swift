/// A grid of cells to draw on.
///
/// Drawing never fails and never reaches beyond the edges: what doesn't fit is cut. A wide character
/// takes two cells, never starts in the last column, and overwriting one half blanks the other.
package struct Surface: Equatable, Sendable {
  /// Width and height.
  package let size: Size
  /// The cells, row by row.
  package internal(set) var cells: [Cell]
  /// Where the terminal's cursor should be; the last widget that has the focus sets it.
  package var cursor: Cursor?

  /// Creates a surface of blanks.
  package init(size: Size, role: Role = .text) {
    self.size = size
    cells = Array(repeating: .blank(role), count: size.columns * size.rows)
  }

  /// The cell at a place inside the surface, `nil` outside.
  package subscript(column: Int, row: Int) -> Cell? {
    guard column >= 0, column < size.columns, row >= 0, row < size.rows else { return nil }
    return cells[row * size.columns + column]
  }

  /// Fills a rectangle with one character of width 1.
  ///
  /// A wider or unprintable character is replaced by a space.
  package mutating func fill(_ rect: Rect, with character: Character = " ", role: Role) {
    let area = rect.intersection(Rect(size))
    guard !area.isEmpty else { return }
    var units: [TextUnit] = []
    TextUnit.append(character, cleaning: .text, to: &units)
    var cell = Cell.blank(role)
    if let unit = units.first, units.count == 1, unit.width == 1, !unit.isMark {
      cell = Cell(unit, role: role)
    }
    for row in area.row..<area.endRow {
      write(row: row, from: area.column, to: area.endColumn) { $0 = cell }
    }
  }

  /// Changes the role of a rectangle and keeps its characters.
  package mutating func paint(_ rect: Rect, role: Role) {
    let area = rect.intersection(Rect(size))
    guard !area.isEmpty else { return }
    for row in area.row..<area.endRow {
      let start = row * size.columns
      for index in start + area.column..<start + area.endColumn { cells[index].role = role }
    }
  }

  /// Copies another surface onto this one, with its cursor if it has one.
  package mutating func draw(_ other: Surface, at origin: Point) {
    let area = Rect(origin: origin, size: other.size).intersection(Rect(size))
    if let cursor = other.cursor {
      let point = Point(
        column: cursor.point.column + origin.column, row: cursor.point.row + origin.row)
      self.cursor = Cursor(point, shape: cursor.shape)
    }
    guard !area.isEmpty else { return }
    for row in area.row..<area.endRow {
      var source = (row - origin.row) * other.size.columns + area.column - origin.column
      write(row: row, from: area.column, to: area.endColumn) {
        $0 = other.cells[source]
        source += 1
      }
      repairEdges(row: row, from: area.column, to: area.endColumn)
    }
  }

  /// The characters of a row without trailing blanks, for tests.
  package func text(row: Int) -> String {
    guard row >= 0, row < size.rows else { return "" }
    var text = ""
    for cell in cells[row * size.columns..<(row + 1) * size.columns] { text += cell.text }
    while text.last == " " { text.removeLast() }
    return text
  }

  /// All rows as text without trailing blanks, for tests.
  package var text: [String] { (0..<size.rows).map(text(row:)) }

  /// Overwrites the cells of a row and blanks what is left of wide characters at both ends.
  private mutating func write(row: Int, from: Int, to: Int, _ body: (inout Cell) -> Void) {
    let start = row * size.columns
    breakWide(start: start, from: from, to: to)
    for index in start + from..<start + to { body(&cells[index]) }
  }

  /// Blanks the halves that lie just outside of a range about to be overwritten.
  mutating func breakWide(start: Int, from: Int, to: Int) {
    guard from < to else { return }
    if from > 0, cells[start + from].width == 0 {
      cells[start + from - 1] = .blank(cells[start + from - 1].role)
    }
    if to < size.columns, cells[start + to].width == 0 {
      cells[start + to] = .blank(cells[start + to].role)
    }
  }

  /// Blanks halves that were cut at the ends of a copied range.
  private mutating func repairEdges(row: Int, from: Int, to: Int) {
    let start = row * size.columns
    if cells[start + from].width == 0 { cells[start + from] = .blank(cells[start + from].role) }
    let last = start + to - 1
    if cells[last].width == 2 { cells[last] = .blank(cells[last].role) }
  }
}
