import Operations

/// A screen that covers the panes; they lie on each other, and Esc goes back to the one below.
package enum Screen: Sendable, Hashable {
  /// The tickets of all users.
  case tickets
  /// One ticket.
  case ticket
  /// The overview.
  case overview
  /// One write of the journal.
  case write

  /// Where keys go.
  var context: Context {
    switch self {
    case .tickets: .tickets
    case .ticket: .ticket
    case .overview: .overview
    case .write: .write
    }
  }
}

extension ConsoleState {
  /// Puts a screen on top; one that lies below already comes up again.
  mutating func cover(with screen: Screen) {
    if let place = screens.firstIndex(of: screen) {
      screens.removeSubrange((place + 1)...)
    } else {
      screens.append(screen)
    }
  }

  /// Goes back to the screen below, or to the panes; what was asked for stays.
  mutating func leaveScreen() -> [Effect] {
    guard let left = screens.popLast() else { return [] }
    return left == .ticket ? stop(.ticket) : []
  }

  /// The words of the first row.
  var screenCrumbs: String? {
    guard !screens.isEmpty else { return nil }
    return screens.map { screen in
      switch screen {
      case .tickets: "Tickets"
      case .ticket: ticket.map { "#\($0.id)" } ?? "Ticket"
      case .overview: "Overview"
      case .write: openWrite.map { "History > write \($0.entry.id.number)" } ?? "History"
      }
    }.joined(separator: " > ")
  }
}
