package import SendbirdAPI

/// Closes a ticket.
package struct CloseTicket: Operation {
  package static let descriptor = OperationDescriptor(
    id: "ticket.close", title: "Close ticket",
    help: "Closes a ticket; the customer gets Desk's usual closing text.", risk: .write,
    fields: [
      .ticketID,
      OperationField(
        "comment", label: "Comment", help: "A remark that only agents see."),
    ],
    dataPoints: [],
    undo: .inverse(
      "reopens the ticket, where Desk offers that; it then waits for an agent again"))

  /// Desk's id of the ticket.
  package var ticketID: Int64
  /// A remark that only agents see; nil for none.
  package var comment: String?
  /// What has to be so still; null for nothing.
  var left = JSONValue.null

  /// Creates the operation.
  ///
  /// - Parameters:
  ///   - ticketID: Desk's id of the ticket.
  ///   - comment: A remark that only agents see. The default is none.
  package init(ticketID: Int64, comment: String? = nil) {
    self.ticketID = ticketID
    self.comment = comment
  }

  package func violations() -> [Violation] {
    Rules.deskID(ticketID, field: Rules.ticketIDField)
  }

  package var plan: [PlannedRequest] {
    .only(.closeTicket(ticketID, comment: comment))
  }

  package func run(on road: WriteRoad) async throws(WriteError) -> Outcome {
    try refuseViolations()
    let before = try await road.readTicket(ticketID)
    try refuseClosed(before)
    let applied = try await road.writeTicket(
      before, [.close(comment: comment)], operation: Self.descriptor,
      aim: .object([
        JSONMember("status2", .string(TicketStatus.closed.rawValue)),
        JSONMember("closeComment", comment.map(JSONValue.string) ?? .null),
      ]), left: left, inverse: inverse)
    return Outcome(applied)
  }

  func inverse(of applied: Applied<Ticket>) -> (any KeptOperation)? {
    var inverse = ReopenTicket(ticketID: ticketID)
    inverse.left = ["status2": .string(TicketStatus.closed.rawValue)]
    return inverse
  }

  /// Stops for a ticket that is closed; then there is nothing left to take back.
  func refuseClosed(_ ticket: Ticket) throws(WriteError) {
    guard ticket.status == .closed else { return }
    throw left.isNull ? .notPossible("\(ticket.words) is closed already") : .nothingToDo
  }
}
