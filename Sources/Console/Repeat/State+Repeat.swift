import Operations
import Widgets

/// The last staged change on another user (ux 1, `.`).
extension ConsoleState {
  /// Whether there is a change to stage, and somebody to stage it on.
  var canRepeatChange: Enablement {
    if let reason = canEdit.reason { return .no(reason) }
    return lastStaged.isEmpty
      ? .no("nothing was staged yet; \(key("users.edit-metadata", in: .list)) edits") : .yes
  }

  /// Opens the form of the shown user with the last staged change staged.
  ///
  /// A change that the user already has is left out, so that only what would be written is shown.
  mutating func repeatChange() -> [Effect] {
    let edits = lastStaged
    let effects = openForm()
    guard form != nil else { return effects }
    var left: [String] = []
    let more = editForm { left = $0.stage(edits) }
    guard let staged = form?.stagedCount else { return effects + more }
    if staged == 0 { return effects + more + say("this user has it already; nothing is staged") }
    let note = left.isEmpty ? "" : "; \(quoted(left)) \(left.count == 1 ? "is" : "are") not here"
    return effects + more + say("staged again\(note); \(key("form.save", in: .form)) reviews")
  }
}

extension MetadataForm {
  /// Stages edits that were made on another user.
  ///
  /// - Returns: The keys to delete or rename that this user doesn't have.
  mutating func stage(_ edits: [MetadataEdit]) -> [String] {
    var missing: [String] = []
    for edit in edits {
      switch edit {
      case .set(let key, let value): _ = stage([MetadataItem(key, value)])
      case .delete(let key):
        guard let index = index(of: key) else {
          missing.append(key)
          continue
        }
        select(index)
        if !rows[index].isDeleted { toggleDeleted() }
      case .rename(let key, let to, let value):
        guard let index = index(of: key) else {
          missing.append(key)
          continue
        }
        rows[index].key.setText(to)
        rows[index].value.setText(value)
        select(index)
      }
    }
    return missing
  }

  /// The row of a stored key.
  private func index(of key: String) -> Int? {
    rows.firstIndex { $0.stored?.key.hasSameBytes(as: key) == true }
  }
}
