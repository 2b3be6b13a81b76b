/// Where a ticket is in its life, in the words of `status2` (contract 6.2).
///
/// A word that this program doesn't know stays as it is.
package struct TicketStatus: RawRepresentable, Hashable, Sendable, CustomStringConvertible {
  /// Sendbird's word.
  package let rawValue: String

  /// Makes a status of Sendbird's word.
  package init(rawValue: String) {
    self.rawValue = rawValue
  }

  /// Made, but the customer hasn't written: agents don't see the ticket.
  package static let initialized = TicketStatus(rawValue: "INITIALIZED")
  /// An agent wrote first, without an answer yet.
  package static let proactive = TicketStatus(rawValue: "PROACTIVE")
  /// Waiting for an agent.
  package static let pending = TicketStatus(rawValue: "PENDING")
  /// An agent has it.
  package static let active = TicketStatus(rawValue: "ACTIVE")
  /// The customer hasn't answered the agent for a while.
  package static let idle = TicketStatus(rawValue: "IDLE")
  /// Put aside by the agent.
  package static let workInProgress = TicketStatus(rawValue: "WORK_IN_PROGRESS")
  /// Done.
  package static let closed = TicketStatus(rawValue: "CLOSED")

  /// Every status of the contract, in the order of a ticket's life.
  package static let known: [TicketStatus] = [
    .initialized, .proactive, .pending, .active, .idle, .workInProgress, .closed,
  ]

  /// Whether the agents' dashboard shows the ticket.
  package var isVisibleToAgents: Bool { self != .initialized }

  /// Whether the ticket isn't done.
  package var isOpen: Bool { self != .closed }

  package var description: String { rawValue }

  /// The status that two fields tell: `status2`, or what the older `status` means.
  ///
  /// Of the older words only `UNASSIGNED` has one meaning in the newer ones; the others are the same,
  /// or are shown as they are.
  init?(status2: String?, status: String?) {
    if let status2, !status2.isEmpty {
      self.init(rawValue: status2)
    } else if let status, !status.isEmpty {
      self = status == "UNASSIGNED" ? .pending : TicketStatus(rawValue: status)
    } else {
      return nil
    }
  }
}
