package import SendbirdAPI

/// Hands a ticket to a team.
package struct TransferTicket: Operation {
  package static let descriptor = OperationDescriptor(
    id: "ticket.transfer", title: "Transfer ticket",
    help: "Hands an open ticket to a team, where it waits for an agent.", risk: .write,
    fields: [
      .ticketID, .group(isRequired: true, help: "The key of the team that gets the ticket."),
    ],
    dataPoints: [],
    undo: .inverse("hands the ticket back to the team that had it; its agent isn't given back"))

  /// Desk's id of the ticket.
  package var ticketID: Int64
  /// The key of the team that gets it.
  package var groupKey: String
  /// What has to be so still; null for nothing.
  var left = JSONValue.null

  /// Creates the operation.
  ///
  /// - Parameters:
  ///   - ticketID: Desk's id of the ticket.
  ///   - groupKey: The key of the team that gets it.
  package init(ticketID: Int64, groupKey: String) {
    self.ticketID = ticketID
    self.groupKey = groupKey
  }

  package func violations() -> [Violation] {
    Rules.deskID(ticketID, field: Rules.ticketIDField) + Rules.groupKey(groupKey)
  }

  package var plan: [PlannedRequest] {
    .only(.transferTickets([ticketID], groupKey: groupKey))
  }

  package func run(on road: WriteRoad) async throws(WriteError) -> Outcome {
    try refuseViolations()
    let before = try await road.readTicket(ticketID)
    try refuseDone(before)
    switch before.status {
    case .initialized:
      throw .notPossible(
        "\(before.words) can't be handed to a team before its customer has written "
          + "(it is INITIALIZED)")
    case .closed: throw .notPossible("\(before.words) is closed")
    default: break
    }
    let applied = try await road.writeTicket(
      before, [.transfer(groupKey: groupKey)], operation: Self.descriptor,
      aim: ["groupKey": .string(groupKey)], left: left, inverse: inverse)
    let (after, notes) = await road.rereadTicket(applied.after)
    let group = TicketField.group(groupKey)
    var notStuck = applied.notStuck
    if notes.isEmpty, notStuck.isEmpty { notStuck = [group].notStuck(in: after) }
    let hasMoved = notStuck.isEmpty
    if notes.isEmpty, hasMoved, after.isTakenFromAgent(of: before) == false {
      notStuck.append(Rules.statusField)
    }
    return Outcome(
      .ticket(after), notes: applied.notes + notes, notStuck: notStuck,
      inverse: hasMoved ? applied.inverse.map { .operation($0) } : nil,
      journalID: applied.journalID)
  }

  /// Hands the ticket back; nil where the team before is not known or is the same.
  func inverse(of applied: Applied<Ticket>) -> (any KeptOperation)? {
    guard applied.notStuck.isEmpty, let key = applied.before.group?.key,
      !key.hasSameBytes(as: groupKey)
    else { return nil }
    var inverse = TransferTicket(ticketID: ticketID, groupKey: key)
    inverse.left = ["groupKey": .string(groupKey)]
    return inverse
  }

  /// Stops where the team has the ticket again, so that there is nothing left to take back.
  func refuseDone(_ ticket: Ticket) throws(WriteError) {
    if !left.isNull, (ticket.group?.key).hasSameBytes(as: groupKey) { throw .nothingToDo }
  }
}
