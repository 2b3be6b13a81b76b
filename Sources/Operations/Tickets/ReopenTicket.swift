package import SendbirdAPI

/// Opens a closed ticket again.
package struct ReopenTicket: Operation {
  package static let descriptor = OperationDescriptor(
    id: "ticket.reopen", title: "Reopen ticket",
    help: "Opens a closed ticket again, where Desk offers that; it then waits for an agent.",
    risk: .write, fields: [.ticketID], dataPoints: [],
    undo: .inverse("closes the ticket again, with its old remark and at another time"))

  /// Desk's id of the ticket.
  package var ticketID: Int64
  /// What has to be so still; null for nothing.
  var left = JSONValue.null

  /// Creates the operation.
  ///
  /// - Parameter ticketID: Desk's id of the ticket.
  package init(ticketID: Int64) {
    self.ticketID = ticketID
  }

  package func violations() -> [Violation] {
    Rules.deskID(ticketID, field: Rules.ticketIDField)
  }

  package var plan: [PlannedRequest] { .only(.reopenTicket(ticketID)) }

  package func run(on road: WriteRoad) async throws(WriteError) -> Outcome {
    try refuseViolations()
    let before = try await road.readTicket(ticketID)
    try refuseOpen(before)
    let applied = try await road.offered("reopening tickets", by: "reopen", on: ticketID) {
      () async throws(WriteError) in
      try await road.writeTicket(
        before, [.reopen], operation: Self.descriptor,
        aim: ["status2": .string(TicketStatus.pending.rawValue)], left: left, inverse: inverse)
    }
    return Outcome(applied)
  }

  func inverse(of applied: Applied<Ticket>) -> (any KeptOperation)? {
    var inverse = CloseTicket(ticketID: ticketID, comment: applied.before.closeComment)
    // An agent who has taken it since is working on it.
    let status = applied.after.status.map { JSONMember("status2", .string($0.rawValue)) }
    inverse.left = .object([status].compactMap { $0 })
    return inverse
  }

  /// Stops for a ticket that is open; then there is nothing left to take back.
  func refuseOpen(_ ticket: Ticket) throws(WriteError) {
    guard let status = ticket.status, status.isOpen else { return }
    throw left.isNull ? .notPossible("\(ticket.words) is open (\(status))") : .nothingToDo
  }
}
