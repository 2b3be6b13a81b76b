import SendbirdAPI

extension CreateTicket: RepeatableOperation {
  var hasSecondPart: Bool { firstMessage != nil }

  func isRepetition(
    of intent: JournalIntent, on road: WriteRoad
  ) async throws(WriteError) -> Bool {
    switch intent.operation {
    case Self.descriptor.id: return makesTheSame(intent)
    // Of an operation that was cut off at its second part only that has no known end.
    case FirstMessage.descriptor.id:
      guard let firstMessage, intent.sentMessage.hasSameBytes(as: firstMessage),
        let id = intent.ticketID
      else { return false }
      return isThis(try await road.readTicket(id))
    default: return false
    }
  }

  func isSecondPart(_ intent: JournalIntent) -> Bool {
    intent.operation == FirstMessage.descriptor.id
  }

  func hasSameSecondPart(as intent: JournalIntent, on road: WriteRoad) -> Bool {
    guard intent.operation == Self.descriptor.id else { return true }
    guard let firstMessage else { return !intent.isFirstPart }
    guard intent.isFirstPart else { return false }
    // An earlier version didn't keep what the second part was to be.
    guard let kept = intent.secondPart, let mine = road.fingerprint(of: firstMessage) else {
      return true
    }
    return kept == mine
  }

  func finish(after write: ResolvedWrite, on road: WriteRoad) async throws(WriteError) -> Outcome {
    let intent = write.entry.intent
    guard let id = intent.ticketID ?? write.entry.outcome?.after?["id"]?.int else {
      throw .notPossible(write.wordsOfTwin)
    }
    let ticket = try await road.readTicket(id)
    guard isSecondPart(intent), write.verdict == .done else {
      let words =
        isSecondPart(intent)
        ? "\(ticket.words) was made before write \(write.entry.id.number) was cut off; only the "
          + "customer's first message was left to send" : write.wordsOfTwin
      return await finished(
        ticket, as: ticket.customer?.sendbirdID, notStuck: notStuck(in: ticket), notes: [words],
        on: road)
    }
    return Outcome(
      .ticket(ticket), dataPoints: DataPoint.all(of: ticket), notes: [write.wordsOfTwin],
      notStuck: notStuck(in: ticket))
  }

  private func makesTheSame(_ intent: JournalIntent) -> Bool {
    guard let body = intent.requests.first?.body, let id = body["customerId"]?.int,
      let mine = APIRequest.createTicket(ticket(for: id)).body
    else { return false }
    let isSame = mine.serializedBytes() == body.serializedBytes()
    switch customer {
    case .id(let customerID): return isSame && customerID == id
    // Desk may not have said whose customer it was.
    case .user(let userID): return isSame && (intent.userID?.hasSameBytes(as: userID) ?? true)
    }
  }

  private func isThis(_ ticket: Ticket) -> Bool {
    guard ticket.title.hasSameBytes(as: title) else { return false }
    switch customer {
    case .id(let id): return ticket.customer?.id == id
    case .user(let userID): return ticket.customer?.sendbirdID.hasSameBytes(as: userID) ?? false
    }
  }

  private func notStuck(in ticket: Ticket) -> [String] {
    CreateTicketStep(new: self.ticket(for: ticket.customer?.id ?? 0)).sent.notStuck(in: ticket)
  }
}

extension JournalIntent {
  /// The ticket that the write is about; nil for another record.
  fileprivate var ticketID: Int64? {
    let words = subject.split(separator: " ")
    return words.count == 2 && words[0] == "ticket" ? Int64(words[1]) : nil
  }
}
