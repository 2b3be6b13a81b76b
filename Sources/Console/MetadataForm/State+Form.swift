import Operations
import Widgets

/// Opening, filling and leaving the metadata form.
extension ConsoleState {
  /// Opens the form on the selected user, or the draft that was left there.
  mutating func openForm() -> [Effect] {
    guard let row = users.selected, let user = row.user else { return [] }
    focus = .detail
    let wasOnMetadata = tab == .metadata
    tab = .metadata
    keeping.returned = nil
    if var draft = drafts.removeValue(forKey: ByteKey(user.id)) {
      let isOlder = draft.readAt.milliseconds < row.readAt.milliseconds
      // What is typed stays on the base it was made on; the rest follows the record.
      if isOlder { draft.follow(user.items, readAt: row.readAt) }
      form = draft
      guard draft.stagedCount > 0 else {
        return say("the server already has what you had typed; nothing is staged", .warning)
      }
      draftReturned()
      let back = wordsOfReturn("your unsent changes are back", draftKey(ofMetadata: user.id))
      return say(back.words, back.level)
    }
    form = MetadataForm(
      userID: user.id, base: user.items, readAt: row.readAt,
      selected: wasOnMetadata ? detailRow.selected : 0)
    return []
  }

  /// Opens the form to edit, as every form of keys with values (ux 1.1): on a row, and where there is
  /// none in a new one.
  mutating func openFormEditing() -> [Effect] {
    let effects = openForm()
    if form?.rows.isEmpty == true { form?.addRow() }
    return effects
  }

  /// Opens the form on a new item.
  mutating func openFormAdding() -> [Effect] {
    openForm() + editForm { $0.addRow() }
  }

  /// Opens the form with the selected item's deletion staged.
  mutating func openFormDeleting() -> [Effect] {
    let key = shownUser.flatMap { user in
      user.items.indices.contains(detailRow.selected) ? user.items[detailRow.selected].key : nil
    }
    let effects = openForm()
    return effects
      + editForm { form in
        let row = form.rows.firstIndex { row in
          key.map { row.stored?.key.hasSameBytes(as: $0) ?? false } ?? false
        }
        guard let row, !form.rows[row].isDeleted else { return }
        form.select(row)
        form.toggleDeleted()
      }
  }

  /// Changes the form.
  mutating func editForm(_ body: (inout MetadataForm) -> Void) -> [Effect] {
    guard var open = form else { return [] }
    // What was wrong may not be any more; the rows themselves say what still is.
    errorWasAnswered()
    form = nil
    body(&open)
    form = open
    return []
  }

  /// Whether the selected row has a field to enter.
  var canEnterField: Enablement {
    guard let row = form?.row else {
      return .no("there is no item yet; \(key("form.add", in: .form)) adds one")
    }
    return row.isDeleted
      ? .no("the item will be deleted; \(key("form.delete", in: .form)) takes that back") : .yes
  }

  /// Accepts the field; behind the last one the review opens.
  mutating func acceptField() -> [Effect] {
    guard let form else { return [] }
    if form.isOnLastField {
      let effects = editForm { $0.leaveField() }
      return form.stagedCount > 0 ? effects + reviewForm() : effects
    }
    return editForm { $0.acceptField() }
  }

  /// Stages pasted items.
  mutating func pasteItems(_ text: String) -> [Effect] {
    guard let items = PastedItems.read(text) else {
      return say("pasted text is neither key=value lines nor a JSON object of strings", .warning)
    }
    var counts = (added: 0, changed: 0)
    _ = editForm { counts = $0.stage(items) }
    let over = (form?.itemsAfterSave ?? 0) - Limits.metadataItems
    let limit = over > 0 ? ", over the \(Limits.metadataItems)-item limit by \(over)" : ""
    return say(
      "staged: add \(counts.added), change \(counts.changed)\(limit); \(key("form.restore-all", in: .form)) takes all back"
    )
  }

  /// Closes the form; what is staged is kept as a draft.
  mutating func closeForm() -> [Effect] {
    guard let closed = form else { return [] }
    form = nil
    focus = .detail
    guard closed.stagedCount > 0 else { return [] }
    drafts[ByteKey(closed.userID)] = closed
    let again = key("users.edit-metadata", in: .detail)
    // Of a row without a text there is nothing to keep on disk.
    guard closed.isWorthKeeping else {
      return say("\(closed.stagedCount) staged; \(again) opens it again", .info)
    }
    return sayKept(
      "\(closed.stagedCount) staged, kept as a draft; \(again) opens it again",
      draftKey(ofMetadata: closed.userID), closed.draft)
  }

  /// Selects the first row with an error and names it.
  mutating func goToProblem() -> [Effect] {
    guard let first = form?.findings.first(where: { !$0.isWarning }) else {
      return say("there is no error")
    }
    return editForm { form in
      if let row = first.row { form.select(row) }
    } + say(form.map { first.words(in: $0) } ?? first.message, .error)
  }

  /// Leaves EDIT and reviews what is staged, unless a rule is broken.
  mutating func reviewForm() -> [Effect] {
    guard form != nil else { return [] }
    var effects = editForm { $0.leaveField() }
    guard let form else { return effects }
    if form.findings.contains(where: { !$0.isWarning }) { return effects + goToProblem() }
    let changes = form.changes
    guard !changes.isEmpty else { return effects + say("nothing is staged") }
    lastStaged = changes.edits
    effects += review(.changes(changes))
    return effects
  }
}
