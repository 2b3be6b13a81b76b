import Operations
import Widgets

/// Draws the keys that were changed on both sides, for a person to decide (ux 7).
struct ConflictView {
  let state: ConsoleState
  let review: ReviewState
  let conflict: ConflictState

  /// Draws the dialog and returns where the cursor belongs.
  func draw(on surface: inout Surface, in area: Rect) -> Cursor? {
    let width = min(area.columns - 2, 100) - 2
    let inside = Dialog(
      title: "Server changed while you were editing \(review.changes.userID)",
      note: state.profile.word
    ).draw(
      on: &surface, over: area, size: Size(columns: width, rows: conflict.conflicts.count + 8),
      glyphs: state.look.glyphs)
    let area = inside.inset(columns: 1, rows: 1)
    let cell = max((area.columns - 4 - 8) / 4, 6)
    func place(_ column: Int) -> Int { area.column + 4 + column * cell }
    for (index, title) in ["KEY", "WHEN OPENED", "NOW ON SERVER", "YOURS", "RESULT"].enumerated() {
      surface.put(
        ScreenText.cut(title, to: cell - 1), at: Point(column: place(index), row: area.row),
        role: .listHeader)
    }
    var cursor = Cursor(area.origin)
    for (index, row) in conflict.conflicts.enumerated() {
      let line = area.row + 1 + index
      guard line < area.endRow else { break }
      let isSelected = index == conflict.list.selected
      let role: Role = isSelected ? .listSelected : .text
      surface.fill(
        Rect(column: area.column, row: line, columns: area.columns, rows: 1), role: role)
      let isOpen = conflict.decisions[index] == nil
      surface.put(
        "\(isSelected ? ">" : " ") \(isOpen ? "!" : " ")",
        at: Point(column: area.column, row: line), role: isOpen ? .markConflict : role)
      if isSelected { cursor = Cursor(column: area.column, row: line) }
      let cells = [
        row.key, row.base?.words ?? "(none)", row.server?.words ?? "(deleted)",
        row.mine?.words ?? "(deleted)",
        words(conflict.decisions[index]),
      ]
      for (column, text) in cells.enumerated() {
        surface.put(
          ScreenText.cut(text, to: cell - 1, cleaning: column == 0 ? .key : .text),
          at: Point(column: place(column), row: line), role: role, width: cell - 1,
          cleaning: column == 0 ? .key : .text)
      }
    }
    let notes = [
      "Nothing has been written.", "m keep mine   s keep the server's",
      "Enter goes on once every ! row is decided.   Esc back",
    ]
    for (index, note) in notes.enumerated() {
      let row = area.row + 2 + conflict.conflicts.count + index
      guard row < area.endRow else { break }
      surface.put(
        ScreenText.cut(note, to: area.columns), at: Point(column: area.column, row: row),
        role: .textDim)
    }
    return cursor
  }

  private func words(_ decision: FieldDecision?) -> String {
    switch decision {
    case .mine: "mine"
    case .server: "server's"
    case .value(let value): value.words
    case nil: "choose"
    }
  }
}
