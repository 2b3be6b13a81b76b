import Operations
import Widgets
import Workspace

/// Drafts of an earlier start that were sent after all, or may have been.
extension ConsoleState {
  /// Takes how writes ended: a draft that was carried out and that nobody has opened is dropped.
  mutating func judgeDrafts(_ writes: [ResolvedWrite]) -> (words: [String], effects: [Effect]) {
    var words: [String] = []
    for write in writes {
      guard let end = DraftSending.End(write.verdict) else { continue }
      keeping.ends[write.entry.id] = end
      for key in keeping.sendings.keys where keeping.sendings[key]?.id == write.entry.id {
        keeping.sendings[key]?.end = end
        if keeping.sendings[key]?.first == nil, let made = write.entry.outcome?.after?["id"]?.int {
          keeping.sendings[key]?.rest?.ticket = made
        }
        if !keeping.held.contains(key),
          let turned = turnIntoMessage(key, besides: Array(keeping.written.keys))
        {
          keeping.news?.kept.removeAll { $0 == key }
          words.append(turned)
          continue
        }
        guard end == .done, let sending = keeping.sendings[key], sending.isWhole,
          keeping.restored.contains(key), !keeping.held.contains(key)
        else { continue }
        forget(key)
        keeping.news?.kept.removeAll { $0 == key }
        words.append(DraftNews.words(ofDropped: key, sending))
      }
    }
    return (words, words.isEmpty ? [] : saveDrafts())
  }

  /// What is said of a form's draft when it is opened again.
  func wordsOfReturn(_ what: String, _ key: DraftKey) -> (words: String, level: StatusLine.Level) {
    guard let sending = keeping.sendings[key] else {
      return keeping.discarded[key] == nil
        ? ("\(what); nothing was sent", .info)
        : ("\(what), but its draft was discarded or sent elsewhere", .warning)
    }
    return ("\(what), but \(sending.words): look before you send it again", .warning)
  }

  /// Notes that what is typed was sent, but nobody knows how that ended, or not all was done: whoever
  /// opens the draft again is told, and what is open is looked for again.
  mutating func noteSending(of open: ReviewState, _ error: WriteError) -> [Effect] {
    noteSending(of: draftKey(sentBy: open), error)
  }

  /// The same of a form that may not be open.
  mutating func noteSending(of key: DraftKey?, _ error: WriteError) -> [Effect] {
    let sending: DraftSending
    switch error {
    case .unknown(let progress), .late(let progress):
      sending = DraftSending(id: progress.journalID, end: .open, isWhole: progress.done.isEmpty)
    case .partly(let progress):
      sending = DraftSending(id: progress.journalID, end: .partly, isWhole: false)
    default: return []
    }
    session.ownOpen.insert(sending.id)
    // That it may still arrive is said by the failure itself.
    session.toldOpen[sending.id] = .early
    if let key { keeping.sendings[key] = sending }
    guard session.isKept, case .open = sending.end else { return [] }
    return [.startTimer(.recover, milliseconds: Self.recoveryPause)]
  }

  // MARK: Sending a draft that another console may have, too

  /// Asks for the draft that a review sends, if it is one that was read from the disk.
  ///
  /// - Returns: the work it asks for; nil if there is no such draft.
  mutating func claimDraft(of open: ReviewState) -> [Effect]? {
    guard keeping.isKept, let key = draftKey(sentBy: open) else { return nil }
    let isGone = keeping.gone.contains(key)
    guard isGone || keeping.seen[key] != nil else { return nil }
    if isGone { return draftClaimed(key, false) }
    guard let seen = keeping.seen[key] else { return nil }
    sequences[.drafts, default: 0] += 1
    return [
      .start(.drafts, sequence: sequences[.drafts] ?? 0, .local(.claimDraft(key, seen: seen)))
    ]
  }

  /// Sends what is on screen if its draft is this console's own; else that is said first.
  mutating func draftClaimed(_ key: DraftKey, _ isOurs: Bool) -> [Effect] {
    guard let open = review, case .applying(let prepared) = open.stage,
      draftKey(sentBy: open) == key, !busy.contains(.apply)
    else { return [] }
    let isGone = keeping.gone.remove(key) != nil
    guard isOurs, !isGone else {
      // Whoever asks once more has been told.
      keeping.seen[key] = nil
      review?.stage = .ready(prepared)
      return say(
        "another console has changed or sent this draft, or still has it: nothing was sent from "
          + "here; "
          + "\(self.key("review.apply", in: .review)) sends it all the same", .error)
    }
    return start(.apply, prepared.sending(undoing: open.undoes))
  }

  /// The draft of the form that a review was opened from.
  private func draftKey(sentBy open: ReviewState) -> DraftKey? {
    guard !open.isUndo else { return nil }
    switch open.write {
    case .changes(let changes):
      return form.flatMap { form in
        form.userID.hasSameBytes(as: changes.userID) ? draftKey(ofMetadata: form.userID) : nil
      }
    case .operation:
      return operationForm.flatMap { form in
        form.descriptor.id == open.write.descriptor.id ? draftKey(of: form) : nil
      }
    }
  }

  /// Lets go of a draft that is not needed any more; the disk forgets it with what is saved next.
  mutating func forget(_ key: DraftKey) {
    keeping.restored.remove(key)
    keeping.sendings[key] = nil
    operationDrafts = operationDrafts.filter { draftKey(of: $0) != key }
    if key.form.hasSameBytes(as: DraftKey.metadataForm), case .user(let id) = key.subject {
      drafts[ByteKey(id)] = nil
    }
  }
}
