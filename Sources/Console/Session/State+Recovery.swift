import Operations
import Widgets

/// Writes of an earlier start whose end nobody knows: read back at the start, and told (ux 7).
extension ConsoleState {
  /// After how long one that may still arrive is looked for again, in milliseconds.
  static let recoveryPause = 20_000

  /// Asks what became of them; nothing waits for it.
  mutating func recover() -> [Effect] {
    guard session.isKept else { return [] }
    sequences[.recovery, default: 0] += 1
    return [.start(.recovery, sequence: sequences[.recovery] ?? 0, .resolve)]
  }

  /// Tells what was found out and was not told before; the history of the shown user is read again.
  mutating func receive(_ writes: [ResolvedWrite]) -> [Effect] {
    let drafts = judgeDrafts(writes)
    let open = writes.filter { [.early, .unread].contains($0.verdict) }
    let again: [Effect] =
      (open.contains { $0.verdict == .early }
        ? [.startTimer(.recover, milliseconds: Self.recoveryPause)] : []) + drafts.effects
    let news = writes.filter { session.toldOpen[$0.entry.id] != $0.verdict }
    session.toldOpen = Dictionary(open.map { ($0.entry.id, $0.verdict) }) { $1 }
    guard !news.isEmpty else { return again }
    let isOwn = news.allSatisfy { session.ownOpen.contains($0.entry.id) }
    let title =
      (news.count == 1 ? "a write" : "\(news.count) writes")
      + (isOwn ? " had no known end" : " of an earlier start had no known end")
    let isBad = news.contains { $0.verdict != .done && $0.verdict != .notDone }
    let words = (news.map(\.words) + drafts.words).joined(separator: "; ")
    let effects = again + say("\(title): \(words)", isBad ? .error : .warning) + offer(news)
    session.recoveryLine = status
    guard let userID = shownUser?.id else { return effects }
    return effects + recordWritten(userID: userID)
  }
}
