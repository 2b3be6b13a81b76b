import Operations

/// Tickets as lists show them.
extension Ticket {
  /// `#5201`.
  var number: String { "#\(id)" }

  /// The title, or what stands for none.
  var titleWords: String { title.map { $0.isEmpty ? "(no title)" : $0 } ?? "(no title)" }

  /// The status in Sendbird's word.
  var statusWord: String { status?.rawValue ?? "-" }

  /// The agent's name.
  var agentWords: String {
    guard let assignee else { return "unassigned" }
    return assignee.displayName ?? assignee.id.map { "agent \($0)" } ?? "-"
  }

  /// When it was made, as a date.
  var dateWords: String { createdAt.map(MomentText.date) ?? "-" }
}
