import Widgets

/// A screen of lines that can be scrolled, such as one ticket or one write.
struct TextScreen {
  let title: String
  var note = ""
  /// Makes the lines for a width.
  let lines: (Int) -> [TextSpans]

  private static func inside(_ area: Rect) -> Rect { area.inset(columns: 2, rows: 1) }

  /// How far the lines can be scrolled in an area.
  func scrollLimit(in area: Rect) -> Int {
    let inside = Self.inside(area)
    return max(lines(inside.columns).count - inside.rows, 0)
  }

  /// Draws the screen over `area`, and returns where the cursor belongs.
  func draw(on surface: inout Surface, in area: Rect, scroll: Int, glyphs: Glyphs) -> Cursor? {
    let inside = Self.inside(area)
    let lines = lines(inside.columns)
    let first = min(scroll, max(lines.count - inside.rows, 0))
    let end = min(first + inside.rows, lines.count)
    Pane(
      title: title, note: note,
      footer: lines.count > inside.rows ? "lines \(first + 1) to \(end) of \(lines.count)" : "",
      isFocused: true
    ).draw(on: &surface, in: area, glyphs: glyphs)
    for (offset, line) in lines[first..<end].enumerated() {
      line.draw(
        on: &surface, at: Point(column: inside.column, row: inside.row + offset),
        width: inside.columns)
    }
    return Cursor(inside.origin)
  }
}
