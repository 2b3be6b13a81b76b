import Widgets

/// A question over everything else.
struct QuestionView {
  let state: ConsoleState
  let question: Question

  func draw(on surface: inout Surface, in area: Rect) -> Cursor? {
    let lines = lines.flatMap { line in
      // The wide gaps between keys are lost where a line has to be wrapped.
      ScreenText.width(line) <= area.columns - 4 || line.isEmpty
        ? [line] : TextLines.wrap(line, to: area.columns - 4)
    }
    let columns = lines.map { ScreenText.width($0) }.max() ?? 0
    let inside = Dialog(title: title).draw(
      on: &surface, over: area, size: Size(columns: columns + 4, rows: lines.count + 2),
      glyphs: state.look.glyphs)
    for (index, line) in lines.enumerated() where index + 1 < inside.rows {
      surface.put(
        ScreenText.cut(line, to: inside.columns - 2),
        at: Point(column: inside.column + 2, row: inside.row + 1 + index), role: .dialog)
    }
    return Cursor(
      column: inside.column + 2, row: min(inside.row + lines.count, inside.endRow - 1))
  }

  private var title: String {
    switch question {
    case .quit: "Quit?"
    }
  }

  private var lines: [String] {
    switch question {
    case .quit:
      let staged = state.touchedCount
      let yes = state.key("question.yes", in: .question)
      let no = state.key("question.no", in: .question)
      guard staged > 0 else {
        return [
          "Leave the console?", "",
          "\(yes) or \(state.key("app.cancel", in: .question))  quit     \(no)  stay",
        ]
      }
      let count = "\(staged) staged change\(staged == 1 ? " has" : "s have") not been sent."
      if state.keepsDrafts, !state.isAllDiscarded {
        return [
          count,
          state.keeping.discarded.isEmpty
            ? (staged == 1 ? "It is" : "They are") + " kept as a draft and back at the next start."
            : "What was discarded elsewhere is lost; the rest is kept as a draft.", "",
          "\(yes)  quit     \(no)  stay",
        ]
      }
      return [
        count,
        (staged == 1 ? "It is" : "They are")
          + " kept while the console is open and lost when it quits.", "",
        "\(yes)  quit and lose \(staged == 1 ? "it" : "them")     \(no)  stay",
      ]
    }
  }
}
