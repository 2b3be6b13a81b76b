/// A count of columns and rows of character cells.
package struct Size: Hashable, Sendable {
  /// Width in cells, never negative.
  package var columns: Int
  /// Height in cells, never negative.
  package var rows: Int

  /// Creates a size; negative numbers become zero.
  package init(columns: Int, rows: Int) {
    self.columns = max(0, columns)
    self.rows = max(0, rows)
  }
}

/// A place on a surface, counted in cells from the top left corner, which is 0, 0.
package struct Point: Hashable, Sendable {
  /// Cells to the right of the left edge; may lie outside of the surface.
  package var column: Int
  /// Cells below the top edge; may lie outside of the surface.
  package var row: Int

  /// Creates a point.
  package init(column: Int, row: Int) {
    self.column = column
    self.row = row
  }
}

/// A rectangle of cells.
package struct Rect: Hashable, Sendable {
  /// The left column.
  package var column: Int
  /// The top row.
  package var row: Int
  /// The width in cells, never negative.
  package var columns: Int
  /// The height in cells, never negative.
  package var rows: Int

  /// Creates a rectangle; a negative width or height becomes zero.
  package init(column: Int, row: Int, columns: Int, rows: Int) {
    self.column = column
    self.row = row
    self.columns = max(0, columns)
    self.rows = max(0, rows)
  }

  /// Creates a rectangle from its top left corner and its size.
  package init(origin: Point, size: Size) {
    self.init(column: origin.column, row: origin.row, columns: size.columns, rows: size.rows)
  }

  /// Creates the rectangle that covers a whole surface of the given size.
  package init(_ size: Size) {
    self.init(column: 0, row: 0, columns: size.columns, rows: size.rows)
  }

  /// The top left corner.
  package var origin: Point { Point(column: column, row: row) }

  /// Width and height.
  package var size: Size { Size(columns: columns, rows: rows) }

  /// Whether there is no cell in it.
  package var isEmpty: Bool { columns == 0 || rows == 0 }

  /// The first column to the right of the rectangle.
  package var endColumn: Int { column + columns }

  /// The first row below the rectangle.
  package var endRow: Int { row + rows }

  /// The rectangle without its outermost cells; a side that is too short becomes zero.
  package func inset(columns dx: Int = 0, rows dy: Int = 0) -> Rect {
    Rect(column: column + dx, row: row + dy, columns: columns - 2 * dx, rows: rows - 2 * dy)
  }

  /// The rectangle without some cells of each side; a side that is too short becomes zero.
  package func inset(left: Int = 0, top: Int = 0, right: Int = 0, bottom: Int = 0) -> Rect {
    Rect(
      column: column + left, row: row + top,
      columns: columns - left - right, rows: rows - top - bottom)
  }

  /// The common part of two rectangles, empty when they don't touch.
  package func intersection(_ other: Rect) -> Rect {
    let left = max(column, other.column)
    let top = max(row, other.row)
    return Rect(
      column: left, row: top,
      columns: min(endColumn, other.endColumn) - left, rows: min(endRow, other.endRow) - top)
  }

  /// Whether a point lies inside.
  package func contains(_ point: Point) -> Bool {
    point.column >= column && point.column < endColumn && point.row >= row && point.row < endRow
  }
}
