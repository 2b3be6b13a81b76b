import Operations
import Widgets

/// What is decided and typed on the conflict screen is part of the form's draft (ux 7).
///
/// Nothing of it is in the form itself before one goes on: Esc leaves a form as it was typed. What is
/// left to the server stays typed as long as one can go back to it, and is asked about again.
extension ConsoleState {
  /// The open metadata form as it is kept.
  var keptForm: MetadataForm? {
    guard let form, let (open, conflict) = openConflict, case .changes(let edits) = open.write,
      form.isEdited(by: edits)
    else { return self.form }
    var kept = form
    if !conflict.kept.isEmpty {
      var changes = edits
      for (field, decision) in conflict.kept { changes.decide(field, decision) }
      kept.take(changes, readAt: form.readAt)
    }
    for (field, editor) in conflict.typed {
      kept.type(editor.text, for: field)
      kept.enter(field, editor)
    }
    // What was typed stays as long as one can go back to it.
    return kept.isWorthKeeping ? kept : form
  }

  /// The open form of an operation as it is kept.
  var keptOperationForm: OperationForm? {
    guard let form = operationForm, let (open, conflict) = openConflict,
      case .operation(let operation) = open.write, form.isFilledIn(for: operation)
    else { return operationForm }
    var kept = form
    kept.take(conflict.kept)
    for (field, editor) in conflict.typed {
      kept.type(editor.text, for: field)
      kept.enter(field, editor)
    }
    return kept.isChanged ? kept : form
  }

  /// The conflict screen of a form's own edits; what is decided of an undo is no edit.
  private var openConflict: (ReviewState, ConflictState)? {
    guard let review, !review.isUndo, case .conflict(let conflict) = review.stage else {
      return nil
    }
    return (review, conflict)
  }
}

extension ConflictState {
  /// The decisions that lose nothing of what was typed.
  fileprivate var kept: [(conflict: FieldConflict, decision: FieldDecision)] {
    decided.filter { $0.decision != .server }
  }
}
