extension Surface {
  /// Draws text in one row, cut at `limit` columns and at the surface's edges.
  ///
  /// The text may come from strangers: characters that cannot be shown become dim marks
  /// (`ScreenText`). A unit that doesn't fit whole is left out, with all that follows it.
  ///
  /// - Parameters:
  ///   - text: What to draw; its bytes are not changed, only their picture.
  ///   - point: Where the first column goes; columns left of the surface are skipped.
  ///   - role: The role of every cell.
  ///   - limit: The most columns to use.
  ///   - cleaning: Whether joiners inside an emoji are left out or marked.
  /// - Returns: The columns that were used, counting those left of the surface.
  @discardableResult
  package mutating func put(
    _ text: String, at point: Point, role: Role, width limit: Int = .max,
    cleaning: TextCleaning = .text
  ) -> Int {
    draw(text, at: point, role: role, width: limit, cleaning: cleaning)?.columns ?? 0
  }

  /// Draws text in one row like `put`, with two dots at the end when it doesn't fit.
  ///
  /// This looks at a text only once, which is what a list does for every row; `ScreenText.cut` and
  /// `put` together look twice.
  ///
  /// - Parameters:
  ///   - text: What to draw.
  ///   - point: Where the first column goes.
  ///   - role: The role of every cell.
  ///   - limit: The most columns to use.
  ///   - cleaning: Whether joiners inside an emoji are left out or marked.
  /// - Returns: The columns that were used.
  @discardableResult
  package mutating func putCut(
    _ text: String, at point: Point, role: Role, width limit: Int, cleaning: TextCleaning = .text
  ) -> Int {
    let drawn = draw(text, at: point, role: role, width: limit, cleaning: cleaning)
    guard let drawn, !drawn.isWhole else { return drawn?.columns ?? 0 }
    let dots = min(Self.dots, limit)
    let start = point.column + drawn.fits
    let end = max(point.column + drawn.columns, start + dots)
    fill(Rect(column: start, row: point.row, columns: end - start, rows: 1), role: role)
    fill(
      Rect(column: start, row: point.row, columns: dots, rows: 1), with: ".", role: role)
    return drawn.fits + dots
  }

  /// The columns of what stands for the rest of a text.
  private static let dots = 2

  /// - Returns: The columns used, how many of them leave room for the dots, and whether that was all;
  ///   `nil` outside of the surface.
  private mutating func draw(
    _ text: String, at point: Point, role: Role, width limit: Int, cleaning: TextCleaning
  ) -> (columns: Int, fits: Int, isWhole: Bool)? {
    guard point.row >= 0, point.row < size.rows, point.column < size.columns, limit > 0 else {
      return nil
    }
    let room = size.columns - point.column
    let end = limit >= room ? size.columns : point.column + limit
    let beforeDots = max(end - Self.dots, point.column)
    var column = point.column
    let plain = putPlain(text, row: point.row, column: &column, end: end, role: role)
    let isPlain = plain == text.utf8.count
    var fits = min(column, beforeDots)
    guard column < end, !isPlain else {
      return (column - point.column, fits - point.column, isPlain)
    }
    var isWhole = true
    TextUnit.visit(text[...], from: plain, cleaning: cleaning) { unit in
      guard column + unit.width <= end else {
        isWhole = false
        return false
      }
      place(unit, row: point.row, column: column, role: role)
      column += unit.width
      if column <= beforeDots { fits = column }
      return true
    }
    return (column - point.column, fits - point.column, isWhole)
  }

  /// Draws the leading run of plain ASCII without looking at clusters; returns its length in bytes.
  private mutating func putPlain(
    _ text: String, row: Int, column: inout Int, end: Int, role: Role
  ) -> Int {
    let start = row * size.columns
    let first = max(0, column)
    var cell = Cell.blank(role)
    var position = column
    var consumed = 0
    let from = column
    _ = text.utf8.withContiguousStorageIfAvailable { bytes in
      let run = bytes.plainPrefix(limit: end - from)
      guard run > 0 else { return }
      position = from + run
      consumed = run
      let skipped = first - from
      guard skipped < run else { return }
      breakWide(start: start, from: first, to: position)
      cells.withUnsafeMutableBufferPointer { cells in
        for index in skipped..<run {
          cell.scalar0 = UInt32(bytes[index])
          cells[start + from + index] = cell
        }
      }
    }
    column = position
    return consumed
  }

  private mutating func place(_ unit: TextUnit, row: Int, column: Int, role: Role) {
    let start = row * size.columns
    if unit.isSpelled {
      var index = column
      for byte in unit.spelling {
        if index >= 0 {
          breakWide(start: start, from: index, to: index + 1)
          cells[start + index] = Cell(scalar: UInt32(byte), width: 1, role: role, isMark: true)
        }
        index += 1
      }
      return
    }
    if column < 0 {
      if column + unit.width > 0 {
        breakWide(start: start, from: 0, to: 1)
        cells[start] = .blank(role)
      }
      return
    }
    breakWide(start: start, from: column, to: column + unit.width)
    let cell = Cell(unit, role: role)
    cells[start + column] = cell
    if unit.width == 2 { cells[start + column + 1] = .rightHalf(of: cell) }
  }
}
