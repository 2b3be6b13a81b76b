import Widgets

/// Draws the list of themes at the right, so that the screen beside it shows the selected one.
struct ThemeView {
  let state: ConsoleState
  let chooser: ThemeState.Chooser

  private static let columns = 46

  /// The rows of the list in an area.
  static func rows(in area: Rect) -> Int { max(area.rows - 2, 1) }

  /// Draws the pane and returns where the cursor belongs.
  func draw(on surface: inout Surface, in area: Rect) -> Cursor? {
    let columns = min(Self.columns, area.columns)
    let place = Rect(
      column: area.endColumn - columns, row: area.row, columns: columns, rows: area.rows)
    surface.fill(place, role: .dialog)
    let inside = Pane(
      title: "Themes", note: "\(chooser.choices.count)", footer: footer, isFocused: true
    ).draw(on: &surface, in: place, glyphs: state.look.glyphs)
    var cursor = Cursor(inside.origin)
    for (offset, index) in chooser.list.visible(height: inside.rows).enumerated() {
      let line = Rect(
        column: inside.column, row: inside.row + offset, columns: inside.columns, rows: 1)
      let isSelected = index == chooser.list.selected
      if isSelected {
        surface.fill(line, role: .listSelected)
        surface.put(">", at: line.origin, role: .listSelected)
        cursor = Cursor(line.origin)
      }
      draw(chooser.choices[index], isSelected, on: &surface, in: line)
    }
    return cursor
  }

  private var footer: String {
    "\(state.key("theme.accept", in: .themes)) keeps it, \(state.key("theme.cancel", in: .themes)) goes back"
  }

  private func draw(
    _ choice: ThemeChoice, _ isSelected: Bool, on surface: inout Surface, in line: Rect
  ) {
    let noteWidth = min(ScreenText.width(choice.note), line.columns / 2)
    surface.putCut(
      choice.name, at: Point(column: line.column + 2, row: line.row),
      role: isSelected ? .listSelected : .text, width: max(line.columns - noteWidth - 4, 0))
    surface.putCut(
      choice.note, at: Point(column: line.endColumn - 1 - noteWidth, row: line.row),
      role: isSelected ? .listSelected : .textDim, width: noteWidth)
  }
}
