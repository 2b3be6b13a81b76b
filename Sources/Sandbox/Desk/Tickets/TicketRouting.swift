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
  /// First who is there, then anybody but who had it, then who knows the channel, then who has the
  /// fewest tickets.
  func agent(
    for ticket: TicketRecord, mustBeOnline: Bool, ratherThan former: AgentRecord? = nil
  ) throws -> AgentRecord? {
    try first(
      """
      SELECT \(AgentRecord.columns) FROM desk_memberships m JOIN desk_agents a
        ON a.number = m.agent
      WHERE m.desk_group = ?1 AND a.status = 'ACTIVE' AND (a.connection = 'ONLINE' OR NOT ?2)
      ORDER BY a.connection = 'ONLINE' DESC, a.number IS ?4,
        EXISTS (SELECT 1 FROM channels c JOIN members b ON b.channel = c.number
          JOIN users u ON u.number = b.user
          WHERE c.channel_url = ?3 AND u.user_id = a.sendbird_id) DESC,
        (SELECT count(*) FROM desk_tickets t WHERE t.agent = a.number AND t.status <> 'CLOSED'),
        a.number
      LIMIT 1
      """,
      .integer(ticket.group.number), .bool(mustBeOnline), .text(ticket.channelURL),
      .optional(former?.number)
    ) { AgentRecord($0) }
  }

  /// Gives a stored ticket to an agent who is there, if it waits for one and the sandbox does so.
  ///
  /// Answers are made before: they show the ticket as contract 6.6 does, waiting. Who it was taken
  /// from gets it back only when nobody else is there.
  func route(
    _ ticket: TicketRecord, takenFrom former: AgentRecord? = nil, _ context: CallContext
  ) throws {
    var ticket = ticket
    guard context.autoAssigns, ticket.status == .pending,
      let agent = try agent(for: ticket, mustBeOnline: true, ratherThan: former)
    else { return }
    try assign(&ticket, to: agent, at: context.now)
    try update(ticket)
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
