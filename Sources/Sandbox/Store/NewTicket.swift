import GRDB

/// A ticket that is to be made, with the Chat channel it gets.
struct NewTicket: Sendable {
  /// What marks a ticket's channel (contract 4.1).
  static let channelType = "SENDBIRD_DESK_CHANNEL_CUSTOM_TYPE"

  let channelURL: String
  let title: String
  let priority: String
  let customFields: [MetadataItem]
  let relatedURLs: [String]
  /// In milliseconds.
  let createdAt: Int64
}

extension Database {
  /// Makes a ticket, not yet visible to agents, and its channel with the customer as the only member.
  ///
  /// The channel of a customer whose Chat user is gone has no members. Answers the ticket's id.
  func insert(_ ticket: NewTicket, of customer: CustomerRecord, in group: GroupRecord)
    throws -> Int64
  {
    let channel = try insert(
      ChannelRecord(
        channelURL: ticket.channelURL, name: ticket.title, customType: NewTicket.channelType,
        data: "", isDistinct: false, createdAt: ticket.createdAt, activeAt: ticket.createdAt))
    if let user = try user(customer.sendbirdID) { try join(user.number, channel: channel) }
    try run(
      """
      INSERT INTO desk_tickets (channel_url, title, customer, desk_group, status, priority,
        related, created_at, message_count) VALUES (?, ?, ?, ?, ?, ?, ?, ?, 0)
      """,
      .text(ticket.channelURL), .text(ticket.title), .integer(customer.number),
      .integer(group.number), .text(TicketStatus.initialized.rawValue), .text(ticket.priority),
      .text(JSONWriter.text(of: ticket.relatedURLs)), .integer(ticket.createdAt))
    let number = lastInsertedRowID
    try store(ticket.customFields, .ticket, of: number)
    return number
  }
}
