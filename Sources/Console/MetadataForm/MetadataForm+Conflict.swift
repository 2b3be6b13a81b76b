import Operations
import Widgets

/// What becomes of the form on the conflict screen (ux 7).
extension MetadataForm {
  /// Whether it is the form that edits were made in.
  func isEdited(by changes: MetadataChangeSet) -> Bool {
    userID.hasSameBytes(as: changes.userID)
  }

  /// Takes over edits of which conflicts were decided: the form is then about what the server has in
  /// those fields, and shows each edit that is left.
  ///
  /// - Parameters:
  ///   - changes: the edits, settled.
  ///   - readAt: when the server was read.
  mutating func take(_ changes: MetadataChangeSet, readAt: WallTime) {
    let chosen = row
    base = changes.base
    self.readAt = readAt
    rows = base.map(Row.init(stored:))
    for edit in changes.edits { show(edit, of: changes.edits) }
    mode = .nav
    select(chosen, insteadOf: .nav)
  }

  private mutating func show(_ edit: MetadataEdit, of edits: [MetadataEdit]) {
    var place = rows.firstIndex { $0.stored?.key.hasSameBytes(as: edit.key) == true }
    switch edit {
    case .delete(let key):
      // What is written under the key as well isn't deleted.
      let isWritten = edits.contains { other in
        if case .set(key: let other, _) = other { other.hasSameBytes(as: key) } else { false }
      }
      if let place, !isWritten { rows[place].isDeleted = true }
      return
    case .set(let key, _):
      // Of an item that is renamed the key is free for another one.
      let isRenamed = edits.contains { other in
        if case .rename(key: let old, _, _) = other { old.hasSameBytes(as: key) } else { false }
      }
      if isRenamed { place = nil }
    case .rename: break
    }
    guard let item = edit.written else { return }
    if place == nil { rows.append(Row()) }
    rows[place ?? rows.endIndex - 1].key = LineEditor(item.key)
    rows[place ?? rows.endIndex - 1].value = LineEditor(item.value)
  }

  /// Puts a typed text into the row of a conflict, on the base that it had.
  mutating func type(_ text: String, for conflict: FieldConflict) {
    guard let place = place(of: conflict) else { return }
    rows[place].isDeleted = false
    rows[place].value.setText(text)
  }

  /// Enters the value of a conflict's row, with the cursor where it is on the conflict screen.
  mutating func enter(_ conflict: FieldConflict, _ editor: LineEditor) {
    guard let place = place(of: conflict), !rows[place].isDeleted else { return }
    select(place)
    enter(.value)
    editField { $0.moveCursor(to: editor.cursor) }
  }

  private func place(of conflict: FieldConflict) -> Int? {
    rows.firstIndex { $0.stored?.key.hasSameBytes(as: conflict.key) == true }
      ?? rows.firstIndex { $0.key.text.hasSameBytes(as: conflict.key) }
  }
}
