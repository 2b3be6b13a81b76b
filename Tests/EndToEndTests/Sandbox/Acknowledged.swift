import Synchronization

/// What the clients of a sandbox were told is kept.
final class Acknowledged: Sendable {
  struct Facts {
    /// Users by id, with the last number that was written as their metadata.
    var users: [String: Int] = [:]
    /// Tickets by id, with their titles.
    var tickets: [Int: String] = [:]
    /// The largest id of a message.
    var message = 0
    /// How many writes were answered.
    var count = 0
  }

  private let state = Mutex(Facts())

  var facts: Facts { state.withLock { $0 } }

  /// Notes a write that was answered, and answers how many were.
  func keep(user: String, _ number: Int) -> Int {
    keep { $0.users[user] = number }
  }

  func keep(ticket: Int, _ title: String) -> Int {
    keep { $0.tickets[ticket] = title }
  }

  func keep(message: Int) -> Int {
    keep { $0.message = max($0.message, message) }
  }

  private func keep(_ change: (inout Facts) -> Void) -> Int {
    state.withLock { facts in
      change(&facts)
      facts.count += 1
      return facts.count
    }
  }
}
