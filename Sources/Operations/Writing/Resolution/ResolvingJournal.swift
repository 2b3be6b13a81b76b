import SendbirdAPI

/// A journal that outlives the process, so that it can hold writes whose end nobody knows.
///
/// Such a write is an intent whose process is gone before it recorded an outcome, or one whose answer
/// was lost and that could not be read back.
package protocol ResolvingJournal: Journal {
  /// The writes whose end nobody knows and nobody is about to find out, oldest first.
  func openEntries() async -> [JournalEntry]

  /// What whoever asks for the same again has to know of the last writes, newest first.
  ///
  /// - Parameter since: Only writes that were begun at that time or later count.
  /// - Returns: The writes.
  func recentWrites(since: Timestamp) async -> [RecentWrite]

  /// Notes that whoever asked for the same again was told how a write ended, so that asking once more
  /// is a new wish. Nothing is noted of a write whose end nobody knows.
  ///
  /// - Parameter id: The intent.
  /// - Throws: Whatever keeps the record from being durable.
  func recordTold(_ id: JournalID) async throws

  /// What tells a text from every other one without holding it; nil for a journal that has no such
  /// thing.
  func fingerprint(of text: String) -> String?

  /// Records what reading back has found out later; once, whoever else finds it out at the same time.
  ///
  /// - Parameters:
  ///   - id: The intent.
  ///   - outcome: How it ended.
  /// - Throws: Whatever keeps the record from being durable.
  func recordResolution(_ id: JournalID, _ outcome: JournalOutcome) async throws
}

/// A write whose end nobody knew, and what reading back has found out.
package struct ResolvedWrite: Sendable, Equatable {
  /// What became of it.
  package enum Verdict: Sendable, Hashable {
    /// It was carried out.
    case done
    /// Some of its requests were carried out.
    case partly
    /// Nothing was changed.
    case notDone
    /// The record doesn't tell: somebody has changed it since.
    case unclear
    /// It was not seen done, but was sent so lately that it may still arrive; it is looked for again.
    case early
    /// It could not be read back now; the next start tries again.
    case unread
  }

  /// The write, with the outcome that was found out.
  package let entry: JournalEntry
  /// What became of it.
  package let verdict: Verdict

  /// Creates what was found out of a write.
  ///
  /// - Parameters:
  ///   - entry: The write.
  ///   - verdict: What became of it.
  package init(entry: JournalEntry, verdict: Verdict) {
    self.entry = entry
    self.verdict = verdict
  }

  /// The write and its end in one sentence without a full stop.
  package var words: String {
    let title =
      OperationRegistry.descriptor(entry.intent.operation)?.title ?? entry.intent.operation
    let what = "\(title) on \(entry.intent.subject)"
    return switch verdict {
    case .done: "\(what) was carried out"
    case .partly: "\(what) was carried out in part"
    case .notDone: "\(what) was not carried out"
    case .unclear: "\(what): outcome unknown, the record has changed since"
    case .early: "\(what): outcome unknown, it may still arrive"
    case .unread: "\(what): outcome unknown, it could not be read back"
    }
  }
}
