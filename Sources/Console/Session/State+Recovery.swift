import Operations
import Widgets

/// Writes of an earlier start whose end nobody knows: read back at the start, and told (ux 7).
extension ConsoleState {
  /// Asks what became of them; nothing waits for it.
  mutating func recover() -> [Effect] {
    guard session.recovers else { return [] }
    sequences[.recovery, default: 0] += 1
    return [.start(.recovery, sequence: sequences[.recovery] ?? 0, .resolve)]
  }

  /// Tells what was found out; the history of the shown user is read again.
  mutating func receive(_ writes: [ResolvedWrite]) -> [Effect] {
    guard !writes.isEmpty else { return [] }
    let title =
      writes.count == 1
      ? "a write of an earlier start had no known end"
      : "\(writes.count) writes of an earlier start had no known end"
    let isBad = writes.contains { [.unclear, .unread, .partly].contains($0.verdict) }
    let words = writes.map(\.words).joined(separator: "; ")
    let effects = say("\(title): \(words)", isBad ? .error : .warning)
    guard let userID = shownUser?.id else { return effects }
    return effects + recordWritten(userID: userID)
  }
}
