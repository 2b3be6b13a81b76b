import Widgets

/// A question over everything else.
struct QuestionView {
  let state: ConsoleState
  let question: Question

  func draw(on surface: inout Surface, in area: Rect) -> Cursor? {
    let staged = state.stagedCount
    let lines = [
      "\(staged) staged change\(staged == 1 ? " has" : "s have") not been sent.",
      "They are kept while the console is open and are lost when it quits.",
      "",
      "y  quit and lose them     n  stay",
    ]
    let columns = lines.map { ScreenText.width($0) }.max() ?? 0
    let inside = Dialog(title: "Quit?").draw(
      on: &surface, over: area, size: Size(columns: columns + 4, rows: lines.count + 2),
      glyphs: state.look.glyphs)
    for (index, line) in lines.enumerated() where index + 1 < inside.rows {
      surface.put(
        ScreenText.cut(line, to: inside.columns - 2),
        at: Point(column: inside.column + 2, row: inside.row + 1 + index), role: .dialog)
    }
    return Cursor(column: inside.column + 2, row: min(inside.row + 4, inside.endRow - 1))
  }
}
