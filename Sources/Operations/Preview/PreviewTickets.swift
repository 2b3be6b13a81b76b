import SendbirdAPI

extension CreateTicket {
  package func preview(on road: WriteRoad) async throws(WriteError) -> OperationPreview {
    try refuseViolations()
    var operation = self
    var rows: [ReviewRow] = []
    var notes: [String] = []
    switch customer {
    case .id: _ = try await road.readCustomer(customer)
    case .user(let userID):
      if let found = try await road.findCustomer(ofUser: userID) {
        operation.customer = .id(found.id)
        notes.append("\(userID) is \(found.words)")
      } else {
        rows.append(.added("Customer", userID))
      }
    }
    rows.append(.added("Title", title))
    if let priority { rows.append(.added("Priority", priority)) }
    if let groupKey { rows.append(.added("Team key", groupKey)) }
    rows += customFields.map { .added($0.key, $0.value) }
    rows += relatedChannelURLs.map { .added("Related channel", $0) }
    if let firstMessage {
      rows.append(.added("First message", firstMessage))
    } else {
      notes.append("no message is sent: agents can't see the ticket until the customer has written")
    }
    return OperationPreview(operation, rows: rows, notes: notes)
  }
}

extension UpdateTicket {
  package func preview(on road: WriteRoad) async throws(WriteError) -> OperationPreview {
    try refuseFlaws()
    let ticket = try await road.readTicket(ticketID)
    let merged = try merged(onto: Self.fields(of: ticket))
    let operation = merged.operation
    try WriteRoad.refuse(
      operation.customFields.customFieldCountViolations(after: ticket.customFields))
    if operation.writesNothing { throw .nothingToDo }
    return OperationPreview(operation, rows: merged.rows, serverChanges: merged.serverChanges)
  }
}

extension FirstMessage {
  package func preview(on road: WriteRoad) async throws(WriteError) -> OperationPreview {
    try refuseViolations()
    let ticket = try await road.readTicket(ticketID)
    if ticket.status == .closed { throw .notPossible("\(ticket.words) is closed") }
    var rows = [ReviewRow.added("Message", text)]
    if ticket.status == .initialized {
      rows.append(.status(of: ticket, to: TicketStatus.pending.rawValue))
    }
    let author = ticket.customer?.sendbirdID.map { ["it is written as \($0)"] } ?? []
    return OperationPreview(self, rows: rows, notes: author)
  }
}

extension CloseTicket {
  package func preview(on road: WriteRoad) async throws(WriteError) -> OperationPreview {
    try refuseViolations()
    let ticket = try await road.readTicket(ticketID)
    try refuseClosed(ticket)
    try refuseChange(in: ticket.journalled)
    var rows = [ReviewRow.status(of: ticket, to: TicketStatus.closed.rawValue)]
    if let comment, let row = ReviewRow.change("Comment", from: ticket.closeComment, to: comment) {
      rows.append(row)
    }
    return OperationPreview(self, rows: rows, notes: ["the customer gets Desk's closing text"])
  }
}

extension ReopenTicket {
  package func preview(on road: WriteRoad) async throws(WriteError) -> OperationPreview {
    try refuseViolations()
    let ticket = try await road.readTicket(ticketID)
    try refuseOpen(ticket)
    try refuseChange(in: ticket.journalled)
    return OperationPreview(
      self, rows: [.status(of: ticket, to: TicketStatus.pending.rawValue)])
  }
}

extension CancelTicket {
  package func preview(on road: WriteRoad) async throws(WriteError) -> OperationPreview {
    try refuseViolations()
    let ticket = try await road.readTicket(ticketID)
    if let status = ticket.status, !status.isOpen || TicketStatus.withoutAgent.contains(status) {
      throw .notPossible("\(ticket.words) has no agent to take it from: it is \(status)")
    }
    var rows = [ReviewRow.status(of: ticket, to: TicketStatus.pending.rawValue)]
    if let agent = ticket.assignee?.words { rows.append(.deleted("Agent", agent)) }
    return OperationPreview(self, rows: rows)
  }
}

extension TransferTicket {
  package func preview(on road: WriteRoad) async throws(WriteError) -> OperationPreview {
    try refuseViolations()
    let ticket = try await road.readTicket(ticketID)
    try refuseDone(ticket)
    switch ticket.status {
    case .initialized:
      throw .notPossible(
        "\(ticket.words) can't be handed to a team before its customer has written "
          + "(it is INITIALIZED)")
    case .closed: throw .notPossible("\(ticket.words) is closed")
    default: break
    }
    try refuseChange(in: ticket.journalled)
    let team = ticket.group?.key ?? ticket.group?.name ?? ticket.group?.id.map(String.init)
    var rows = [
      ReviewRow(mark: .changed, key: "Team key", before: team ?? "not told", after: groupKey)
    ]
    if let agent = ticket.assignee?.words { rows.append(.deleted("Agent", agent)) }
    return OperationPreview(self, rows: rows)
  }
}

extension ReviewRow {
  /// Where a ticket is in its life, before and after.
  fileprivate static func status(of ticket: Ticket, to after: String) -> ReviewRow {
    ReviewRow(
      mark: .changed, key: "Status", before: ticket.status?.rawValue ?? "not told", after: after)
  }
}

extension TicketAgent {
  /// The agent for people.
  fileprivate var words: String? { displayName ?? sendbirdID ?? id.map(String.init) }
}
