import GRDB

/// `PATCH /platform/v1/tickets/{id}`: priority, related channels, or both (contract 6.6).
struct UpdateTicket: RecordWrite {
  static let isWrite = true

  private let number: Int64
  private let priority: String?
  private let relatedURLs: [String]?

  init(_ number: Int64, _ body: DeskBody) throws(DeskError) {
    priority = try body.string("priority")
    let related = try body.string("relatedChannelUrls")
    if let priority { try DeskRules.priority(priority) }
    relatedURLs = try related.map(DeskRules.relatedChannels)
    // The value is the point here, so a body without one asks for nothing that could be done.
    guard priority != nil || relatedURLs != nil else {
      throw .missing("priority or relatedChannelUrls")
    }
    self.number = number
  }

  func answer(in database: Database, _ context: CallContext) throws -> [UInt8] {
    var ticket = try database.existingTicket(number)
    ticket.priority = priority ?? ticket.priority
    ticket.relatedURLs = relatedURLs ?? ticket.relatedURLs
    try database.update(ticket)
    return try database.answer(ticket: number)
  }

  var records: [SharedRecord] { [.ticket(number)] }
}

/// `PATCH /platform/v1/tickets/{id}/custom_fields` (contract 6.6).
struct UpdateTicketFields: RecordWrite {
  static let isWrite = true

  private let number: Int64
  private let items: [WantedField]

  init(_ number: Int64, _ body: DeskBody) throws(DeskError) {
    items = try body.newCustomFields()
    self.number = number
  }

  func answer(in database: Database, _ context: CallContext) throws -> [UInt8] {
    let fields = try database.registered(items, .ticket)
    _ = try database.existingTicket(number)
    try database.change(fields, .ticket, of: number)
    return try database.answer(ticket: number)
  }

  var records: [SharedRecord] { [.ticket(number)] }
}
