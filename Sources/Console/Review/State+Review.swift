import Operations
import Widgets

/// Review, decision of conflicts, and the write (ux 6 and 7).
extension ConsoleState {
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
    switch review?.stage {
    case .ready: .yes
    case .reading: .no("the record is still being read again")
    case .applying: .no("the requests are under way")
    case .conflict, nil: .no("there is nothing to send")
    }
  }

  /// Takes the review, read again a moment ago.
  mutating func receive(_ answer: MetadataReview, at time: WallTime) -> [Effect] {
    review?.stage = .ready(answer)
    review?.readAt = time
    return []
  }

  /// Sends what is on screen.
  mutating func applyReview() -> [Effect] {
    guard case .ready(let ready)? = review?.stage else { return [] }
    review?.stage = .applying(ready)
    return start(.apply, .apply(ready))
  }

  /// Goes back to where the review was opened; nothing is sent.
  mutating func leaveReview() -> [Effect] {
    guard let review else { return [] }
    if review.isApplying { return say("the requests are under way; ^C cancels", .warning) }
    self.review = nil
    if case .ready(let ready) = review.stage, let readAt = review.readAt {
      // It was read a moment ago; what it showed is what the server has.
      users.change(userID: ready.userID) { $0.setMetadata(ready.server, at: readAt) }
    }
    return stop(.review)
  }

  /// Takes the end of a write.
  mutating func receive(_ applied: MetadataApplied, at time: WallTime) -> [Effect] {
    guard let review else { return [] }
    let count = review.rowCount
    guard applied.notStuck.isEmpty else {
      return keepAfterPart(review, after: applied.after, inverse: applied.inverse, at: time)
        + say("not saved: \(quoted(applied.notStuck)); Sendbird kept something else", .error)
    }
    let effects = closeAfterWrite(review, after: applied.after, inverse: applied.inverse, at: time)
    if let trouble = applied.journalTrouble {
      return effects + say("saved, but the journal could not record it: \(trouble)", .error)
    }
    let what = review.isUndo ? "undone" : "saved"
    let seen = applied.resolvedUnknown ? " (the answer was lost; read back and found done)" : ""
    let again =
      undo == nil ? "" : review.isUndo ? "; z undoes the write before it" : "; z undoes it"
    return effects
      + say(
        "\(what): \(count) change\(count == 1 ? "" : "s") to \(review.changes.userID)\(seen)\(again)",
        .ok)
  }

  /// The review or the write was refused, or ended without a clear result.
  mutating func writeFailed(_ slot: Slot, _ error: WriteError) -> [Effect] {
    guard let review else { return [] }
    switch error {
    case .conflict(let conflicts):
      self.review?.stage = .conflict(ConflictState(conflicts: conflicts))
      return []
    case .nothingToDo:
      self.review = nil
      if review.isUndo { _ = undoable.popLast() }
      if form?.userID.hasSameBytes(as: review.changes.userID) == true { form = nil }
      return start(.user, .user(id: review.changes.userID))
        + say("nothing to write: the server already has these values")
    case .partly(let progress):
      // Only with an outcome that nobody knows are the items unknown.
      guard let after = progress.after else { return unknown(review, progress) }
      return keepAfterPart(review, after: after, inverse: progress.inverse, at: now)
        + say(error.words, .error)
    case .unknown(let progress): return unknown(review, progress)
    case .violations, .notPossible, .recordGone, .recordDeactivated, .cancelled, .notJournalled,
      .api, .notDone:
      self.review = nil
      if case .api(let cause) = error, cause.code == .unreachable { network.condition = .offline }
      if error == .cancelled { return say("cancelled; nothing was sent") }
      return say(error.words + remember(error.answer), .error)
    }
  }

  private mutating func closeAfterWrite(
    _ review: ReviewState, after: Metadata, inverse: MetadataChangeSet?, at time: WallTime
  ) -> [Effect] {
    let userID = review.changes.userID
    // A draft is about other edits than the ones an undo takes back.
    if !review.isUndo {
      if form?.userID.hasSameBytes(as: userID) == true { form = nil }
      drafts[ByteKey(userID)] = nil
    }
    return remember(review, after: after, inverse: inverse, at: time)
  }

  /// Nobody knows what became of the write: the user is read again, and that answer decides.
  private mutating func unknown(_ review: ReviewState, _ progress: WriteProgress) -> [Effect] {
    guard case .applying(let sent) = review.stage else { return [] }
    self.review = nil
    if let inverse = progress.inverse { undoable.append(.changes(inverse)) }
    let open = UnknownWrite(sent, keys: progress.unknown)
    unknownWrite = open
    return start(.user, .user(id: review.changes.userID)) + say(open.words, .error)
  }

  /// After a write that was done in part the form stays open on what is left to do.
  private mutating func keepAfterPart(
    _ review: ReviewState, after: Metadata, inverse: MetadataChangeSet?, at time: WallTime
  ) -> [Effect] {
    if form?.userID.hasSameBytes(as: review.changes.userID) == true {
      form?.rebase(on: after, readAt: time, dropping: [])
    }
    return remember(review, after: after, inverse: inverse, at: time)
  }

  private mutating func remember(
    _ review: ReviewState, after: Metadata, inverse: MetadataChangeSet?, at time: WallTime
  ) -> [Effect] {
    let userID = review.changes.userID
    // What an undo could not take back completely stays to be taken back.
    let isUndone = review.isUndo && (after == review.wantedItems || inverse == nil)
    if isUndone { _ = undoable.popLast() }
    if !review.isUndo, let inverse { undoable.append(.changes(inverse)) }
    self.review = nil
    focus = .detail
    tab = .metadata
    let effects = listChanged { users in
      users.change(userID: userID) { $0.setMetadata(after, at: time) }
      users.select(id: userID)
    }
    return effects + recordWritten(userID: userID)
  }

  // MARK: Conflicts

  /// Changes the conflict screen.
  mutating func changeConflict(_ body: (inout ConflictState) -> Void) -> [Effect] {
    guard case .conflict(var conflict)? = review?.stage else { return [] }
    body(&conflict)
    review?.stage = .conflict(conflict)
    return []
  }

  /// Decides the selected key and goes to the next one.
  mutating func decide(_ decision: FieldDecision) -> [Effect] {
    changeConflict { conflict in
      conflict.decisions[conflict.list.selected] = decision
      conflict.list.move(by: 1)
    }
  }

  /// Whether every key has been decided.
  var canContinueConflict: Enablement {
    guard case .conflict(let conflict)? = review?.stage else { return .no("there is no conflict") }
    return conflict.isDecided ? .yes : .no("decide every row marked ! first, with m or s")
  }

  /// Reviews the edits as decided; the record is read again once more.
  mutating func continueAfterConflict() -> [Effect] {
    guard var review, case .conflict(let conflict) = review.stage else { return [] }
    for (key, decision) in zip(conflict.conflicts, conflict.decisions) {
      guard let decision else { continue }
      review.changes.decide(key, decision)
      if decision == .server { review.givenUp.append(key.key) }
    }
    review.stage = .reading
    self.review = review
    if form?.userID.hasSameBytes(as: review.changes.userID) == true {
      form?.rebase(on: review.changes.base, readAt: now, dropping: review.givenUp)
    }
    return start(.review, .review(review.changes))
  }
}

extension ReviewState {
  /// The items as they should be after the write.
  var wantedItems: Metadata? {
    switch stage {
    case .ready(let review), .applying(let review): review.result
    case .reading, .conflict: nil
    }
  }

  /// How many rows are written.
  var rowCount: Int {
    switch stage {
    case .ready(let review), .applying(let review): review.rows.count
    case .reading, .conflict: 0
    }
  }
}

/// Keys for a sentence: `"plan", "tier"`.
func quoted(_ keys: [String]) -> String {
  keys.map { "\"\($0)\"" }.joined(separator: ", ")
}
