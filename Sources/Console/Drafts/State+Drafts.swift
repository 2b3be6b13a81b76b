import Operations
import Widgets
import Workspace

/// Keeping every form on disk while it is filled in (ux 8).
extension ConsoleState {
  /// How long typed text waits before it is written, in milliseconds; the disk takes some time, too.
  static let draftPause = 1000
  /// After how long what could not be written is tried again, in milliseconds.
  static let draftRetryPause = 5000

  /// Notes what is typed: written a moment after the first key, and at once when another field is
  /// entered, or a form opened or closed.
  mutating func noteDrafts() -> [Effect] {
    guard keeping.isKept, keeping.loaded.contains(sessionOwner) else { return [] }
    let announced = announceDrafts()
    let place = draftPlace
    let last = keeping.place
    guard place != last || place.isOpen && !keeping.isUnsaved else { return announced }
    keeping.place = place
    if let key = openDraftKey {
      keeping.restored.remove(key)
      // Whoever takes everything back begins anew.
      if !keeping.discarded.isEmpty, !hasSomethingTyped { keeping.discarded[key] = nil }
    }
    if !place.isSamePlace(as: last) {
      let edits = draftEdits(all: !place.hasForms(of: last), withFocus: false)
      if !edits.isEmpty { return announced + handOver(edits) }
    }
    guard !keeping.isUnsaved, !draftEdits(all: false, withFocus: true).isEmpty else {
      return announced
    }
    keeping.isUnsaved = true
    return announced + [.startTimer(.drafts, milliseconds: Self.draftPause)]
  }

  /// Writes what was not written yet.
  ///
  /// - Parameter isLast: whether there may be no later time, so that nothing is waited for. The
  ///   default is false.
  /// - Returns: the work it asks for.
  package mutating func saveDrafts(isLast: Bool = false) -> [Effect] {
    guard keeping.isKept, keeping.loaded.contains(sessionOwner) else { return [] }
    let wasUnsaved = keeping.isUnsaved
    keeping.isUnsaved = false
    let edits = draftEdits(all: true, withFocus: true)
    if edits.isEmpty, keeping.failed.isEmpty { return wasUnsaved ? [.stopTimer(.drafts)] : [] }
    return handOver(edits, isLast: isLast)
  }

  /// Hands edits over, one lot at a time: a slow disk gets the newest text and not every letter.
  private mutating func handOver(_ edits: [DraftEdit], isLast: Bool = false) -> [Effect] {
    guard keeping.underWay.isEmpty || isLast else {
      keeping.isUnsaved = true
      return []
    }
    keeping.isUnsaved = false
    var all = edits
    for key in keeping.failed where !edits.contains(where: { $0.key == key }) {
      all.append(DraftEdit(key, text(writtenFor: key), seen: keeping.seen[key]))
    }
    keeping.failed = []
    // From here on what is on disk is the newer text, or nothing.
    for edit in edits { keeping.discarded[edit.key] = nil }
    for edit in edits {
      if edit.text == nil { keeping.sendings[edit.key] = nil }
      keeping.typedAt[edit.key] = nil
      keeping.written[edit.key] = edit.text.map {
        DraftKeeping.Written(content: $0.content, focus: $0.focus, at: $0.at)
      }
    }
    keeping.underWay.append(all.map(\.key))
    sequences[.drafts, default: 0] += 1
    return [
      .stopTimer(.drafts),
      .start(.drafts, sequence: sequences[.drafts] ?? 0, .local(.keepDrafts(all))),
    ]
  }

  private func text(writtenFor key: DraftKey) -> DraftEdit.Text? {
    keeping.written[key].map {
      DraftEdit.Text(content: $0.content, focus: $0.focus, at: $0.at)
    }
  }

  // MARK: What differs from the disk

  private var draftPlace: DraftKeeping.Place {
    DraftKeeping.Place(
      metadata: form?.draftFocus, operation: operationForm?.draftFocus,
      profile: profileForm?.draftFocus,
      closed: drafts.count + operationDrafts.count + (profileDraft == nil ? 0 : 1))
  }

  /// What has to be written or forgotten.
  ///
  /// - Parameters:
  ///   - all: whether closed forms are looked at as well.
  ///   - withFocus: whether another place of the cursor is a reason.
  /// - Returns: the edits; a form that is as it was opened has no draft.
  private func draftEdits(all: Bool, withFocus: Bool) -> [DraftEdit] {
    var edits: [DraftEdit] = []
    var there: Set<DraftKey> = []
    func add(_ key: DraftKey, _ isWorth: Bool, _ form: () -> (DraftContent, DraftFocus)) {
      guard isWorth else { return }
      there.insert(key)
      var (content, focus) = form()
      let bytes = content.json.serializedBytes()
      let written = keeping.written[key]
      // One that nobody has opened is as it was read, and stays so.
      focus.sentBy =
        keeping.restored.contains(key)
        ? written?.focus.sentBy : keeping.sendings[key]?.id.number
      guard
        written?.content != bytes || withFocus && written?.focus != focus
          || keeping.closing[key] != nil
      else { return }
      if let discarded = keeping.discarded[key], content.typedBytes == discarded { return }
      // Only another content is a change, and what is being sent was there before: the journal's
      // writes are told by that time from those before the draft.
      let isApplying = review?.isApplying == true
      let time = keeping.typedAt[key] ?? (isApplying ? review?.readAt ?? now : now)
      let at = written.flatMap { $0.content == bytes ? $0.at : nil } ?? time.milliseconds
      let text = DraftEdit.Text(content: bytes, focus: focus, at: at)
      edits.append(
        DraftEdit(
          key, text, seen: keeping.seen[key], isOnDisk: keeping.savedAt[key] != nil,
          isSameText: written.map {
            $0.content == bytes || DraftContent.typedBytes(of: $0.content) == content.typedBytes
          } ?? false))
    }
    if all {
      for form in drafts.values {
        add(draftKey(ofMetadata: form.userID), form.isWorthKeeping) {
          (form.draft, form.draftFocus)
        }
      }
      for form in operationDrafts {
        add(draftKey(of: form), form.isChanged) { (form.draft, form.draftFocus) }
      }
      if let form = profileDraft {
        add(.newProfile, form.isWorthKeeping) { (form.draft, form.draftFocus) }
      }
    }
    if let form = keptForm {
      add(draftKey(ofMetadata: form.userID), form.isWorthKeeping) { (form.draft, form.draftFocus) }
    }
    if let form = keptOperationForm {
      add(draftKey(of: form), form.isChanged) { (form.draft, form.draftFocus) }
    }
    if let form = profileForm {
      add(.newProfile, form.isWorthKeeping) { (form.draft, form.draftFocus) }
    }
    let gone =
      all
      ? keeping.written.keys.filter { $0.owner == sessionOwner || $0 == .newProfile }
      : openDraftKey.map { keeping.written[$0] == nil ? [] : [$0] } ?? []
    for key in gone where !there.contains(key) {
      edits.append(DraftEdit(key, nil, seen: keeping.seen[key]))
    }
    return edits
  }
}

extension DraftKeeping.Place {
  /// Whether the same field of the same forms has the cursor, wherever in its text.
  func isSamePlace(as other: Self) -> Bool {
    func isSame(_ one: DraftFocus?, _ two: DraftFocus?) -> Bool {
      one?.place == two?.place && one?.isKey == two?.isKey
        && (one?.cursor == nil) == (two?.cursor == nil)
    }
    return closed == other.closed && isSame(metadata, other.metadata)
      && isSame(operation, other.operation) && isSame(profile, other.profile)
  }
}
