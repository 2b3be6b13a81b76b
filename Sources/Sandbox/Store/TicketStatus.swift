/// Where a ticket stands in its life, by the words of `status2` (contract 6.2).
enum TicketStatus: String, Sendable, CaseIterable {
  case initialized = "INITIALIZED"
  case proactive = "PROACTIVE"
  case pending = "PENDING"
  case active = "ACTIVE"
  case idle = "IDLE"
  case workInProgress = "WORK_IN_PROGRESS"
  case closed = "CLOSED"

  /// The word of the older field `status`.
  var olderWord: String {
    switch self {
    case .initialized, .proactive, .closed: rawValue
    case .pending: "UNASSIGNED"
    case .active, .idle, .workInProgress: "ASSIGNED"
    }
  }

  /// Whether an agent has the ticket.
  var isAssigned: Bool {
    switch self {
    case .active, .idle, .workInProgress: true
    case .initialized, .proactive, .pending, .closed: false
    }
  }
}
