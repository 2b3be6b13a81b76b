import GRDB

/// What messages in a ticket's channel do to the ticket (contract 6.2).
extension Database {
  /// Makes an agent who writes into a ticket's channel a member of it; answers whether it did.
  func admitAgent(_ user: UserRecord, to channel: ChannelRecord) throws -> Bool {
    guard try isAgent(user.userID), try ticket(ofChannel: channel.channelURL) != nil else {
      return false
    }
    try join(user.number, channel: channel.number)
    return true
  }

  /// Keeps the ticket of a channel right after a message was stored, if it is a ticket's.
  func noteTicketMessage(
    _ message: MessageRecord, in channel: ChannelRecord, _ context: CallContext
  ) throws {
    guard channel.customType.hasSameBytes(as: TicketRecord.channelType),
      var ticket = try ticket(ofChannel: channel.channelURL)
    else { return }
    ticket.messageCount += 1
    // The channel knows which message is its last: an imported one needn't be.
    ticket.lastMessage = try first(
      """
      SELECT m.message FROM channels c JOIN messages m ON m.number = c.last_message
      WHERE c.number = ?
      """, .integer(channel.number)
    ) { $0.text(0) }
    let isCustomers = message.senderID?.hasSameBytes(as: ticket.customer.sendbirdID) == true
    if let sender = message.senderID {
      if isCustomers {
        customerWrote(&ticket, at: message.createdAt)
      } else if ticket.status == .initialized, try isAgent(sender) {
        ticket.status = .proactive
      }
    }
    try update(ticket)
    if isCustomers { try route(ticket, context) }
  }

  private func customerWrote(_ ticket: inout TicketRecord, at time: Int64) {
    ticket.issuedAt = ticket.issuedAt ?? time
    switch ticket.status {
    case .initialized, .proactive:
      ticket.status = .pending
    case .idle:
      // Idle means that the customer hasn't answered.
      ticket.status = .active
    case .pending, .active, .workInProgress, .closed: break
    }
  }
}
