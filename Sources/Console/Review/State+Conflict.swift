import Operations
import Widgets

/// Deciding the fields that were changed on both sides (ux 7).
extension ConsoleState {
  /// Changes the conflict screen.
  mutating func changeConflict(_ body: (inout ConflictState) -> Void) -> [Effect] {
    guard case .conflict(var conflict)? = review?.stage else { return [] }
    body(&conflict)
    review?.stage = .conflict(conflict)
    return []
  }

  /// Changes the value that is typed, where one is.
  mutating func editConflictValue(_ body: (inout LineEditor) -> Void) -> [Effect] {
    changeConflict { conflict in
      guard var editor = conflict.editor else { return }
      body(&editor)
      conflict.editor = editor
    }
  }

  /// Decides the selected field and goes to the next one.
  mutating func decide(_ decision: FieldDecision) -> [Effect] {
    changeConflict { $0.decide(decision) }
  }

  /// Takes the typed value, unless it breaks a rule.
  mutating func acceptConflictValue() -> [Effect] {
    guard let open = review, case .conflict(let conflict) = open.stage,
      let selected = conflict.selected, let editor = conflict.editor
    else { return [] }
    let decision = selected.decision(typed: editor.text)
    // Everything else was checked before the record was read.
    var write = open.write
    write.decide(selected, decision)
    if decision.isWritten(over: selected), let first = write.errors.first {
      return say(first.message, .error)
    }
    errorWasAnswered()
    return decide(decision)
  }

  /// Whether every field has been decided.
  var canContinueConflict: Enablement {
    guard case .conflict(let conflict)? = review?.stage else { return .no("there is no conflict") }
    return conflict.isDecided
      ? .yes : .no("decide every row marked ! first, with m, s or e")
  }

  /// Reviews the edits as decided; the record is read again once more.
  mutating func continueAfterConflict() -> [Effect] {
    guard var open = review, case .conflict(let conflict) = open.stage else { return [] }
    var decided: [(conflict: FieldConflict, decision: FieldDecision)] = []
    for (field, decision) in zip(conflict.conflicts, conflict.decisions) {
      guard let decision else { continue }
      open.write.decide(field, decision)
      decided.append((field, decision))
    }
    open.stage = .reading
    review = open
    if !open.isUndo { takeOver(decided, open.write) }
    return start(.review, open.write.reading(undoing: open.undoes))
  }

  /// Esc from the review that follows goes back to a form that knows what was decided.
  private mutating func takeOver(
    _ decided: [(conflict: FieldConflict, decision: FieldDecision)], _ write: StagedWrite
  ) {
    switch write {
    case .changes(let changes):
      guard form?.userID.hasSameBytes(as: changes.userID) == true else { return }
      let given = decided.filter { $0.decision != .mine }
      form?.rebase(on: changes.base, readAt: now, dropping: given.map(\.conflict.key))
      let typed = given.compactMap { conflict, decision in
        if case .value(let value) = decision { MetadataItem(conflict.key, value.text) } else { nil }
      }
      _ = form?.stage(typed)
    case .operation(let operation):
      guard operationForm?.descriptor.id == Swift.type(of: operation).descriptor.id else { return }
      for (conflict, decision) in decided { operationForm?.decide(conflict, decision) }
    }
  }
}

extension FieldDecision {
  /// Whether something is sent for the field after it.
  fileprivate func isWritten(over conflict: FieldConflict) -> Bool {
    if case .value(let content) = self { content != conflict.server } else { false }
  }
}
