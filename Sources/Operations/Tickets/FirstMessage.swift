package import SendbirdAPI

/// Posts a message into a ticket's channel as its customer, which lets agents see the ticket.
package struct FirstMessage: Operation {
  package static let descriptor = OperationDescriptor(
    id: "ticket.first-message", title: "Write the customer's first message",
    help: "Writes into the channel of a ticket as its customer, after which agents can see the "
      + "ticket.",
    risk: .write,
    fields: [
      .ticketID,
      OperationField(
        "text", label: "Text", limit: Limits.messageText, isRequired: true,
        help: "What the customer says."),
    ],
    dataPoints: [],
    undo: .impossible(reason: "agents may have read the message and routing may have started"))

  /// Desk's id of the ticket.
  package var ticketID: Int64
  /// What the customer says.
  package var text: String
  /// What keeps the message from being there twice; a new one for each operation.
  let dedupID: String

  /// Creates the operation.
  ///
  /// - Parameters:
  ///   - ticketID: Desk's id of the ticket.
  ///   - text: What the customer says.
  package init(ticketID: Int64, text: String) {
    self.ticketID = ticketID
    self.text = text
    dedupID = DedupID.next()
  }

  package func violations() -> [Violation] {
    Rules.deskID(ticketID, field: Rules.ticketIDField) + Rules.messageText(text)
  }

  package var plan: [PlannedRequest] {
    [
      PlannedRequest(.ticket(ticketID)),
      PlannedRequest(
        .sendMessage(
          text, as: PlannedValue.sendbirdID.marker, in: PlannedValue.channelURL.marker,
          dedupID: dedupID)),
    ]
  }

  package func run(on road: WriteRoad) async throws(WriteError) -> Outcome {
    try refuseViolations()
    let before = try await road.readTicket(ticketID)
    let applied = try await road.postFirstMessage(text, on: before, dedupID: dedupID)
    let (after, reading) = await road.rereadTicket(before)
    var notes = applied.notes + reading
    if let status = before.status, status.isVisibleToAgents {
      notes.append("agents could see \(before.words) before this message (it was \(status))")
    }
    return Outcome(.ticket(after), notes: notes, notStuck: applied.notStuck)
  }
}
