import Operations
import Widgets

/// What follows from edits of metadata that were sent.
extension ConsoleState {
  /// Takes the end of a write.
  mutating func receive(_ applied: MetadataApplied, at time: WallTime) -> [Effect] {
    guard let review, case .changes(let changes) = review.write else { return [] }
    let count = review.prepared?.rows.count ?? 0
    guard applied.notStuck.isEmpty else {
      return keepAfterPart(review, after: applied.after, inverse: applied.inverse, at: time)
        + say("not saved: \(quoted(applied.notStuck)); Sendbird kept something else", .error)
    }
    let effects = closeAfterWrite(review, after: applied.after, inverse: applied.inverse, at: time)
    if let trouble = applied.journalTrouble {
      return effects + say("saved, but the journal could not record it: \(trouble)", .error)
    }
    let what =
      review.isUndo
      ? review.undoneWords
      : "saved: \(count) change\(count == 1 ? "" : "s") to \(changes.userID)"
    let seen = applied.resolvedUnknown ? " (the answer was lost; read back and found done)" : ""
    let again =
      undo == nil
      ? ""
      : "; \(key("write.undo", in: .detail)) undoes \(review.isUndo ? "the write before it" : "it")"
    return effects
      + say(
        "\(what)\(seen)\(again)", .ok)
  }

  /// The review or the write of edits was refused, or ended without a clear result.
  mutating func metadataFailed(
    _ error: WriteError, _ changes: MetadataChangeSet, _ review: ReviewState
  ) -> [Effect] {
    switch error {
    case .nothingToDo:
      self.review = nil
      if review.isUndo {
        forgetUndone(review.undoes)
      } else if form?.userID.hasSameBytes(as: changes.userID) == true {
        form = nil
      }
      return recordChanged(userID: changes.userID)
        + say(
          review.isLeftInPart
            ? "nothing to write: what you left to the server stays"
            : "nothing to write: the server already has these values")
    case .partly(let progress):
      // Only with an outcome that nobody knows are the items unknown.
      guard let after = progress.after else { return unknown(review, progress) }
      return keepAfterPart(review, after: after, inverse: progress.inverse, at: now)
        + say(error.words, .error)
    case .unknown(let progress): return unknown(review, progress)
    case .violations, .conflict, .notPossible, .recordGone, .recordDeactivated, .cancelled,
      .notJournalled, .api, .notDone, .late:
      return refused(error)
    }
  }

  private mutating func closeAfterWrite(
    _ review: ReviewState, after: Metadata, inverse: MetadataChangeSet?, at time: WallTime
  ) -> [Effect] {
    let userID = review.userID
    // A draft is about other edits than the ones an undo takes back.
    if !review.isUndo {
      if form?.userID.hasSameBytes(as: userID) == true { form = nil }
      drafts[ByteKey(userID)] = nil
    }
    return remember(review, after: after, inverse: inverse, at: time)
  }

  /// Nobody knows what became of the write: the user is read again, and that answer decides.
  private mutating func unknown(_ review: ReviewState, _ progress: WriteProgress) -> [Effect] {
    guard case .applying(.changes(let sent)) = review.stage else { return [] }
    self.review = nil
    if let inverse = progress.inverse { undoable.append(.changes(inverse)) }
    let open = UnknownWrite(sent, keys: progress.unknown)
    unknownWrite = open
    return start(.user, .user(id: sent.userID))
      + say(open.words(readAgain: functionKey("pane.refresh", in: .detail)), .error)
  }

  /// After a write that was done in part the form stays open on what is left to do.
  private mutating func keepAfterPart(
    _ review: ReviewState, after: Metadata, inverse: MetadataChangeSet?, at time: WallTime
  ) -> [Effect] {
    if form?.userID.hasSameBytes(as: review.userID) == true {
      form?.rebase(on: after, readAt: time)
    }
    return remember(review, after: after, inverse: inverse, at: time)
  }

  private mutating func remember(
    _ review: ReviewState, after: Metadata, inverse: MetadataChangeSet?, at time: WallTime
  ) -> [Effect] {
    let userID = review.userID
    // What an undo could not take back completely stays to be taken back.
    let isUndone = review.isUndo && (after == review.wantedItems || inverse == nil)
    if isUndone { forgetUndone(review.undoes) }
    if review.isUndo { leaveWrite() }
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
}

extension ReviewState {
  /// The user whose metadata is edited; empty where something else is written.
  fileprivate var userID: String {
    if case .changes(let changes) = write { changes.userID } else { "" }
  }

  /// The items as they should be after the write.
  fileprivate var wantedItems: Metadata? {
    if case .changes(let review)? = prepared { review.result } else { nil }
  }
}

/// Keys for a sentence: `"plan", "tier"`.
func quoted(_ keys: [String]) -> String {
  keys.map { "\"\($0)\"" }.joined(separator: ", ")
}
