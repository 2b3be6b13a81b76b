import Operations
import Testing

@testable import CLI

/// Whether a write is under way.
@Suite struct WatchedJournalTests {
  @Test("a write is under way from its intent to its outcome")
  func watch() async throws {
    let base = MemoryJournal()
    let journal = WatchedJournal(base)
    #expect(!journal.isWriting)
    let time = Timestamp(milliseconds: 0)
    let id = try await journal.recordIntent(
      JournalIntent(
        operation: "user.update", subject: "u", requests: [.user("u")], before: .null, after: .null,
        at: time))
    #expect(journal.isWriting)
    try await journal.recordRequest(id, at: 0, .done)
    #expect(journal.isWriting)
    try await journal.recordOutcome(
      id, JournalOutcome(requests: [.done], after: .some(.null), at: time))
    #expect(!journal.isWriting)
    #expect(await base.entries.first?.outcome?.requests == [.done])
  }
}
