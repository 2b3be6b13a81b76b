import Operations
import Widgets

/// Draws the fields that were changed on both sides, for a person to decide (ux 7).
struct ConflictView {
  let state: ConsoleState
  let review: ReviewState
  let conflict: ConflictState

  /// Draws the dialog and returns where the cursor belongs.
  func draw(on surface: inout Surface, in area: Rect) -> Cursor? {
    let columns = min(area.columns - 2, 100) - 2
    let below = linesBelow(columns: columns - 2)
    let box = Dialog(
      title: title, note: state.profile.word, noteRole: state.profile.role, footer: footer
    ).draw(
      on: &surface, over: area,
      size: Size(columns: columns, rows: conflict.conflicts.count + below.count + 3 + editorRows),
      glyphs: state.look.glyphs)
    let inside = box.inset(columns: 1, rows: 0)
    let table = ConflictTable(columns: inside.columns, isUndo: review.isUndo)
    table.heading.draw(on: &surface, at: Point(column: inside.column, row: inside.row))
    // However low the window is, the selected row is there.
    let room = max(inside.rows - 2 - editorRows - below.count, 1)
    let visible = conflict.list.visible(height: min(room, conflict.conflicts.count))
    var cursor = Cursor(inside.origin)
    for (offset, index) in visible.enumerated() {
      let row = inside.row + 1 + offset
      guard row < inside.endRow else { break }
      let isSelected = index == conflict.list.selected
      table.draw(
        conflict.conflicts[index], decision: conflict.decisions[index], isSelected: isSelected,
        on: &surface, at: Point(column: inside.column, row: row))
      if isSelected { cursor = Cursor(column: inside.column, row: row) }
    }
    var row = inside.row + 1 + visible.count
    if let place = drawEditor(on: &surface, in: inside, row: row) {
      cursor = Cursor(place, shape: .bar)
    }
    row += editorRows + 1
    for (offset, line) in below.enumerated() where row + offset < inside.endRow {
      line.draw(on: &surface, at: Point(column: inside.column, row: row + offset))
    }
    return cursor
  }

  private var title: String {
    let subject = review.write.subject.words
    return review.isUndo
      ? "Undo: \(subject) was changed after the write"
      : "Server changed while you were editing \(subject)"
  }

  private var footer: String {
    let count = conflict.openCount
    return count == 0 ? "all decided" : "\(count) of \(conflict.conflicts.count) to decide"
  }

  /// The row of the value that is typed.
  private var editorRows: Int { conflict.editor == nil ? 0 : 1 }

  private func drawEditor(on surface: inout Surface, in inside: Rect, row: Int) -> Point? {
    guard let editor = conflict.editor, row < inside.endRow else { return nil }
    let label = "New value"
    surface.put(label, at: Point(column: inside.column + 4, row: row), role: .textStrong)
    let start = inside.column + 4 + label.utf8.count + 1
    return FieldView(editor: editor, isFocused: true).draw(
      on: &surface, at: Point(column: start, row: row), width: inside.endColumn - start)
  }

  private func linesBelow(columns: Int) -> [ReviewLine] {
    let count = conflict.conflicts.count
    let sides = count == 1 ? "One field was" : "\(count) fields were"
    let since = review.isUndo ? "since the write" : "on both sides"
    var lines = wrapped(
      "\(sides) changed \(since). Nothing has been written.", columns, .textDim)
    if !review.isUndo, let words = conflict.selected?.renameWords {
      lines += wrapped(words, columns, .textDim)
    }
    if conflict.showsAll, let selected = conflict.selected {
      lines += full(selected, columns: columns)
    }
    if conflict.editor != nil {
      return lines
        + packed(
          [
            "\(state.key("conflict.accept", in: .conflictValue)) take this value",
            "\(state.key("conflict.leave-value", in: .conflictValue)) leave it undecided",
          ], columns)
    }
    let full = "\(key("full")) \(conflict.showsAll ? "hide" : "show") full difference"
    let ways =
      review.isUndo
      ? ["\(key("mine")) take it back anyway", "\(key("server")) leave it as it is", full]
      : [
        "\(key("mine")) keep mine", "\(key("server")) keep the server's",
        "\(key("edit")) edit a new value", full,
      ]
    return lines
      + packed(ways, columns)
      + wrapped(
        "\(key("continue")) goes on once every ! row is decided; \(key("back")) goes back.",
        columns, .textDim)
  }

  private func key(_ name: String) -> String { state.key("conflict.\(name)", in: .conflict) }

  /// Keys with what they do, as many in a line as fit.
  private func packed(_ keys: [String], _ columns: Int) -> [ReviewLine] {
    var lines: [String] = []
    for key in keys {
      if let last = lines.last, last.utf8.count + 3 + key.utf8.count <= columns {
        lines[lines.count - 1] = "\(last)   \(key)"
      } else {
        lines.append(key)
      }
    }
    return lines.map { ReviewLine($0, .textStrong) }
  }

  /// The three values of a field, with every character.
  private func full(_ field: FieldConflict, columns: Int) -> [ReviewLine] {
    let width = review.isUndo ? 17 : 14
    let values =
      review.isUndo
      ? [
        ("before the write", field.mine, "(none)"), ("after it", field.base, "(none)"),
        ("now", field.server, "(none)"),
      ]
      : [
        ("when opened", field.base, "(none)"), ("now on server", field.server, "(deleted)"),
        ("yours", field.mine, field.goneWords),
      ]
    return [ReviewLine()]
      + values.flatMap { label, content, none in
        let pieces =
          content.map { ReviewTable.pieces($0.words, width: max(columns - width, 4)) } ?? [none]
        return pieces.enumerated().map { index, piece in
          var line = ReviewLine()
          if index == 0 { line.add(label, .textDim, at: 0) }
          line.add(piece, content == nil ? .textDim : .value, at: width)
          return line
        }
      } + [ReviewLine()]
  }

  private func wrapped(_ text: String, _ columns: Int, _ role: Role) -> [ReviewLine] {
    TextLines.wrap(text, to: columns).map { ReviewLine($0, role) }
  }
}

extension FieldConflict {
  /// What stands for its own content where that is none: a new key, or that it is to go.
  var goneWords: String {
    renamedTo.map { "(now \(ScreenText.cut($0.words, to: 24, cleaning: .key)))" } ?? "(deleted)"
  }

  /// What becomes of a rename whose other end nobody is asked about; nil where there is none.
  fileprivate var renameWords: String? {
    if isOneOfTwo { return nil }
    let name = { (name: FieldName) in ScreenText.cut(name.words, to: 24, cleaning: .key) }
    if let to = renamedTo.map(name) {
      return "Yours renames it to \(to): where it stays, \(to) is only added with a typed value."
    }
    return renamedFrom.map {
      "Yours renames \(name($0)) to it: where the server's stays, \(name($0)) stays as well."
    }
  }
}
