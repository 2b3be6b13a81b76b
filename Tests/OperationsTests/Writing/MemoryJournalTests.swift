import Operations
import Testing

@Suite("The journal in memory")
struct MemoryJournalTests {
  static func intent(_ operation: String = "metadata.update") -> JournalIntent {
    JournalIntent(
      operation: operation, subject: "u", requests: [], before: .object([]), after: .object([]),
      at: TestRoad.time)
  }

  static func outcome(undo: MetadataChangeSet?) -> JournalOutcome {
    JournalOutcome(
      requests: [.done], after: .object([]), undo: undo.map(Inverse.changes), at: TestRoad.time)
  }

  @Test("An intent without an outcome stays one")
  func openIntent() async throws {
    let journal = MemoryJournal()
    let id = await journal.recordIntent(Self.intent())
    try await journal.recordRequest(id, at: 1, .done)
    let entry = try #require(await journal.entries.first)
    #expect(entry.outcome == nil && entry.requests == [1: .done] && !entry.isUndone)
    #expect(await journal.latestUndoable() == nil)
  }

  @Test("The newest write with a way back is offered, until it is undone")
  func latest() async throws {
    let journal = MemoryJournal()
    let undo = MetadataChangeSet(userID: "u", base: [:], edits: [.delete(key: "k")])
    let first = await journal.recordIntent(Self.intent())
    try await journal.recordOutcome(first, Self.outcome(undo: undo))
    let second = await journal.recordIntent(Self.intent())
    try await journal.recordOutcome(second, Self.outcome(undo: nil))
    #expect(second > first)
    #expect(await journal.latestUndoable()?.id == first)
    try await journal.markUndone(first)
    #expect(await journal.latestUndoable() == nil)
    #expect(await journal.entries.first?.isUndone == true)
  }

  @Test("The writes on some records come newest first, and no more than asked for")
  func aboutRecords() async throws {
    let journal = MemoryJournal()
    for subject in ["u", "customer 7", "u", "e\u{301}", "\u{E9}"] {
      _ = await journal.recordIntent(
        JournalIntent(
          operation: "user.update", subject: subject, requests: [], before: nil, after: nil,
          at: TestRoad.time))
    }
    let both = await journal.entries(about: ["u", "customer 7"], limit: 10)
    #expect(both.map(\.id.number) == [3, 2, 1])
    #expect(await journal.entries(about: ["u"], limit: 1).map(\.id.number) == [3])
    #expect(await journal.entries(about: ["\u{E9}"], limit: 9).map(\.id.number) == [5])
    #expect(await journal.entries(about: [], limit: 9).isEmpty)
  }

  @Test("A number it never gave out is an error")
  func unknown() async {
    let journal = MemoryJournal()
    let id = JournalID(number: 7)
    await #expect(throws: UnknownJournalID(id: id)) { try await journal.markUndone(id) }
    await #expect(throws: UnknownJournalID(id: id)) {
      try await journal.recordOutcome(id, Self.outcome(undo: nil))
    }
  }
}
