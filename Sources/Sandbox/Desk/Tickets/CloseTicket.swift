import GRDB

/// `PATCH /platform/v1/tickets/{id}/close` (contract 6.6).
struct CloseTicket: RecordWrite {
  static let isWrite = true

  private let number: Int64
  private let comment: String?
  private let message: String?

  init(_ number: Int64, _ body: DeskBody) throws(DeskError) {
    comment = try body.string("closeComment")
    message = try body.string("closeMessage")
    self.number = number
  }

  func answer(in database: Database, _ context: CallContext) throws -> [UInt8] {
    var ticket = try database.existingTicket(number)
    guard ticket.status != .closed else {
      throw DeskError.invalidState("The ticket is closed already.")
    }
    ticket.status = .closed
    ticket.closedAt = context.now
    ticket.closeComment = comment
    ticket.closeMessage = message
    try database.update(ticket)
    return try database.answer(ticket: number)
  }

  var records: [SharedRecord] { [.ticket(number)] }
}

/// `PATCH /platform/v1/tickets/{id}/reopen` (contract 6.6).
struct ReopenTicket: RecordWrite {
  static let isWrite = true

  private let number: Int64

  init(_ number: Int64, _ body: DeskBody) throws(DeskError) {
    self.number = number
  }

  func answer(in database: Database, _ context: CallContext) throws -> [UInt8] {
    var ticket = try database.existingTicket(number)
    guard ticket.status == .closed else { throw DeskError.invalidState("The ticket is open.") }
    ticket.makePending()
    ticket.closedAt = nil
    try database.update(ticket)
    let answer = try database.answer(ticket: number)
    try database.route(ticket, context)
    return answer
  }

  var records: [SharedRecord] { [.ticket(number)] }
}
