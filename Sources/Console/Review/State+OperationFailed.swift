import Operations
import Widgets

/// What follows from an operation that was refused or whose outcome nobody knows.
extension ConsoleState {
  /// The review or the write of an operation was refused, or ended without a clear result.
  mutating func operationFailed(
    _ error: WriteError, _ operation: any Operation, _ open: ReviewState
  ) -> [Effect] {
    review = nil
    switch error {
    case .nothingToDo:
      if open.isUndo { forgetUndone(open.undoes) }
      let effects = closeForm(of: open)
      return effects + say("nothing to write: \(operation.subject.words) is so already")
    case .unknown(let progress):
      let unknown = UnknownOperation(operation: operation, what: progress.unknown)
      if unknown.canBeTold { unknownOperation = unknown }
      return lookFor(unknown)
        + say(unknown.words(readAgain: functionKey("pane.refresh", in: .detail)), .error)
    case .partly(let progress):
      return changed(by: operation) + say(progress.words, .error)
    case .recordGone:
      return say("\(operation.subject.words) is gone; nothing was written", .error)
    case .recordDeactivated:
      return say("\(operation.subject.words) is deactivated; nothing was written", .error)
    case .conflict(let conflicts):
      // It is done as a whole: there is no field to decide.
      let changes = conflicts.map { conflict in
        "\(conflict.key): \(conflict.base?.words ?? "(none)") -> "
          + (conflict.server?.words ?? "(none)")
      }
      return say(
        "\(operation.subject.words) has changed since; nothing was written: "
          + changes.joined(separator: "; "), .error)
    case .violations, .notPossible, .cancelled, .notJournalled, .api, .notDone, .late:
      return refused(error)
    }
  }

  // MARK: A write whose outcome nobody knows

  /// Looks whether an operation was carried out.
  mutating func lookFor(_ unknown: UnknownOperation) -> [Effect] {
    unknown.canBeTold
      ? start(.verdict, .preview(unknown.operation, undoing: nil)) : changed(by: unknown.operation)
  }

  /// What a look at the record says of an operation whose outcome was unknown.
  mutating func verdict(_ result: Result<OperationPreview, WriteError>) -> [Effect] {
    guard let unknown = unknownOperation else { return [] }
    let words: String
    switch (result, unknown.operation) {
    case (.success(let preview), _): words = preview.saysDone ? "written" : "not written"
    case (.failure(.nothingToDo), _), (.failure(.recordGone), is DeleteUser),
      (.failure(.notPossible), _):
      words = "written"
    case (.failure(let error), _):
      return say(
        "\(unknown.words(readAgain: functionKey("pane.refresh", in: .detail))); \(error.words)",
        .error)
    }
    unknownOperation = nil
    return changed(by: unknown.operation) + say("the answer was lost; read again: \(words)", .error)
  }
}

extension OperationPreview {
  /// Whether the record is already as the operation would make it, as far as it tells.
  fileprivate var saysDone: Bool {
    // Of a deactivation that leaves channels only the first half can be read back.
    if operation is DeactivateUser { return !rows.contains { $0.key == "Active" } }
    return rows.allSatisfy { row in
      guard let before = row.before, let after = row.after else { return false }
      return before.hasSameBytes(as: after)
    }
  }
}

extension WriteProgress {
  /// What was done and what was not, in words.
  fileprivate var words: String {
    let left = notDone + notStuck
    var parts = ["done in part: \(done.joined(separator: ", "))"]
    if !left.isEmpty { parts.append("not done: \(left.joined(separator: ", "))") }
    if !unknown.isEmpty { parts.append("may still be made: \(unknown.joined(separator: ", "))") }
    if let why = reason ?? cause?.explanation { parts.append(why) }
    return parts.joined(separator: "; ")
  }
}
