/// A write of the last time, as whoever asks for the same again has to know it.
package struct RecentWrite: Sendable, Equatable {
  /// What the journal says of its end.
  package enum State: Sendable, Hashable {
    /// Its own process has found out how it ended, or is about to, or somebody was told.
    case ended
    /// It was the first part of an operation whose process is gone before it began the second.
    case firstPart
    /// Reading back has found out how it ended, and nobody who asked for the same was told.
    case resolved
    /// It, or the second part after it, may be under way: its process is where nobody can look.
    case elsewhere
  }

  /// The write.
  package let entry: JournalEntry
  /// What the journal says of its end.
  package let state: State

  /// Creates what is known of a write.
  ///
  /// - Parameters:
  ///   - entry: The write.
  ///   - state: What the journal says of its end.
  package init(entry: JournalEntry, state: State) {
    self.entry = entry
    self.state = state
  }

  /// The write as one that has been read back; nil where its own process has the say.
  var readBack: ResolvedWrite? {
    switch state {
    case .ended: nil
    case .firstPart: ResolvedWrite(entry: entry, verdict: .done)
    case .resolved:
      entry.outcome.map { ResolvedWrite(entry: entry, verdict: ResolvedWrite.Verdict($0.requests)) }
    case .elsewhere: ResolvedWrite(entry: entry, verdict: .early)
    }
  }

  /// Whether it was or may have been carried out, so that nothing before it is still wanted.
  var mayBeDone: Bool {
    guard let outcome = entry.outcome else { return true }
    return outcome.requests.contains { $0 == .done || $0 == .unknown }
  }
}
