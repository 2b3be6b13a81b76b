package import SendbirdAPI

/// Takes a ticket away from its agent.
package struct CancelTicket: Operation {
  package static let descriptor = OperationDescriptor(
    id: "ticket.cancel", title: "Cancel assignment",
    help: "Takes a ticket away from its agent; it then waits for an agent again.", risk: .write,
    fields: [.ticketID], dataPoints: [],
    undo: .impossible(reason: "Sendbird has no call that gives a ticket to an agent"))

  /// Desk's id of the ticket.
  package var ticketID: Int64

  /// Creates the operation.
  ///
  /// - Parameter ticketID: Desk's id of the ticket.
  package init(ticketID: Int64) {
    self.ticketID = ticketID
  }

  package func violations() -> [Violation] {
    Rules.deskID(ticketID, field: Rules.ticketIDField)
  }

  package var plan: [PlannedRequest] { .only(.cancelTicket(ticketID)) }

  package func run(on road: WriteRoad) async throws(WriteError) -> Outcome {
    try refuseViolations()
    let before = try await road.readTicket(ticketID)
    if let status = before.status, !status.isOpen || TicketStatus.withoutAgent.contains(status) {
      throw .notPossible("\(before.words) has no agent to take it from: it is \(status)")
    }
    let applied = try await road.writeTicket(
      before, [.cancel], operation: Self.descriptor,
      aim: ["status2": .string(TicketStatus.pending.rawValue)])
    return Outcome(applied)
  }
}
