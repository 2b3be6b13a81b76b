import Widgets

/// The box in which searches are named and chosen.
struct SavedSearchesView {
  let state: ConsoleState

  /// Draws the box over `area` and returns where the cursor belongs.
  func draw(on surface: inout Surface, in area: Rect) -> Cursor? {
    let searches = state.searches
    let isSaving = searches.purpose == .saving
    let shown = searches.shown
    let inside = Dialog(
      title: isSaving ? "Save the find line as" : "Saved searches",
      note: "\(shown.count)", footer: footer(isSaving)
    ).draw(
      on: &surface, over: area,
      size: Size(columns: min(70, area.columns - 4), rows: min(max(shown.count, 1) + 4, 16)),
      glyphs: state.look.glyphs)
    let left = inside.column + 1
    let width = inside.columns - 2
    let label = isSaving ? "@" : "/"
    surface.put(label, at: Point(column: left, row: inside.row), role: .key)
    let place = FieldView(
      editor: searches.editor, isFocused: true, placeholder: isSaving ? "name" : "type to filter"
    ).draw(on: &surface, at: Point(column: left + 1, row: inside.row), width: width - 1)
    let words = isSaving ? searches.line : ""
    surface.putCut(
      words, at: Point(column: left + 2, row: inside.row + 1), role: .textDim, width: width - 2)
    let body = Rect(
      column: left, row: inside.row + 2, columns: width, rows: inside.endRow - inside.row - 2)
    if shown.isEmpty {
      surface.putCut(
        searches.all == nil
          ? "reading"
          : "nothing is saved yet; \(state.key("find.save", in: .list)) saves the find line",
        at: Point(column: body.column + 2, row: body.row), role: .textDim, width: width - 2)
    } else {
      Table(
        columns: [TableColumn("NAME", width: min(18, width / 3)), TableColumn("FIND", width: nil)],
        hasHeader: false
      ).draw(on: &surface, in: body, list: searches.position, isFocused: !isSaving) { index in
        TableRow([
          TableRow.Cell("@\(shown[index].name)", .key), TableRow.Cell(shown[index].line),
        ])
      }
    }
    return place.map { Cursor($0, shape: .bar) }
  }

  private func footer(_ isSaving: Bool) -> String {
    let accept = state.key("searches.accept", in: .searches)
    return isSaving
      ? "\(accept) saves"
      : "\(accept) uses, \(state.key("searches.forget", in: .searches)) forgets"
  }
}
