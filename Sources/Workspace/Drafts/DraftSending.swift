package import Operations
import SendbirdAPI

/// The write that a draft was sent by, or may have been.
package struct DraftSending: Sendable, Equatable {
  /// What is known of the write's end.
  package enum End: Sendable {
    /// It was carried out.
    case done
    /// It was carried out in part.
    case partly
    /// It was not carried out.
    case notDone
    /// Nobody knows.
    case open
  }

  /// The journal's number of the write.
  package let id: JournalID
  /// What is known of its end.
  package var end: End
  /// Whether it was surely about the draft's record and sent all that is typed, so that the draft is
  /// not needed any more once it was carried out.
  package let isWhole: Bool

  /// Names the write of a draft.
  package init(id: JournalID, end: End, isWhole: Bool) {
    self.id = id
    self.end = end
    self.isWhole = isWhole
  }
}

extension WorkspaceDatabase {
  /// The drafts of an owner, each with the write that it was sent by, or may have been.
  ///
  /// - Throws: `WorkspaceError`.
  package func draftsWithSendings(of owner: SessionOwner) throws(WorkspaceError) -> [SavedDraft] {
    var drafts = try drafts(of: owner)
    guard let oldest = drafts.map(\.version.at).min() else { return [] }
    let writes = try writes(of: owner, since: oldest)
    for index in drafts.indices {
      drafts[index].sending = drafts[index].sending(among: writes)
    }
    return drafts
  }
}

extension SavedDraft {
  /// The newest of the writes that may have sent the draft: of the same operation, not begun before
  /// the draft was changed last, about the same record or with something that is typed.
  ///
  /// What Desk keeps of a user is written under the customer's number, which a draft doesn't know.
  func sending(among writes: [JournalWrite]) -> DraftSending? {
    guard let content else { return nil }
    let operation =
      key.form.hasSameBytes(as: DraftKey.metadataForm) ? UpdateMetadata.descriptor.id : key.form
    let typed = content.changes.flatMap { [$0.after ?? $0.name, $0.newName ?? ""] }
      .filter { !$0.isEmpty }
    for write in writes {
      let intent = write.entry.intent
      guard intent.at.milliseconds >= version.at, intent.undoes == nil,
        intent.operation.hasSameBytes(as: operation)
      else { continue }
      let isAboutIt =
        key.subject.id != nil && intent.subject.hasSameBytes(as: key.subject.words)
      let sent = intent.sentTexts
      let count = typed.count { sent.contains(ByteKey($0)) }
      guard isAboutIt || count > 0 else { continue }
      return DraftSending(
        id: write.entry.id, end: DraftSending.End(write.entry.outcome),
        isWhole: isAboutIt && count == typed.count)
    }
    return nil
  }
}

extension DraftSending.End {
  fileprivate init(_ outcome: JournalOutcome?) {
    guard let outcome, !outcome.requests.contains(.unknown) else {
      self = .open
      return
    }
    if outcome.requests.allSatisfy({ $0 == .done }) {
      self = outcome.notStuck.isEmpty ? .done : .partly
    } else {
      self = outcome.requests.contains(.done) ? .partly : .notDone
    }
  }
}

extension JournalIntent {
  /// Every text that its requests send.
  fileprivate var sentTexts: Set<ByteKey> {
    var texts: Set<ByteKey> = []
    for request in requests {
      for part in request.path { texts.insert(ByteKey(part)) }
      request.body?.collect(into: &texts)
    }
    return texts
  }
}

extension JSONValue {
  fileprivate func collect(into texts: inout Set<ByteKey>) {
    if let string {
      texts.insert(ByteKey(string))
      // Desk takes custom fields as JSON in a text.
      if string.hasPrefix("{"), let inner = try? JSONValue(parsing: string) {
        inner.collect(into: &texts)
      }
    }
    for element in array ?? [] { element.collect(into: &texts) }
    for member in object ?? [] {
      texts.insert(ByteKey(member.name))
      member.value.collect(into: &texts)
    }
  }
}
