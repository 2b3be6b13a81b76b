import Operations
import Synchronization

/// Whether a write is under way, for whoever has to end the process.
final class WriteWatch: Sendable {
  private let open = Mutex(0)

  /// Whether an intent has no outcome yet, so that something may have been sent.
  var isWriting: Bool { open.withLock { $0 > 0 } }

  /// Notes that an intent was recorded, or its outcome is known.
  func note(_ change: Int) { open.withLock { $0 += change } }
}

/// A journal whose writes are watched.
final class WatchedJournal: ResolvingJournal {
  private let base: any Journal
  private let watch: WriteWatch

  init(_ base: any Journal, watch: WriteWatch = WriteWatch()) {
    self.base = base
    self.watch = watch
  }

  /// Whether an intent has no outcome yet, so that something may have been sent.
  var isWriting: Bool { watch.isWriting }

  func recordIntent(_ intent: JournalIntent) async throws -> JournalID {
    let id = try await base.recordIntent(intent)
    watch.note(1)
    return id
  }

  func recordSending(_ id: JournalID, of index: Int, at: Timestamp) async throws {
    try await base.recordSending(id, of: index, at: at)
  }

  func recordRequest(_ id: JournalID, at index: Int, _ result: RequestResult) async throws {
    try await base.recordRequest(id, at: index, result)
  }

  func recordOutcome(_ id: JournalID, _ outcome: JournalOutcome) async throws {
    watch.note(-1)
    try await base.recordOutcome(id, outcome)
  }

  func openEntries() async -> [JournalEntry] {
    await (base as? any ResolvingJournal)?.openEntries() ?? []
  }

  func recentWrites(since: Timestamp) async -> [RecentWrite] {
    await (base as? any ResolvingJournal)?.recentWrites(since: since) ?? []
  }

  func recordTold(_ id: JournalID) async throws {
    try await (base as? any ResolvingJournal)?.recordTold(id)
  }

  func fingerprint(of text: String) -> String? {
    (base as? any ResolvingJournal)?.fingerprint(of: text)
  }

  func recordResolution(_ id: JournalID, _ outcome: JournalOutcome) async throws {
    try await (base as? any ResolvingJournal)?.recordResolution(id, outcome)
  }

  func latestUndoable() async -> JournalEntry? { await base.latestUndoable() }

  func entry(_ id: JournalID) async -> JournalEntry? { await base.entry(id) }

  func newestLasting(after id: JournalID?) async -> JournalEntry? {
    await base.newestLasting(after: id)
  }

  func markUndone(_ id: JournalID) async throws { try await base.markUndone(id) }

  func entries(about subjects: [String], limit: Int) async -> [JournalEntry] {
    await base.entries(about: subjects, limit: limit)
  }
}
