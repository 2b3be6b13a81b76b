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
        let write = try write(JournalID(number: number), of: owner),
        drafts[index].hasSomething(of: write.entry.intent)
      else { continue }
      // It has been changed since.
      drafts[index].sending = DraftSending(
        id: write.entry.id, end: DraftSending.End(write.entry.outcome), isWhole: false)
    }
    return drafts
  }
}

extension SavedDraft {
  /// Whether a write is about the draft's record.
  private enum Kinship { case same, other, unknown }

  /// The operation that sends the form.
  private var operation: String {
    key.form.hasSameBytes(as: DraftKey.metadataForm) ? UpdateMetadata.descriptor.id : key.form
  }

  /// The newest of the writes that may have sent the draft: of the same operation, not begun before
  /// the draft was changed last, not about another record, and with something that is typed: the same
  /// value of the same field or key.
  ///
  /// What an operation does besides, such as making the customer, counts as a part of it.
  func sending(among writes: [JournalWrite]) -> DraftSending? {
    guard let content else { return nil }
    let operation = operation
    let typed = content.pairs(of: key.form)
    let later = writes.filter { write in
      write.entry.intent.at.milliseconds >= version.at && write.entry.intent.undoes == nil
    }
    for write in later where write.entry.intent.operation.hasSameBytes(as: operation) {
      var sent = write.entry.intent.pairs
      let kinship = kinship(with: write.entry.intent)
      guard kinship != .other, hasSomething(of: typed, in: sent) else { continue }
      let message = message(after: write, among: later)
      if let message { sent.formUnion(message.entry.intent.pairs) }
      let end = DraftSending.End((message ?? write).entry.outcome)
      var sending = DraftSending(
        id: (message ?? write).entry.id, first: message == nil ? nil : write.entry.id,
        // Of a write that may be about another record nobody can say more.
        end: kinship == .same ? end : .open,
        isWhole: kinship == .same && typed.allSatisfy(sent.contains))
      if kinship == .same { sending.rest = rest(of: write, typed) }
      return sending
    }
    guard [CreateTicket.descriptor.id, UpdateCustomerFields.descriptor.id].contains(operation)
    else { return nil }
    return later.first { write in
      write.entry.intent.operation == CreateCustomer.descriptor.id
        && kinship(with: write.entry.intent) == .same
    }.map { making in
      DraftSending(id: making.entry.id, end: DraftSending.End(making.entry.outcome), isWhole: false)
    }
  }

  /// Whether something of the draft as it is now is in a write that an earlier state of it was sent
  /// by; what was done besides, such as the first message of a ticket, always counts.
  func hasSomething(of intent: JournalIntent) -> Bool {
    guard let content, intent.operation.hasSameBytes(as: operation) else { return true }
    return hasSomething(of: content.pairs(of: key.form), in: intent.pairs)
  }

  private func hasSomething(of typed: [SentPair], in sent: Set<SentPair>) -> Bool {
    // Another ticket of the same user is nothing of this one.
    let isNewTicket = operation == CreateTicket.descriptor.id
    return typed.contains { pair in
      sent.contains(pair) && !(isNewTicket && SentPair.common.contains(pair.name))
    }
  }

  /// The record, also where it is named in a field only; nil if none is.
  private var record: OperationSubject? {
    if key.subject.id != nil { return key.subject }
    for field in content?.fields ?? [] where field.name == "user" || field.name == "id" {
      if case .text(let id) = field.value, !id.isEmpty { return .user(id) }
    }
    return nil
  }

  /// Whether a write is about the draft's record.
  ///
  /// What Desk keeps of a user is written under the number of a customer, which a draft doesn't know;
  /// the write says whose it is, if Desk has said it.
  private func kinship(with intent: JournalIntent) -> Kinship {
    guard let record else { return .unknown }
    if intent.subject.hasSameBytes(as: record.words) { return .same }
    let isOfDesk = ["customer ", "ticket "].contains { intent.subject.hasPrefix($0) }
    switch record {
    case .user(let user):
      guard let owner = intent.userID else { return isOfDesk ? .unknown : .other }
      return owner.hasSameBytes(as: user) ? .same : .other
    case .customer: return intent.subject.hasPrefix("customer ") ? .other : .unknown
    case .ticket: return intent.subject.hasPrefix("ticket ") ? .other : .unknown
    case .many: return .unknown
    }
  }

  /// What a write has left for another one: of a new ticket the first message, if all else is in it.
  private func rest(of write: JournalWrite, _ typed: [SentPair]) -> DraftSending.Rest? {
    let intent = write.entry.intent
    guard intent.operation == CreateTicket.descriptor.id, intent.isFirstPart else { return nil }
    let sent = intent.pairs
    let others = typed.filter { !$0.isMessage }
    guard others.count < typed.count, others.allSatisfy(sent.contains) else { return nil }
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
    let typed = content?.pairs(of: key.form) ?? []
    return later.first { other in
      let message = other.entry.intent
      return message.operation == FirstMessage.descriptor.id && message.subject == subject
        && typed.contains(where: message.pairs.contains)
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
