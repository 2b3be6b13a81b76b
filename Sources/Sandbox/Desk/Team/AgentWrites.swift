import GRDB

/// `PATCH /platform/v1/agents/{id}/connection` (contract 6.7).
///
/// The body is `{"connection": "ONLINE"}` and the answer the agent; both are our reading, as the
/// documentation says no more than that the status of the agent is updated.
struct UpdateConnection: Call {
  static let isWrite = true

  private let number: Int64
  private let connection: String

  init(_ number: Int64, _ body: DeskBody) throws(DeskError) {
    try body.require("connection")
    connection = try body.string("connection") ?? ""
    guard AgentRecord.connections.contains(where: connection.hasSameBytes(as:)) else {
      throw .notOneOf(AgentRecord.connections, "connection")
    }
    self.number = number
  }

  func answer(in database: Database, _ context: CallContext) throws -> [UInt8] {
    _ = try database.existingAgent(number)
    try database.run(
      "UPDATE desk_agents SET connection = ?, connection_updated_at = ? WHERE number = ?",
      .text(connection), .integer(context.now), .integer(number))
    return try database.answer(agent: number)
  }
}

/// `POST /platform/v1/agents/{id}/cancel_assignments`: takes all tickets from an agent
/// (contract 6.7).
///
/// They wait for an agent again, in their group or in another one. The optional field
/// `groupKeyForTransfer`, as where one ticket is cancelled (contract 6.6), and the agent as the
/// answer are our reading; the documentation says what happens to the tickets.
struct CancelAssignments: Call {
  static let isWrite = true

  private let number: Int64
  private let groupKey: String?

  init(_ number: Int64, _ body: DeskBody) throws(DeskError) {
    groupKey = try body.string("groupKeyForTransfer")
    self.number = number
  }

  func answer(in database: Database, _ context: CallContext) throws -> [UInt8] {
    let agent = try database.existingAgent(number)
    let group = try groupKey.map { try database.group(key: $0, from: "groupKeyForTransfer") }
    let tickets = try database.all(
      "SELECT number FROM desk_tickets WHERE agent = ?", [.integer(number)]
    ) { $0.integer(0) }
    var freed: [TicketRecord] = []
    for ticket in tickets {
      var ticket = try database.existingTicket(ticket)
      // A closed ticket keeps who had it last.
      guard ticket.status.isAssigned else { continue }
      ticket.group = group ?? ticket.group
      ticket.makePending()
      try database.update(ticket)
      freed.append(ticket)
    }
    let answer = try database.answer(agent: number)
    // Only now, when all are free: how many tickets agents have decides who gets the next one.
    for ticket in freed { try database.route(ticket, takenFrom: agent, context) }
    return answer
  }
}
