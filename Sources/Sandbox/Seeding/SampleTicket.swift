/// One made-up ticket with its messages; what happened to it fits its status.
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

  let ticket: NewTicket
  let status: TicketStatus
  /// The agent who has it.
  let agent: AgentRecord?
  /// The agent whose messages are in its channel.
  let writer: AgentRecord?
  let assignedAt: Int64
  let messages: [Message]
  let closedAt: Int64?
  let closeComment: String?

  /// Makes the ticket with a number from 1, created at a time and living up to `now`.
  ///
  /// Both times are in milliseconds since 1970. The agents are those of the ticket's group.
  init(
    number: Int, createdAt: Int64, now: Int64, agents: [AgentRecord], fields: SampleFields,
    random: inout SplitMix64
  ) {
    let able = agents.filter { $0.status == "ACTIVE" }
    let wanted = Self.states[(number - 1) % Self.states.count]
    status = able.isEmpty && (wanted.isAssigned || wanted == .proactive) ? .pending : wanted
    ticket = NewTicket(
      channelURL: "sendbird_desk_\(number)_\(random.hexadecimal(12))",
      title: SampleTicketText.title(number, &random),
      priority: random.pick(["LOW", "MEDIUM", "MEDIUM", "MEDIUM", "HIGH", "URGENT"]),
      customFields: fields.ticket(number, &random), relatedURLs: [], createdAt: createdAt)
    let helper = able.isEmpty ? nil : random.pick(able)
    agent = status.isAssigned || status == .closed && random.chance(80) ? helper : nil
    writer = status == .proactive ? helper : agent

    let turns: Int =
      switch status {
      case .initialized: 0
      case .proactive, .pending: 1 + random.below(2)
      default: 2 + random.below(5)
      }
    // The last tenth of the time belongs to the closing.
    let step = (now - createdAt) * 9 / 10 / Int64(turns + 1)
    var messages: [Message] = []
    for turn in 0..<turns {
      let isAgents = status == .proactive || writer != nil && turn % 2 == 1
      messages.append(
        Message(
          text: random.pick(
            isAgents ? SampleTicketText.agentMessages : SampleTicketText.customerMessages),
          isAgents: isAgents, time: createdAt + step * Int64(turn + 1)))
    }
    self.messages = messages
    assignedAt = createdAt + step + step / 2
    closedAt = status == .closed ? createdAt + (now - createdAt) * 19 / 20 : nil
    closeComment =
      status == .closed && random.chance(70) ? random.pick(SampleTicketText.comments) : nil
  }
}
