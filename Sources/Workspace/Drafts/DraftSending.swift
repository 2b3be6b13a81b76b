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

  /// The journal's number of the write; of the last one where there are two.
  package let id: JournalID
  /// The write before it that did the first part; nil where one write sends a draft.
  package let first: JournalID?
  /// What is known of its end.
  package var end: End
  /// Whether it was surely about the draft's record and sent all that is typed, so that the draft is
  /// not needed any more once it was carried out.
  package let isWhole: Bool
  /// What was left for a second write of a new ticket; nil for any other draft.
  package var rest: Rest? = nil

  /// The first message of a ticket that was, or is to be, made without it.
  package struct Rest: Sendable, Equatable {
    /// Desk's id of the ticket; nil as long as nobody knows whether it was made.
    package var ticket: Int64?
  }

  /// Names the write of a draft.
  package init(id: JournalID, first: JournalID? = nil, end: End, isWhole: Bool) {
    self.id = id
    self.first = first
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
      guard drafts[index].sending == nil, let number = drafts[index].focus.sentBy,
        let write = try write(JournalID(number: number), of: owner)
      else { continue }
      // It has been changed since.
      drafts[index].sending = DraftSending(
        id: write.entry.id, end: DraftSending.End(write.entry.outcome), isWhole: false)
    }
    return drafts
  }
}

extension SavedDraft {
  /// The newest of the writes that may have sent the draft: of the same operation, not begun before
  /// the draft was changed last, about the same record or with something that is typed.
  ///
  /// What an operation does besides, such as making the customer, counts as a part of it.
  func sending(among writes: [JournalWrite]) -> DraftSending? {
    guard let content else { return nil }
    let operation =
      key.form.hasSameBytes(as: DraftKey.metadataForm) ? UpdateMetadata.descriptor.id : key.form
    let typed = content.changes.flatMap { [$0.after ?? $0.name, $0.newName ?? ""] }
      .filter { !$0.isEmpty }
    let later = writes.filter { write in
      write.entry.intent.at.milliseconds >= version.at && write.entry.intent.undoes == nil
    }
    for write in later where write.entry.intent.operation.hasSameBytes(as: operation) {
      var sent = write.entry.intent.sentTexts
      func count() -> Int { typed.count { sent.contains(ByteKey($0)) } }
      let isAboutIt = isAbout(write.entry.intent)
      // Another ticket of the same user is nothing of this one.
      guard count() > 0 || isAboutIt && operation != CreateTicket.descriptor.id else { continue }
      let message = message(after: write, among: later)
      if let message { sent.formUnion(message.entry.intent.sentTexts) }
      var sending = DraftSending(
        id: (message ?? write).entry.id, first: message == nil ? nil : write.entry.id,
        end: DraftSending.End((message ?? write).entry.outcome),
        isWhole: isAboutIt && count() == typed.count)
      if isAboutIt { sending.rest = rest(of: write) }
      return sending
    }
    guard operation != CreateCustomer.descriptor.id else { return nil }
    return later.first { write in
      write.entry.intent.operation == CreateCustomer.descriptor.id && isAbout(write.entry.intent)
    }.map { making in
      DraftSending(id: making.entry.id, end: DraftSending.End(making.entry.outcome), isWhole: false)
    }
  }

  /// Whether a write is about the draft's record.
  ///
  /// What Desk keeps of a user is written under the number of a customer, which a draft doesn't know;
  /// the write says whose it is.
  private func isAbout(_ intent: JournalIntent) -> Bool {
    if key.subject.id == nil { return false }
    if intent.subject.hasSameBytes(as: key.subject.words) { return true }
    guard case .user(let user) = key.subject, let owner = intent.userID else { return false }
    return owner.hasSameBytes(as: user)
  }

  /// What a write has left for another one: of a new ticket the first message, if all else is in it.
  private func rest(of write: JournalWrite) -> DraftSending.Rest? {
    let intent = write.entry.intent
    guard intent.operation == CreateTicket.descriptor.id, intent.isFirstPart,
      let changes = content?.changes
    else { return nil }
    let sent = intent.sentTexts
    let others = changes.filter { $0.name != "firstMessage" }
    guard others.count < changes.count,
      others.allSatisfy({ change in change.after.map { sent.contains(ByteKey($0)) } ?? false })
    else { return nil }
    return DraftSending.Rest(ticket: write.entry.outcome?.after?["id"]?.int)
  }

  /// The write of the customer's first message, which followed on making the ticket.
  private func message(
    after write: JournalWrite, among later: [JournalWrite]
  ) -> JournalWrite? {
    let intent = write.entry.intent
    guard intent.operation == CreateTicket.descriptor.id,
      let made = write.entry.outcome?.after?["id"]?.int
    else { return nil }
    let subject = OperationSubject.ticket(made).words
    let texts = content?.fields.compactMap { field -> String? in
      if case .text(let text) = field.value, !text.isEmpty { text } else { nil }
    }
    return later.first { other in
      let message = other.entry.intent
      guard message.operation == FirstMessage.descriptor.id, message.subject == subject else {
        return false
      }
      let sent = message.sentTexts
      return texts?.contains { sent.contains(ByteKey($0)) } ?? false
    }
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
