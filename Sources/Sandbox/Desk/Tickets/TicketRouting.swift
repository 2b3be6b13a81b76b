import GRDB

/// Who gets a ticket (contract 6.2).
extension TicketRecord {
  /// Lets the ticket wait for an agent.
  mutating func makePending() {
    status = .pending
    agent = nil
    assignedAt = nil
  }
}

extension Database {
  /// The agent of a ticket's group who takes the next one; nil when nobody can.
  ///
  /// First who is there, then who knows the channel, then who has the fewest tickets.
  func agent(for ticket: TicketRecord, mustBeOnline: Bool) throws -> AgentRecord? {
    try first(
      """
      SELECT \(AgentRecord.columns) FROM desk_memberships m JOIN desk_agents a
        ON a.number = m.agent
      WHERE m.desk_group = ?1 AND a.status = 'ACTIVE' AND (a.connection = 'ONLINE' OR NOT ?2)
      ORDER BY a.connection = 'ONLINE' DESC,
        EXISTS (SELECT 1 FROM channels c JOIN members b ON b.channel = c.number
          JOIN users u ON u.number = b.user
          WHERE c.channel_url = ?3 AND u.user_id = a.sendbird_id) DESC,
        (SELECT count(*) FROM desk_tickets t WHERE t.agent = a.number AND t.status <> 'CLOSED'),
        a.number
      LIMIT 1
      """,
      .integer(ticket.group.number), .bool(mustBeOnline), .text(ticket.channelURL)
    ) { AgentRecord($0) }
  }

  /// Gives a ticket to an agent, who joins its channel.
  func assign(_ ticket: inout TicketRecord, to agent: AgentRecord, at time: Int64) throws {
    ticket.status = .active
    ticket.agent = agent
    ticket.assignedAt = time
    let channel = try first(
      "SELECT number FROM channels WHERE channel_url = ?", .text(ticket.channelURL)
    ) { $0.integer(0) }
    // Either can have been deleted through the Chat API.
    guard let channel, let user = try user(agent.sendbirdID) else { return }
    guard try !isMember(user.number, of: channel) else { return }
    try join(user.number, channel: channel)
  }
}
