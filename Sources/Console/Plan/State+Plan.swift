package import Operations
import Widgets

/// Reviewing an operation and sending it (ux 6).
extension ConsoleState {
  /// Reviews an operation: the record is read again, nothing is sent.
  ///
  /// A read has nothing to review and is done at once.
  package mutating func plan(_ operation: any Operation) -> [Effect] {
    if operation.risk == .read { return start(.review, .run(operation)) }
    if let reason = canWrite.reason { return say(reason, .warning) }
    plan = PlanState(operation)
    return start(.review, .preview(operation))
  }

  /// Changes the open review.
  mutating func changePlan(_ body: (inout PlanState) -> Void) -> [Effect] {
    guard var open = plan else { return [] }
    plan = nil
    body(&open)
    plan = open
    return []
  }

  /// Scrolls as far as there is something to see.
  mutating func scrollPlan(by delta: Int) -> [Effect] {
    guard let plan else { return [] }
    let limit = PlanView(state: self, plan: plan).scrollLimit(in: layout.body)
    return changePlan { $0.scroll = min(max($0.scroll + delta, 0), limit) }
  }

  /// Whether what is on screen can be sent.
  var canApplyPlan: Enablement {
    guard let plan else { return .no("there is nothing to send") }
    switch plan.stage {
    case .reading: return .no("the record is still being read again")
    case .applying: return .no("the requests are under way")
    case .ready:
      return plan.isConfirmed ? .yes : .no("type \(plan.wantedID ?? "") to confirm; Esc goes back")
    }
  }

  /// Whether the review can be left.
  var canLeavePlan: Enablement {
    plan?.isApplying == true ? .no("the requests are under way; ^C cancels") : .yes
  }

  /// Takes the review, read again a moment ago.
  mutating func receive(_ preview: OperationPreview, at time: WallTime) -> [Effect] {
    guard plan != nil else { return [] }
    plan?.stage = .ready(preview)
    plan?.readAt = time
    if let form = operationForm, form.descriptor.id == plan?.descriptor.id, plan?.isUndo == false {
      plan?.serverChanges = form.serverChanges(in: preview.rows)
    }
    return []
  }

  /// Sends what is on screen.
  mutating func applyPlan() -> [Effect] {
    guard let open = plan, case .ready(let preview) = open.stage, open.isConfirmed else {
      return []
    }
    plan?.stage = .applying(preview)
    return start(.apply, .run(preview.operation))
  }

  /// Goes back to where the review was opened; nothing is sent.
  mutating func leavePlan() -> [Effect] {
    plan = nil
    return stop(.review)
  }

  /// The review or the write was refused, or ended without a clear result.
  mutating func planFailed(_ error: WriteError) -> [Effect] {
    guard let open = plan else { return say(error.words, .error) }
    plan = nil
    switch error {
    case .nothingToDo:
      if open.isUndo { _ = undoable.popLast() }
      let effects = closeForm(of: open)
      return effects + say("nothing to write: \(open.operation.subject.words) is so already")
    case .unknown(let progress):
      let unknown = UnknownOperation(operation: open.operation, what: progress.unknown)
      if unknown.canBeTold { unknownOperation = unknown }
      return lookFor(unknown) + say(unknown.words, .error)
    case .partly(let progress):
      return changed(by: open.operation) + say(progress.words, .error)
    case .recordGone:
      return say("\(open.operation.subject.words) is gone; nothing was written", .error)
    case .recordDeactivated:
      return say("\(open.operation.subject.words) is deactivated; nothing was written", .error)
    case .cancelled: return say("cancelled; nothing was sent")
    case .violations, .conflict, .notPossible, .notJournalled, .api, .notDone:
      if case .api(let cause) = error, cause.code == .unreachable { network.condition = .offline }
      return say(error.words + remember(error.answer), .error)
    }
  }

  // MARK: A write whose outcome nobody knows

  /// Looks whether an operation was carried out.
  mutating func lookFor(_ unknown: UnknownOperation) -> [Effect] {
    unknown.canBeTold
      ? start(.verdict, .preview(unknown.operation)) : changed(by: unknown.operation)
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
    case (.failure(let error), _): return say("\(unknown.words); \(error.words)", .error)
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
    if let why = reason ?? cause?.explanation { parts.append(why) }
    return parts.joined(separator: "; ")
  }
}
