/// How urgent a ticket is, lowest first (contract 6.3).
package enum TicketPriority: String, Sendable, Hashable, CaseIterable {
  case low = "LOW"
  /// Desk's default.
  case medium = "MEDIUM"
  case high = "HIGH"
  case urgent = "URGENT"
}
