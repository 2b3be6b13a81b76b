package import SendbirdAPI

/// Creates a ticket, with the customer if need be, and posts the customer's first message if wanted.
package struct CreateTicket: Operation {
  package static let descriptor = OperationDescriptor(
    id: "ticket.create", title: "Create ticket",
    help: "Creates a Desk ticket, which agents can't see until the customer has written.",
    risk: .write,
    fields: [
      .customerID,
      OperationField(
        "user", label: "User ID", limit: Limits.userID,
        help: "The id of the user whose ticket it is, who becomes a customer if need be; either "
          + "this or the customer must be given."),
      OperationField(
        "title", label: "Title", limit: Limits.ticketTitle, isRequired: true,
        help: "The title, which can't be changed later."),
      .group(help: "The key of the team that gets the ticket; Desk has a default."),
      .priority(defaultValue: TicketPriority.medium.rawValue, help: "How urgent the ticket is."),
      .customFields(
        "field",
        help: "Custom fields to begin with; a key has to be registered in the dashboard before."),
      .relatedChannels,
      OperationField(
        "firstMessage", label: "First message", limit: Limits.messageText,
        help: "What the customer says first, after which agents can see the ticket."),
    ],
    dataPoints: ["ticketId", "channelUrl", "relatedChannelUrls"],
    undo: .impossible(reason: "Sendbird has no call that deletes a ticket; it can be closed"))

  /// Whose ticket.
  package var customer: DeskCustomerReference
  /// The title.
  package var title: String
  /// The key of the team that gets it; nil leaves the choice to Desk.
  package var groupKey: String?
  /// How urgent it is, in Sendbird's word; nil leaves the choice to Desk.
  package var priority: String?
  /// Custom fields to begin with; a key that is there twice is a violation.
  package var customFields: [MetadataItem]
  /// URLs of Chat channels that it refers to.
  package var relatedChannelURLs: [String]
  /// What the customer says first; nil for nothing.
  package var firstMessage: String?
  /// What keeps the first message from being there twice.
  let dedupID: String

  /// Creates the operation.
  ///
  /// - Parameters:
  ///   - customer: Whose ticket.
  ///   - title: The title.
  ///   - groupKey: The key of the team that gets it. The default leaves the choice to Desk.
  ///   - priority: How urgent it is. The default leaves the choice to Desk.
  ///   - customFields: Custom fields to begin with. The default is none.
  ///   - relatedChannelURLs: URLs of channels that it refers to. The default is none.
  ///   - firstMessage: What the customer says first. The default is nothing.
  package init(
    customer: DeskCustomerReference, title: String, groupKey: String? = nil,
    priority: String? = nil, customFields: [MetadataItem] = [],
    relatedChannelURLs: [String] = [], firstMessage: String? = nil
  ) {
    self.customer = customer
    self.title = title
    self.groupKey = groupKey
    self.priority = priority
    self.customFields = customFields
    self.relatedChannelURLs = relatedChannelURLs
    self.firstMessage = firstMessage
    dedupID = DedupID.next()
  }

  package func violations() -> [Violation] {
    var violations = customer.violations() + Rules.ticketTitle(title)
    violations += groupKey.map(Rules.groupKey) ?? []
    violations += priority.map(Rules.ticketPriority) ?? []
    violations += Rules.customFields(customFields)
    violations += Rules.relatedChannels(relatedChannelURLs)
    violations += firstMessage.map(Rules.messageText) ?? []
    return violations
  }

  package var plan: [PlannedRequest] {
    var plan: [PlannedRequest] = []
    var speaker = PlannedValue.sendbirdID.marker
    if case .user(let userID) = customer {
      plan += [.findCustomer(ofUser: userID), .createMissingCustomer(ofUser: userID)]
      speaker = userID
    }
    // The customer's id is put in where it is known.
    let id: Int64 = if case .id(let id) = customer { id } else { 0 }
    plan.append(.createTicket(ticket(for: id), for: customer))
    if let firstMessage {
      plan.append(
        PlannedRequest(
          .sendMessage(
            firstMessage, as: speaker, in: PlannedValue.channelURL.marker, dedupID: dedupID)))
    }
    return plan
  }

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
      made = try await road.createTicket(ticket(for: owner.id), for: owner)
    } catch {
      throw found.map { error.after($0, leaving: "the ticket \"\(title)\"") } ?? error
    }
    guard let ticket = made.after.ticket else {
      throw .notDone(APIError(.unknownOutcome, .createTicket(self.ticket(for: owner.id))))
    }
    return await finished(ticket, made, found, owner, on: road)
  }

  private func ticket(for customerID: Int64) -> NewTicket {
    NewTicket(
      title: title, customerID: customerID, groupKey: groupKey,
      priority: priority.flatMap(TicketPriority.init(rawValue:)),
      customFields: CustomFields(customFields), relatedChannelURLs: relatedChannelURLs)
  }

  /// The first message and the notes, after the ticket was made.
  private func finished(
    _ made: Ticket, _ applied: Applied<CreateTicketStep.Record>, _ found: CustomerFound?,
    _ owner: Customer, on road: WriteRoad
  ) async -> Outcome {
    var notes = violations().warnings.map(\.message) + (found?.notes ?? []) + applied.notes
    if applied.resolvedUnknown {
      notes.append("\(made.words) is the customer's only new ticket with this title")
    }
    var ticket = made
    var notStuck = (found?.creation?.notStuck ?? []) + applied.notStuck
    if !customFields.isEmpty, ticket.customFields == nil {
      let (after, reading) = await road.rereadTicket(ticket)
      ticket = after
      notes += reading
      notStuck += customFields.map(TicketField.customField).notStuck(in: after)
      if reading.isEmpty, after.customFields == nil {
        notes.append("Desk doesn't say which custom fields \(ticket.words) has")
      }
    }
    var unfinished: Outcome.Unfinished?
    if let firstMessage {
      do throws(WriteError) {
        if ticket.channelURL == nil { ticket = try await road.readTicket(ticket.id) }
        let posted = try await road.postFirstMessage(
          firstMessage, on: ticket, of: owner.sendbirdID, dedupID: dedupID)
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

  /// Whether the customer has, or may have, written.
  private func isVisible(_ ticket: Ticket, after unfinished: Outcome.Unfinished?) -> Bool {
    if ticket.status?.isVisibleToAgents == true { return true }
    guard firstMessage != nil else { return false }
    guard let unfinished else { return true }
    if case .unknown = unfinished.error { return true }
    return false
  }
}

extension WriteError {
  /// What became of an operation whose second part failed so, after its customer was found or made.
  ///
  /// - Parameters:
  ///   - found: The customer; where it was there before, nothing was changed.
  ///   - rest: What was left undone, in words.
  /// - Returns: This error, or what it means beside a customer that was made.
  func after(_ found: CustomerFound, leaving rest: String) -> WriteError {
    guard let creation = found.creation else { return self }
    func partly(_ cause: APIError? = nil, _ reason: String? = nil) -> WriteError {
      .partly(
        WriteProgress(
          done: [found.words], notDone: [rest], cause: cause, reason: reason,
          journalID: creation.journalID))
    }
    return switch self {
    case .unknown(let progress):
      .unknown(
        WriteProgress(
          done: [found.words] + progress.done, notDone: progress.notDone,
          unknown: progress.unknown, notStuck: progress.notStuck, cause: progress.cause,
          reason: progress.reason, journalID: progress.journalID))
    case .partly: self
    case .recordGone(let cause), .recordDeactivated(let cause), .api(let cause),
      .notDone(let cause):
      partly(cause)
    case .notPossible(let reason): partly(nil, reason)
    case .notJournalled(let reason): partly(nil, "the journal could not record it: \(reason)")
    case .violations(let violations):
      partly(nil, violations.map(\.message).joined(separator: "; "))
    case .cancelled, .nothingToDo, .conflict: partly()
    }
  }
}
