import SendbirdAPI

extension Ticket {
  /// Whether the ticket is not with the agent any more who had it before; nil if that isn't told.
  ///
  /// Routing may give it to the next agent at once. A status alone tells little: idle or put aside a
  /// ticket is still with its agent. A closed ticket was not taken from its agent.
  func isTakenFromAgent(of before: Ticket) -> Bool? {
    if let status {
      if TicketStatus.withoutAgent.contains(status) { return true }
      if !status.isOpen { return false }
    }
    guard let agent = assignee?.id, let former = before.assignee?.id else { return nil }
    return agent != former
  }
}

extension TicketStatus {
  /// The statuses of an open ticket that no agent has.
  static let withoutAgent: [TicketStatus] = [.initialized, .proactive, .pending]
}
