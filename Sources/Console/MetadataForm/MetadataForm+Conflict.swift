import Operations
import Widgets

/// What becomes of the form on the conflict screen (ux 7).
extension MetadataForm {
  /// Whether it is the form that edits were made in.
  func isEdited(by changes: MetadataChangeSet) -> Bool {
    userID.hasSameBytes(as: changes.userID)
  }

  /// Takes over decisions: the form is then about what the server has in those fields.
  ///
  /// - Parameters:
  ///   - decided: what was decided.
  ///   - changes: the edits that it was decided of, settled.
  ///   - readAt: when the server was read.
  mutating func take(
    _ decided: [(conflict: FieldConflict, decision: FieldDecision)], _ changes: MetadataChangeSet,
    readAt: WallTime
  ) {
    let given = decided.filter { $0.decision != .mine }
    rebase(on: changes.base, readAt: readAt, dropping: given.map(\.conflict.key))
    let typed = given.compactMap { conflict, decision in
      if case .value(let value) = decision { MetadataItem(conflict.key, value.text) } else { nil }
    }
    _ = stage(typed)
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
