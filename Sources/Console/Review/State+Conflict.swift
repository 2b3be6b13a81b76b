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

  /// Whether something else than the two sides can be written: an undo is no edit, and no form would
  /// keep what is typed.
  var canTypeConflictValue: Enablement {
    review?.isUndo == true
      ? .no("an undo takes back or leaves; another value is typed in the form") : .yes
  }

  /// Takes the typed value, unless it breaks a rule.
  mutating func acceptConflictValue() -> [Effect] {
    guard let open = review, case .conflict(let conflict) = open.stage,
      let selected = conflict.selected, let editor = conflict.editor
    else { return [] }
    let decision = selected.decision(typed: editor.text)
    // Everything else was checked before the record was read, and the number of items is counted in
    // the review, with what the server has.
    var write = open.write
    write.decide(selected, decision)
    let broken = write.errors.first { $0.rule != .tooManyItems }
    if decision.isWritten(over: selected), let first = broken {
      return say(first.shortWords, .error)
    }
    errorWasAnswered()
    return decide(decision)
  }

  /// Whether every field has been decided.
  var canContinueConflict: Enablement {
    guard case .conflict(let conflict)? = review?.stage else { return .no("there is no conflict") }
    return conflict.isDecided
      ? .yes
      : .no(
        "decide every row marked ! first, with "
          + (review?.isUndo == true
            ? "\(key("conflict.mine", in: .conflict)) or \(key("conflict.server", in: .conflict))"
            : "\(key("conflict.mine", in: .conflict)), \(key("conflict.server", in: .conflict)) or "
              + key("conflict.edit", in: .conflict)))
  }

  /// Reviews the edits as decided; the record is read again once more.
  mutating func continueAfterConflict() -> [Effect] {
    guard var open = review, case .conflict(let conflict) = open.stage else { return [] }
    let decided = conflict.decided
    for (field, decision) in decided { open.write.decide(field, decision) }
    open.isLeftInPart = open.isLeftInPart || decided.contains { $0.decision == .server }
    open.stage = .reading
    review = open
    // Esc from the review that follows goes back to a form that knows what was decided.
    if !open.isUndo {
      switch open.write {
      case .changes(let changes):
        if form?.isEdited(by: changes) == true { form?.take(changes, readAt: now) }
      case .operation(let operation):
        if operationForm?.isFilledIn(for: operation) == true { operationForm?.take(decided) }
      }
    }
    return start(.review, open.write.reading(undoing: open.undoes))
  }

  /// Values that were typed on the conflict screen go into the form that one goes back to, those that
  /// were left undecided, too; which of the sides is right is asked again.
  mutating func takeTypedValues(of open: ReviewState) {
    guard !open.isUndo, case .conflict(let conflict) = open.stage else { return }
    let taken = conflict.decided.compactMap { field, decision in
      if case .value(let content) = decision { (field, content.text) } else { nil }
    }
    for (field, text) in taken + conflict.typed.map({ ($0.conflict, $0.editor.text) }) {
      switch open.write {
      case .changes(let changes):
        if form?.isEdited(by: changes) == true { form?.type(text, for: field) }
      case .operation(let operation):
        if operationForm?.isFilledIn(for: operation) == true {
          operationForm?.type(text, for: field)
        }
      }
    }
  }
}

extension FieldDecision {
  /// Whether something is sent for the field after it.
  fileprivate func isWritten(over conflict: FieldConflict) -> Bool {
    if case .value(let content) = self { content != conflict.server } else { false }
  }
}
