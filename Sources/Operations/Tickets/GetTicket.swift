package import SendbirdAPI

/// Reads a ticket.
package struct GetTicket: Operation {
  package static let descriptor = OperationDescriptor(
    id: "ticket.get", title: "Get ticket",
    help: "Reads a Desk ticket, also one that agents can't see yet.", risk: .read,
    fields: [.ticketID], dataPoints: [], undo: .notNeeded)

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

  package var plan: [PlannedRequest] { .only(.ticket(ticketID)) }

  package func run(on road: WriteRoad) async throws(WriteError) -> Outcome {
    try refuseViolations()
    return Outcome(.ticket(try await road.readTicket(ticketID)))
  }
}
