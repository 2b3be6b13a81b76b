import Operations
import Synchronization

/// A journal that knows whether a write is under way, for whoever has to end the process.
final class WatchedJournal: Journal {
  private let base: any Journal
  private let open = Mutex(0)

  init(_ base: any Journal) {
    self.base = base
  }

  /// Whether an intent has no outcome yet, so that something may have been sent.
  var isWriting: Bool { open.withLock { $0 > 0 } }

  func recordIntent(_ intent: JournalIntent) async throws -> JournalID {
    let id = try await base.recordIntent(intent)
    open.withLock { $0 += 1 }
    return id
  }

  func recordRequest(_ id: JournalID, at index: Int, _ result: RequestResult) async throws {
    try await base.recordRequest(id, at: index, result)
  }

  func recordOutcome(_ id: JournalID, _ outcome: JournalOutcome) async throws {
    open.withLock { $0 -= 1 }
    try await base.recordOutcome(id, outcome)
  }

  func latestUndoable() async -> JournalEntry? { await base.latestUndoable() }

  func markUndone(_ id: JournalID) async throws { try await base.markUndone(id) }

  func entries(about subjects: [String], limit: Int) async -> [JournalEntry] {
    await base.entries(about: subjects, limit: limit)
  }
}
