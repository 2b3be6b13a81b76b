package import Operations
import Widgets

/// Reviewing a write, whatever it is, and sending it (ux 6).
extension ConsoleState {
  /// Reviews an operation: the record is read again, nothing is sent.
  ///
  /// A read has nothing to review and is done at once.
  package mutating func plan(_ operation: any Operation) -> [Effect] {
    if operation.risk == .read { return start(.review, .run(operation, undoing: nil)) }
    if let reason = canWrite.reason { return say(reason, .warning) }
    return review(.operation(operation))
  }

  /// Opens the review of a write.
  mutating func review(_ write: StagedWrite) -> [Effect] {
    openReview(ReviewState(write))
    return start(.review, write.reading(undoing: nil))
  }

  /// Opens the review of what takes a write back; it is done like every other write.
  mutating func review(undoing undo: UndoEntry) -> [Effect] {
    openReview(ReviewState(undo.write, isUndo: true, undoes: undo.entry))
    let effects = start(.review, undo.write.reading(undoing: undo.entry))
    guard let entry = undo.entry else { return effects }
    sequences[.undoNotice, default: 0] += 1
    return [.start(.undoNotice, sequence: sequences[.undoNotice] ?? 0, .undoNotice(entry))]
      + effects
  }

  private mutating func openReview(_ open: ReviewState) {
    review = open
    // What the write before was told to have done would read as if it were this one.
    if status.level == .ok { fallSilent() }
  }

  /// Changes the open review.
  mutating func changeReview(_ body: (inout ReviewState) -> Void) -> [Effect] {
    guard var open = review else { return [] }
    review = nil
    body(&open)
    review = open
    return []
  }

  /// Scrolls the review as far as there is something to see.
  mutating func scrollReview(by delta: Int) -> [Effect] {
    guard let review else { return [] }
    let limit = ReviewView(state: self, review: review).scrollLimit(in: layout.body)
    return changeReview { $0.scroll = min(max($0.scroll + delta, 0), limit) }
  }

  /// Whether what is on screen can be sent.
  var canApply: Enablement {
    guard let review else { return .no("there is nothing to send") }
    switch review.stage {
    case .reading: return .no("the record is still being read again")
    case .applying: return .no("the requests are under way")
    case .conflict: return .no("there is nothing to send")
    case .ready:
      if let reason = canWrite.reason { return .no(reason) }
      return review.isConfirmed
        ? .yes
        : .no(
          "type \(review.write.wantedID ?? "") to confirm; \(key("review.back", in: .confirmation)) goes back"
        )
    }
  }

  /// Whether the review can be left.
  var canLeaveReview: Enablement {
    review?.isApplying == true
      ? .no("the requests are under way; \(key("app.cancel", in: .review)) cancels") : .yes
  }

  /// Takes what was read again a moment ago.
  mutating func receive(_ prepared: PreparedWrite, at time: WallTime) -> [Effect] {
    changeReview { review in
      review.stage = .ready(prepared)
      review.readAt = time
    }
  }

  /// Sends what is on screen.
  mutating func applyReview() -> [Effect] {
    guard let open = review, case .ready(let prepared) = open.stage, open.isConfirmed,
      canWrite.isEnabled
    else { return [] }
    // What is sent is on the disk before.
    let saved = saveDrafts()
    review?.stage = .applying(prepared)
    return saved + (claimDraft(of: open) ?? start(.apply, prepared.sending(undoing: open.undoes)))
  }

  /// Goes back to where the review was opened; nothing is sent.
  mutating func leaveReview() -> [Effect] {
    guard let open = review else { return [] }
    if let reason = canLeaveReview.reason { return say(reason, .warning) }
    review = nil
    takeTypedValues(of: open)
    if case .changes(let ready)? = open.prepared, let readAt = open.readAt {
      // It was read a moment ago; what it showed is what the server has.
      users.change(userID: ready.userID) { $0.setMetadata(ready.server, at: readAt) }
    }
    return stop(.review)
  }

  /// The review or the write was refused, or ended without a clear result.
  mutating func writeFailed(_ error: WriteError) -> [Effect] {
    guard let open = review else { return say(error.words, .error) }
    if case .conflict(let conflicts) = error, open.write.canBeDecided {
      review?.stage = .conflict(ConflictState(conflicts: conflicts))
      return []
    }
    let noted = noteSending(of: open, error)
    let effects =
      switch open.write {
      case .changes(let changes): metadataFailed(error, changes, open)
      case .operation(let operation): operationFailed(error, operation, open)
      }
    return noted + effects + (open.isApplying ? writeRecorded() : [])
  }

  /// Says why nothing was written; the review is closed.
  mutating func refused(_ error: WriteError) -> [Effect] {
    let isUndo = review?.isUndo == true
    review = nil
    if case .api(let cause) = error, cause.code == .unreachable { network.condition = .offline }
    if error == .cancelled { return say("cancelled; nothing was sent") }
    return say(error.words(isUndo: isUndo) + remember(error.answer), .error)
  }
}
