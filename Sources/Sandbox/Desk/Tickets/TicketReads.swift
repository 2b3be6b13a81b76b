import GRDB

/// `GET /platform/v1/tickets/{id}` (contract 6.5).
struct GetTicket: RecordRead {
  static let isWrite = false

  private let number: Int64

  init(_ number: Int64) {
    self.number = number
  }

  func answer(in database: Database, _ context: CallContext) throws -> [UInt8] {
    try database.answer(ticket: number)
  }

  func record(in database: Database) -> SharedRecord? { .ticket(number) }
}

/// `GET /platform/v1/tickets` (contract 6.5).
struct ListTickets: Call {
  static let isWrite = false

  private let page: DeskPage
  private let filter: TicketFilter

  init(_ query: Query) throws(DeskError) {
    page = try DeskPage("tickets", query)
    filter = TicketFilter(
      status: try query.deskWord("status2", from: TicketStatus.allCases.map(\.rawValue)),
      agent: try query.deskNumber("agent"), sendbirdID: query.text("sendbird_id"),
      channelURL: query.text("channel_url"), keyword: query.text("q"))
  }

  func answer(in database: Database, _ context: CallContext) throws -> [UInt8] {
    let (tickets, count) = try database.tickets(filter, limit: page.limit, offset: page.offset)
    return page.answer(tickets, of: count, context) { $0.fields(of: $1) }
  }
}
