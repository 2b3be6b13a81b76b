import SendbirdAPI

extension CreateTicket {
  package func run(on road: WriteRoad) async throws(WriteError) -> Outcome {
    try refuseViolations()
    var found: CustomerFound?
    let owner: Customer
    switch customer {
    case .id: owner = try await road.readCustomer(customer)
    case .user(let userID):
      let customer = try await road.findOrCreateCustomer(ofUser: userID)
      if customer.isSomebodyElses {
        throw WriteError.notPossible(
          "Desk made \(customer.customer.words) for another user than \"\(userID)\""
        ).after(customer, leaving: "the ticket \"\(title)\"")
      }
      found = customer
      owner = customer.customer
    }
    let made: Applied<CreateTicketStep.Record>
    do throws(WriteError) {
      made = try await road.createTicket(
        ticket(for: owner.id), for: owner, firstMessage: firstMessage)
    } catch {
      throw found.map { error.after($0, leaving: "the ticket \"\(title)\"") } ?? error
    }
    guard let ticket = made.after.ticket else {
      throw .notDone(APIError(.unknownOutcome, .createTicket(self.ticket(for: owner.id))))
    }
    var notes = (found?.notes ?? []) + made.notes
    if made.resolvedUnknown {
      notes.append("\(ticket.words) is the customer's only new ticket with this title")
    }
    return await finished(
      ticket, as: owner.sendbirdID, notStuck: made.notStuck, notes: notes, on: road)
  }

  /// The first message and the notes, after the ticket was made.
  ///
  /// - Parameters:
  ///   - made: The ticket.
  ///   - sendbirdID: Who the customer is, if that is known.
  ///   - notStuck: The names that did not stick.
  ///   - notes: What a person should know of making it.
  ///   - road: What reads and writes take.
  /// - Returns: What the operation ended with.
  func finished(
    _ made: Ticket, as sendbirdID: String?, notStuck: [String], notes: [String],
    on road: WriteRoad
  ) async -> Outcome {
    var notes = violations().warnings.map(\.message) + notes
    var (ticket, reading) = await withCustomFields(made, on: road)
    notes += reading
    var notStuck = notStuck
    if made.customFields == nil {
      notStuck += customFields.map(TicketField.customField).notStuck(in: ticket)
    }
    var unfinished: Outcome.Unfinished?
    if let firstMessage {
      do throws(WriteError) {
        if ticket.channelURL == nil { ticket = try await road.readTicket(ticket.id) }
        let posted = try await road.postFirstMessage(
          firstMessage, on: ticket, of: sendbirdID, dedupID: dedupID)
        notStuck += posted.notStuck
        let (after, reading) = await road.rereadTicket(ticket)
        ticket = after
        notes += posted.notes + reading
      } catch {
        unfinished = Outcome.Unfinished(what: "the customer's first message", error: error)
      }
    }
    if !isVisible(ticket, after: unfinished) {
      notes.append(
        "agents can't see \(ticket.words) until the customer has written in its channel; post the "
          + "customer's first message with: sendbird-console ticket first-message \(ticket.id) TEXT"
      )
    }
    return Outcome(
      .ticket(ticket), dataPoints: DataPoint.all(of: ticket), notes: notes, notStuck: notStuck,
      unfinished: unfinished)
  }

  /// The ticket, read again where fields were sent and the answer says none at all: a key that nobody
  /// registered is dropped, and that must be seen.
  private func withCustomFields(
    _ made: Ticket, on road: WriteRoad
  ) async -> (ticket: Ticket, notes: [String]) {
    guard !customFields.isEmpty, made.customFields == nil else { return (made, []) }
    let (ticket, notes) = await road.rereadTicket(made)
    guard notes.isEmpty, ticket.customFields == nil else { return (ticket, notes) }
    return (ticket, ["Desk doesn't say which custom fields \(ticket.words) has"])
  }

  /// Whether the customer has, or may have, written.
  private func isVisible(_ ticket: Ticket, after unfinished: Outcome.Unfinished?) -> Bool {
    if ticket.status?.isVisibleToAgents == true { return true }
    guard firstMessage != nil else { return false }
    guard let unfinished else { return true }
    if case .unknown = unfinished.error { return true }
    return false
  }
}
