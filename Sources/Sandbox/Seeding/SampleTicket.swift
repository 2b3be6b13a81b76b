/// The made-up life of a ticket with its messages; what happened to it fits its status.
struct SampleTicket {
  /// A message of the customer or an agent.
  struct Message {
    let text: String
    let isAgents: Bool
    /// In milliseconds.
    let time: Int64
  }

  /// The states in turn, so that a dozen tickets have them all.
  private static let states: [TicketStatus] = [
    .pending, .active, .closed, .initialized, .idle, .closed, .active, .workInProgress, .pending,
    .proactive, .closed, .active,
  ]

  /// The ticket as it is in the end.
  let ticket: TicketRecord
  /// The agent whose messages are in its channel.
  let writer: AgentRecord?
  let messages: [Message]

  /// Lets the ticket with a number from 1 live up to `now`, in milliseconds since 1970.
  ///
  /// The agents are those of the ticket's group.
  init(
    _ number: Int, _ new: TicketRecord, now: Int64, agents: [AgentRecord],
    random: inout SplitMix64
  ) {
    var ticket = new
    let able = agents.filter { $0.status == "ACTIVE" }
    let wanted = Self.states[(number - 1) % Self.states.count]
    let status: TicketStatus =
      able.isEmpty && (wanted.isAssigned || wanted == .proactive) ? .pending : wanted
    let helper = able.isEmpty ? nil : random.pick(able)
    ticket.status = status
    ticket.agent = status.isAssigned || status == .closed && random.chance(80) ? helper : nil
    writer = status == .proactive ? helper : ticket.agent

    // Minutes to hours between two messages, and all of them and the end within the time there is.
    let turns = Self.turns(status, &random)
    let pause = Int64(4 + random.below(200)) * 60_000
    let step = min(pause, (now - ticket.createdAt) / Int64(turns + 2))
    var messages: [Message] = []
    for turn in 0..<turns {
      let isAgents = status == .proactive || writer != nil && turn % 2 == 1
      let texts = isAgents ? SampleTicketText.agentMessages : SampleTicketText.customerMessages
      messages.append(
        Message(
          text: random.pick(texts), isAgents: isAgents,
          time: ticket.createdAt + step * Int64(turn + 1)))
    }
    ticket.messageCount = Int64(turns)
    ticket.lastMessage = messages.last?.text
    ticket.issuedAt = messages.first { !$0.isAgents }?.time
    if ticket.agent != nil { ticket.assignedAt = ticket.createdAt + step + step / 2 }
    if status == .closed {
      ticket.closedAt = ticket.createdAt + step * Int64(turns + 1)
      ticket.closeComment = random.chance(70) ? random.pick(SampleTicketText.comments) : nil
    }
    self.ticket = ticket
    self.messages = messages
  }

  /// How many messages there are.
  private static func turns(_ status: TicketStatus, _ random: inout SplitMix64) -> Int {
    switch status {
    case .initialized: 0
    case .proactive, .pending: 1 + random.below(2)
    // The last word is the agent's when the customer doesn't answer.
    case .idle: 2 + 2 * random.below(3)
    case .active, .workInProgress, .closed: 2 + random.below(5)
    }
  }
}
