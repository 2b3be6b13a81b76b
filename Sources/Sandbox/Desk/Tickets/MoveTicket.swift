import GRDB

/// `PATCH /platform/v1/tickets/{id}/cancel`: takes a ticket from its agent (contract 6.6).
struct CancelTicket: RecordWrite {
  static let isWrite = true

  private let number: Int64
  private let groupKey: String?

  init(_ number: Int64, _ body: DeskBody) throws(DeskError) {
    groupKey = try body.string("groupKeyForTransfer")
    self.number = number
  }

  func answer(in database: Database, _ context: CallContext) throws -> [UInt8] {
    var ticket = try database.existingTicket(number)
    if let groupKey {
      ticket.group = try database.group(key: groupKey, from: "groupKeyForTransfer")
    }
    guard ticket.status.isAssigned else {
      throw DeskError.invalidState("No agent has the ticket: it is \(ticket.status.rawValue).")
    }
    let former = ticket.agent
    ticket.makePending()
    try database.update(ticket)
    let answer = try database.answer(ticket: number)
    try database.route(ticket, takenFrom: former, context)
    return answer
  }

  var records: [SharedRecord] { [.ticket(number)] }
}

/// `POST /platform/v1/tickets/transfer_to_group`: all tickets move, or none does (contract 6.6).
struct TransferTickets: RecordWrite {
  static let isWrite = true

  private let numbers: [Int64]
  private let groupKey: String
  private let isForAgent: Bool

  init(_ body: DeskBody) throws(DeskError) {
    try body.require("tickets", "groupKey")
    let numbers = try body.integers("tickets") ?? []
    groupKey = try body.string("groupKey") ?? ""
    let status = try body.string("status") ?? "PENDING"
    guard !numbers.isEmpty else { throw .invalid("tickets", "must not be empty") }
    let statuses = ["PENDING", "ACTIVE"]
    guard statuses.contains(where: status.hasSameBytes(as:)) else {
      throw .notOneOf(statuses, "status")
    }
    isForAgent = status == "ACTIVE"
    var seen: Set<Int64> = []
    self.numbers = numbers.filter { seen.insert($0).inserted }
  }

  func answer(in database: Database, _ context: CallContext) throws -> [UInt8] {
    var tickets: [TicketRecord] = []
    for number in numbers {
      guard let ticket = try database.ticket(number) else {
        throw DeskError.invalid("tickets", "must be ids of tickets, and \(number) is none")
      }
      tickets.append(ticket)
    }
    let group = try database.group(key: groupKey, from: "groupKey")
    for ticket in tickets {
      try move(ticket, to: group, in: database, context)
    }
    return JSONWriter.object {
      $0.key("transferredTickets")
      $0.array { for number in numbers { $0.value(number) } }
    }
  }

  var records: [SharedRecord] { numbers.map(SharedRecord.ticket) }

  private func move(
    _ ticket: TicketRecord, to group: GroupRecord, in database: Database, _ context: CallContext
  ) throws {
    // Agents don't see a ticket before the customer has written (contract 7, row 27).
    guard ticket.status != .initialized, ticket.status != .closed else {
      throw DeskError.invalidState("Ticket \(ticket.number) is \(ticket.status.rawValue).")
    }
    var ticket = ticket
    ticket.group = group
    ticket.makePending()
    if isForAgent {
      guard let agent = try database.agent(for: ticket, mustBeOnline: false) else {
        throw DeskError.invalidState("No agent of the group can take ticket \(ticket.number).")
      }
      try database.assign(&ticket, to: agent, at: context.now)
    }
    try database.update(ticket)
    try database.route(ticket, context)
  }
}
