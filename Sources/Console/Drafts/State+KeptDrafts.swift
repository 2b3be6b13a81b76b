import Operations
import Widgets
import Workspace

/// Bringing drafts of an earlier start back, and what the disk says of those of this one.
extension ConsoleState {
  /// Asks for the drafts of the profile, once; nothing waits for them.
  mutating func loadDrafts() -> [Effect] {
    guard keeping.isKept, !keeping.loaded.contains(sessionOwner) else { return [] }
    guard session.restores else {
      // What was kept stays on disk, and gives way only to what is typed in the same form.
      keeping.loaded.insert(sessionOwner)
      return []
    }
    sequences[.draftList, default: 0] += 1
    return [
      .start(
        .draftList, sequence: sequences[.draftList] ?? 0, .local(.loadDrafts(sessionOwner)))
    ]
  }

  /// Takes the drafts of an earlier start: each is there when its form is opened, none is sent.
  mutating func receive(_ saved: [SavedDraft]) -> [Effect] {
    keeping.loaded.insert(sessionOwner)
    var news = DraftNews()
    var effects: [Effect] = []
    var taken: Set<DraftKey> = []
    for draft in saved where keeping.seen[draft.key] == nil || taken.contains(draft.key) {
      guard draft.key.owner == sessionOwner || draft.key == .newProfile else { continue }
      if taken.contains(draft.key) {
        // The newest is there; the others come after it, at another start.
        news.others += 1
        continue
      }
      if isFilledIn(draft.key) {
        // Not seen, so that what is typed becomes a draft of its own.
        taken.insert(draft.key)
        effects += say(
          "an earlier draft stays beside what you type, see draft list: \(draft.key.words)",
          .warning)
        continue
      }
      var sending = draft.sending
      if let id = sending?.id, let end = keeping.ends[id] { sending?.end = end }
      // What another console has is not ours to drop.
      let isDone = sending.map { $0.end == .done && $0.isWhole && !draft.isHeld } ?? false
      guard let content = draft.content,
        isDone || restore(draft.key, content, draft.focus)
      else {
        // Not seen either: nothing of this console takes its place.
        news.unreadable += 1
        continue
      }
      taken.insert(draft.key)
      keeping.seen[draft.key] = draft.version
      keeping.written[draft.key] = DraftKeeping.Written(
        content: content.json.serializedBytes(), focus: draft.focus, at: draft.version.at)
      if openDraftKey == draft.key { draftReturned() }
      if isDone, let sending {
        // It is in no form, so that it is forgotten with what is saved next.
        news.dropped.append((draft.key, sending))
        continue
      }
      keeping.sendings[draft.key] = sending
      keeping.restored.insert(draft.key)
      if draft.isHeld {
        // It is that console's to turn into another one.
        keeping.held.insert(draft.key)
        news.held.insert(draft.key)
      } else if let words = turnIntoMessage(draft.key, besides: saved.map(\.key)) {
        news.turned.append(words)
        continue
      }
      news.kept.append(draft.key)
    }
    keeping.news = news
    return news.dropped.isEmpty && news.turned.isEmpty ? effects : effects + saveDrafts()
  }

  /// Says what was brought back, once the answer that says something itself is there.
  mutating func announceDrafts() -> [Effect] {
    guard let news = keeping.news, users.isLoaded || network.failures > 0 else { return [] }
    keeping.news = nil
    guard let words = news.words(keeping.sendings) else { return [] }
    let unread = [status, messages.covered, standing?.line]
    let effects = say(words, .warning)
    // What became of a write weighs more, and nobody has read it yet.
    if let line = session.recoveryLine, unread.contains(line) { status = line }
    return effects
  }

  /// Whether something is typed in that form already.
  func isFilledIn(_ key: DraftKey) -> Bool {
    if let form, draftKey(ofMetadata: form.userID) == key { return form.isWorthKeeping }
    if let operationForm, draftKey(of: operationForm) == key { return operationForm.isChanged }
    if key == .newProfile { return (profileForm ?? profileDraft)?.isWorthKeeping == true }
    return drafts.values.contains { draftKey(ofMetadata: $0.userID) == key }
      || operationDrafts.contains { draftKey(of: $0) == key }
  }

  /// Puts a draft where its form will find it; an open form that is empty still is filled in.
  private mutating func restore(
    _ key: DraftKey, _ content: DraftContent, _ focus: DraftFocus
  ) -> Bool {
    switch (key.form, key.subject) {
    case (DraftKey.profileForm, _):
      guard let restored = ProfileForm(content, focus) else { return false }
      if profileForm == nil { profileDraft = restored } else { profileForm = restored }
    case (DraftKey.metadataForm, .user(let userID)):
      guard
        let restored = MetadataForm(
          userID: userID, content, focus, utcOffset: now.utcOffset)
      else { return false }
      if form?.userID.hasSameBytes(as: userID) == true {
        form = restored
      } else {
        drafts[ByteKey(userID)] = restored
      }
    default:
      guard let restored = OperationForm(key, content, focus) else { return false }
      if let open = operationForm, draftKey(of: open) == key {
        operationForm = restored
      } else {
        operationDrafts.append(restored)
      }
    }
    return true
  }

  // MARK: What the disk says

  /// What was handed over is on disk.
  mutating func draftsKept(_ collisions: [DraftCollision], at time: WallTime) -> [Effect] {
    let keys = keeping.underWay.isEmpty ? [] : keeping.underWay.removeFirst()
    var effects: [Effect] = []
    for key in keys {
      keeping.savedAt[key] = keeping.written[key] == nil ? nil : time
      // The next draft of the form is a new one.
      if keeping.written[key] == nil { keeping.seen[key] = nil }
    }
    effects += closedDrafts(keys, collisions)
    for collision in collisions { effects += collided(collision) }
    if keeping.hasSaidTrouble, !keys.isEmpty {
      keeping.hasSaidTrouble = false
      effects += say("drafts are kept again")
    }
    return effects + draftsWaiting()
  }

  /// A draft was not there as this console left or read it.
  private mutating func collided(_ collision: DraftCollision) -> [Effect] {
    let key = collision.key
    guard collision.isGone else {
      return say(
        "there is another draft beside this one, see draft list: \(key.words)", .warning)
    }
    keeping.seen[key] = nil
    keeping.gone.insert(key)
    guard collision.isKept else {
      // Whoever discards a draft means it: only what is typed from now on is kept again.
      keeping.discarded[key] = (keeping.written[key]?.content).flatMap(DraftContent.typedBytes)
      keeping.written[key] = nil
      keeping.savedAt[key] = nil
      return say(Self.wordsOfDiscarded(key), .warning)
    }
    return say(
      (collision.hasOthers
        ? "another console goes on with this draft, or there is another one, see draft list; "
          + "yours is kept for itself: "
        : "this draft was discarded or sent elsewhere; kept again because you typed on: ")
        + key.words, .warning)
  }

  /// What was handed over could not be written; typing goes on, and that is said once.
  mutating func draftsLost(_ words: String) -> [Effect] {
    let keys = keeping.underWay.isEmpty ? [] : keeping.underWay.removeFirst()
    keeping.failed.formUnion(keys)
    for key in keys { keeping.savedAt[key] = nil }
    let wasClosed = keys.contains { !(keeping.closing[$0] ?? "").isEmpty }
    for key in keys { keeping.closing[key] = nil }
    // Whoever closes a form is told once more.
    if wasClosed { keeping.hasSaidTrouble = false }
    let effects = sayDraftTrouble(words) + draftsWaiting()
    // Whoever has stopped typing has not stopped wanting it kept.
    return keeping.underWay.isEmpty
      ? effects + [.startTimer(.drafts, milliseconds: Self.draftRetryPause)] : effects
  }

  /// The drafts of an earlier start can't be read.
  mutating func draftsUnread(_ words: String) -> [Effect] {
    keeping.loaded.insert(sessionOwner)
    // Whoever goes on to type is told once more, by an error; reading needs no drafts.
    return session.hasSaidTrouble ? [] : say("drafts aren't being kept: \(words)", .warning)
  }

  /// What was kept is not there any more, but is still known here.
  mutating func rewriteDrafts() -> [Effect] {
    keeping.seen = [:]
    keeping.savedAt = [:]
    keeping.failed.formUnion(keeping.written.keys)
    return keeping.failed.isEmpty ? [] : [.startTimer(.drafts, milliseconds: Self.draftPause)]
  }

  private mutating func sayDraftTrouble(_ words: String) -> [Effect] {
    guard !keeping.hasSaidTrouble else { return [] }
    keeping.hasSaidTrouble = true
    return say("drafts aren't being kept: \(words)", .error)
  }

  private mutating func draftsWaiting() -> [Effect] {
    keeping.isUnsaved && keeping.underWay.isEmpty ? saveDrafts() : []
  }
}
