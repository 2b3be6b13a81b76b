import GRDB

/// A ticket as it is stored, with whom and what it belongs to.
struct TicketRecord: Sendable {
  var number: Int64 = 0
  let channelURL: String
  let title: String
  var status = TicketStatus.initialized
  var priority: String
  /// The URLs of related channels.
  var relatedURLs: [String]
  /// In milliseconds, as all times here.
  let createdAt: Int64
  /// When the customer wrote first.
  var issuedAt: Int64?
  var assignedAt: Int64?
  var closedAt: Int64?
  var closeComment: String?
  var closeMessage: String?
  var messageCount: Int64 = 0
  var lastMessage: String?
  var customer: CustomerRecord
  var group: GroupRecord
  var agent: AgentRecord?
  var customFields: [CustomField] = []
  /// The related channels with the names they have now.
  var related: [RelatedChannel] = []

  /// A query over tickets `t` that ``init(_:)`` reads; conditions follow.
  static let query = """
    SELECT t.number, t.channel_url, t.title, t.status, t.priority, t.related, t.created_at,
      t.issued_at, t.assigned_at, t.closed_at, t.close_comment, t.close_message, t.message_count,
      t.last_message, \(CustomerRecord.columns), \(GroupRecord.columns), \(AgentRecord.columns)
    FROM desk_tickets t JOIN desk_customers k ON k.number = t.customer
      JOIN desk_groups g ON g.number = t.desk_group LEFT JOIN desk_agents a ON a.number = t.agent
    """
}

/// A channel that a ticket refers to; one that doesn't exist has no name.
struct RelatedChannel: Sendable {
  let name: String
  let channelURL: String
}

extension TicketRecord {
  init(_ row: Columns) {
    number = row.integer(0)
    channelURL = row.text(1)
    title = row.text(2)
    // The program writes no other words.
    status = TicketStatus(rawValue: row.text(3)) ?? .initialized
    priority = row.text(4)
    relatedURLs = UserRecord.list(row.text(5))
    createdAt = row.integer(6)
    issuedAt = row.optionalInteger(7)
    assignedAt = row.optionalInteger(8)
    closedAt = row.optionalInteger(9)
    closeComment = row.optionalText(10)
    closeMessage = row.optionalText(11)
    messageCount = row.integer(12)
    lastMessage = row.optionalText(13)
    customer = CustomerRecord(row, from: 14)
    group = GroupRecord(row, from: 19)
    agent = row.optionalInteger(25) == nil ? nil : AgentRecord(row, from: 25)
  }

  /// From creation to the end, in seconds; nil while open.
  var durationTime: Int64? { closedAt.map { max(0, $0 - createdAt) / 1000 } }

  /// From the customer's first message to an agent, in seconds.
  var pendingTime: Int64? { Self.seconds(from: issuedAt, to: assignedAt) }

  /// From the agent to the end, in seconds.
  var conversationTime: Int64? { Self.seconds(from: assignedAt, to: closedAt) }

  private static func seconds(from start: Int64?, to end: Int64?) -> Int64? {
    guard let start, let end else { return nil }
    return max(0, end - start) / 1000
  }
}

extension Database {
  /// The ticket with an id.
  func ticket(_ number: Int64) throws -> TicketRecord? {
    try first(
      "\(TicketRecord.query) WHERE t.number = ?", .integer(number), read: TicketRecord.init
    ).map(completed)
  }

  /// The ticket of a channel, without what other tables say about it.
  func ticket(ofChannel url: String) throws -> TicketRecord? {
    try first("\(TicketRecord.query) WHERE t.channel_url = ?", .text(url), read: TicketRecord.init)
  }

  /// A ticket with custom fields and the names of related channels.
  func completed(_ ticket: TicketRecord) throws -> TicketRecord {
    var ticket = ticket
    ticket.customFields = try customFields(.ticket, of: ticket.number)
    ticket.customer.customFields = try customFields(.customer, of: ticket.customer.number)
    ticket.related = try ticket.relatedURLs.map { url in
      let name = try first("SELECT name FROM channels WHERE channel_url = ?", .text(url)) {
        $0.text(0)
      }
      return RelatedChannel(name: name ?? "", channelURL: url)
    }
    return ticket
  }
}
