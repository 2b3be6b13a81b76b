import Operations
import Widgets

/// Draws one write of the journal.
struct WriteView {
  let state: ConsoleState
  let open: OpenWriteEntry

  /// How far the open write can be scrolled.
  static func scrollLimit(of state: ConsoleState) -> Int {
    guard let open = state.openWrite else { return 0 }
    let inside = inside(state.wholeLayout.body)
    let lines = WriteLines(state: state, entry: open.entry, columns: inside.columns).lines
    return max(lines.count - inside.rows, 0)
  }

  private static func inside(_ area: Rect) -> Rect { area.inset(columns: 2, rows: 1) }

  /// Draws the screen over `area` and returns where the cursor belongs.
  func draw(on surface: inout Surface, in area: Rect) -> Cursor? {
    let inside = Self.inside(area)
    let lines = WriteLines(state: state, entry: open.entry, columns: inside.columns).lines
    let scroll = min(open.scroll, max(lines.count - inside.rows, 0))
    let end = min(scroll + inside.rows, lines.count)
    Pane(
      title: "Write \(open.entry.id.number)",
      footer: lines.count > inside.rows ? "lines \(scroll + 1) to \(end) of \(lines.count)" : "",
      isFocused: true
    ).draw(on: &surface, in: area, glyphs: state.look.glyphs)
    for (offset, line) in lines[scroll..<end].enumerated() {
      line.draw(
        on: &surface, at: Point(column: inside.column, row: inside.row + offset),
        width: inside.columns)
    }
    return Cursor(inside.origin)
  }
}
