import GRDB

extension TicketRecord {
  /// What marks a ticket's channel (contract 4.1).
  static let channelType = "SENDBIRD_DESK_CHANNEL_CUSTOM_TYPE"

  /// What can change of a ticket, in the order of ``changingColumns``.
  fileprivate var changingValues: [SQLValue] {
    [
      .integer(group.number), .optional(agent?.number), .text(status.rawValue), .text(priority),
      .text(relatedURLs.isEmpty ? "[]" : JSONWriter.text(of: relatedURLs)), .optional(issuedAt),
      .optional(assignedAt), .optional(closedAt), .optional(closeComment),
      .optional(closeMessage), .integer(messageCount), .optional(lastMessage),
    ]
  }

  fileprivate static let changingColumns = """
    desk_group, agent, status, priority, related, issued_at, assigned_at, closed_at,
    close_comment, close_message, message_count, last_message
    """
}

extension Database {
  /// Makes the Chat channel of a ticket with the customer as the only member; answers its number.
  ///
  /// The channel of a customer whose Chat user is gone has no members.
  func insertChannel(of ticket: TicketRecord) throws -> Int64 {
    let channel = try insert(
      ChannelRecord(
        channelURL: ticket.channelURL, name: ticket.title, customType: TicketRecord.channelType,
        data: "", isDistinct: false, createdAt: ticket.createdAt, activeAt: ticket.createdAt))
    if let user = try userNumber(ticket.customer.sendbirdID) { try join(user, channel: channel) }
    return channel
  }

  /// Adds a ticket and answers its id.
  func insert(_ ticket: TicketRecord) throws -> Int64 {
    try each(
      """
      INSERT INTO desk_tickets (\(TicketRecord.changingColumns),
        channel_url, title, customer, created_at)
      VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
      """,
      ticket.changingValues + [
        .text(ticket.channelURL), .text(ticket.title), .integer(ticket.customer.number),
        .integer(ticket.createdAt),
      ]
    ) { _ in true }
    return lastInsertedRowID
  }

  /// Stores a changed ticket.
  func update(_ ticket: TicketRecord) throws {
    try each(
      """
      UPDATE desk_tickets SET (\(TicketRecord.changingColumns))
        = (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) WHERE number = ?
      """, ticket.changingValues + [.integer(ticket.number)]
    ) { _ in true }
  }
}
