import Foundation
import Operations
import SendbirdAPI
import Testing
import Workspace

/// What is recorded of writes, in real files.
@Suite struct JournalStoreTests {
  @Test("a write comes back as it was recorded, byte for byte, after a restart")
  func restart() async throws {
    let bench = try JournalBench()
    // Two keys that String holds for equal, a NUL, and marks of direction.
    let items: Metadata = ["e\u{301}": "a\u{0}b", "\u{E9}": "\u{202E}x", "하": ""]
    let intent = JournalIntent(
      operation: "metadata.update", subject: "mar\u{0}ia/하",
      requests: [
        .updateMetadata(of: "mar\u{0}ia/하", items), .deleteMetadata(of: "x", key: "e\u{301}"),
      ], before: .object([]), after: items.json, at: Timestamp(milliseconds: 1_767_312_000_123))
    var undo = MetadataChangeSet(userID: "mar\u{0}ia/하", base: items)
    undo.delete("e\u{301}")
    undo.set("\u{E9}", to: "")
    var error = APIError(.unknownOutcome, .deleteMetadata(of: "x", key: "e\u{301}"))
    error.detail = "no complete answer in time"
    error.failure = .timeout
    let outcome = JournalOutcome(
      requests: [.done, .unknown], after: .none, notStuck: ["하"], undo: .changes(undo),
      error: error,
      at: Timestamp(milliseconds: 1_767_312_000_456))
    let id = try await bench.journal.recordIntent(intent)
    try await bench.journal.recordRequest(id, at: 0, .done)
    try await bench.journal.recordOutcome(id, outcome)
    await bench.workspace.close()

    let again = try JournalBench(bench.folder)
    let entry = try #require(await again.journal.entry(id))
    #expect(entry.intent == intent)
    #expect(Array(entry.intent.subject.utf8) == Array(intent.subject.utf8))
    #expect(entry.requests == [0: .done])
    #expect(entry.outcome == outcome)
    #expect(try await again.workspace.verifyJournal() == .intact(records: 3))
  }

  @Test("profiles don't see each other's writes, the file's owner sees all")
  func owners() async throws {
    let bench = try JournalBench()
    try await bench.fill(2, undo: true)
    let other = WorkspaceJournal(
      bench.workspace, owner: SessionOwner(profile: "acme", applicationID: "A2"))
    #expect(await other.latestUndoable() == nil)
    #expect(await other.entries(about: ["user-0", "user-1"], limit: 9).isEmpty)
    #expect(await other.entry(JournalID(number: 1)) == nil)
    let id = try await other.recordIntent(JournalBench.intent("user-1"))
    await #expect(throws: WorkspaceError.self) { try await bench.journal.markUndone(id) }
    #expect(await bench.journal.entries(about: ["user-1"], limit: 9).count == 1)
    let all = try await bench.workspace.journalWrites(limit: 9)
    #expect(all.map(\.owner.applicationID) == ["A2", "A1", "A1"])
    #expect(try await bench.workspace.journalWrites(ofProfile: "other", limit: 9).isEmpty)
  }

  @Test("undoing again and again goes back through history, also after a restart")
  func undo() async throws {
    let bench = try JournalBench()
    try await bench.fill(3, undo: true)
    let last = try #require(await bench.journal.latestUndoable())
    #expect(last.intent.subject == "user-2")
    try await bench.journal.markUndone(last.id)
    let again = try JournalBench(bench.folder)
    #expect(await again.journal.latestUndoable()?.intent.subject == "user-1")
    #expect(await again.journal.entry(last.id)?.isUndone == true)
    let undoing = JournalIntent(
      operation: "metadata.update", subject: "user-2", requests: [.user("user-2")], before: .null,
      after: .null, undoes: last.id, at: Timestamp(milliseconds: 3_000))
    let id = try await again.journal.recordIntent(undoing)
    try await again.journal.recordOutcome(id, JournalBench.outcome(undo: true))
    #expect(
      await again.journal.latestUndoable()?.intent.subject == "user-1",
      "what took something back is not taken back")
  }

  @Test("the newest writes on the records come first, found by bytes")
  func history() async throws {
    let bench = try JournalBench()
    for (number, subject) in ["\u{E9}", "e\u{301}", "\u{E9}", "ticket 5"].enumerated() {
      _ = try await bench.journal.recordIntent(
        JournalBench.intent(subject, at: Int64(number)))
    }
    let found = await bench.journal.entries(about: ["\u{E9}", "ticket 5"], limit: 2)
    #expect(found.map(\.intent.at.milliseconds) == [3, 2])
    #expect(await bench.journal.entries(about: ["e\u{301}"], limit: 9).count == 1)
    #expect(await bench.journal.entries(about: [], limit: 9).isEmpty)
  }

  @Test("many consoles write at the same time and the chain has no gap")
  func together() async throws {
    let folder = try TemporaryFolder()
    try await withThrowingTaskGroup(of: Void.self) { group in
      for _ in 0..<6 {
        group.addTask { try await JournalBench(folder).fill(10) }
      }
      try await group.waitForAll()
    }
    let bench = try JournalBench(folder)
    #expect(try await bench.workspace.verifyJournal() == .intact(records: 180))
    let records = try await bench.workspace.journalRecords(after: 0, limit: 999)
    // They really came between each other.
    let owners = records.filter { $0.kind == "intent" }.map(\.number)
    #expect(zip(owners, owners.dropFirst()).contains { $1 - $0 != 3 })
  }

  @Test("a write of a console in another process belongs to the same chain")
  func twoProcesses() async throws {
    let bench = try JournalBench()
    try await bench.fill(1)
    await #expect(processExitsWith: .success) { [path = bench.folder.path as String] in
      let journal = WorkspaceJournal(
        WorkspaceDatabase(folder: path),
        owner: SessionOwner(profile: "acme", applicationID: "A1"))
      _ = try await journal.recordIntent(
        JournalIntent(
          operation: "user.delete", subject: "u", requests: [.deleteUser("u")], before: .null,
          after: .null, at: Timestamp(milliseconds: 1)))
    }
    try await bench.fill(1)
    #expect(try await bench.workspace.verifyJournal() == .intact(records: 7))
    // That process is gone, and nobody knows how its write ended.
    let open = await bench.journal.openEntries()
    #expect(open.map(\.intent.operation) == ["user.delete"])
    let id = try #require(open.first?.id)
    try await bench.journal.recordResolution(
      id, JournalOutcome(requests: [.done], after: .some(.null), at: Timestamp(milliseconds: 9)))
    #expect(await bench.journal.openEntries().isEmpty)
    #expect(await bench.journal.entry(id)?.outcome?.requests == [.done])
    let write = try #require(try await bench.workspace.journalWrites(limit: 9).dropFirst().first)
    #expect(write.isResolved && !write.isOpen)
  }

  @Test("a write under way in this process is nobody's to resolve; an unknown outcome is")
  func openWrites() async throws {
    let bench = try JournalBench()
    let running = try await bench.journal.recordIntent(JournalBench.intent("running"))
    let lost = try await bench.journal.recordIntent(JournalBench.intent("lost"))
    try await bench.journal.recordOutcome(lost, JournalBench.outcome([.unknown]))
    let done = try await bench.journal.recordIntent(JournalBench.intent("\"unknown\""))
    try await bench.journal.recordOutcome(done, JournalBench.outcome())
    #expect(await bench.journal.openEntries().map(\.id) == [lost])
    try await bench.journal.recordResolution(lost, JournalBench.outcome([.unknown]))
    #expect(await bench.journal.openEntries().isEmpty, "it is read back once")
    #expect(await bench.journal.entry(running)?.outcome == nil)
  }

  @Test("every record says who, where and from which process")
  func who() async throws {
    let bench = try JournalBench()
    try await bench.fill(1)
    let records = try await bench.workspace.journalRecords(after: 0, limit: 9)
    #expect(records.map(\.kind) == ["intent", "request", "outcome"])
    for record in records {
      #expect(record.intent == 1 && record.owner == JournalBench.owner)
      #expect(record.process == .own && record.process.number == Int64(getpid()))
      #expect(record.process.start > 0 && record.process.isRunning)
      #expect(record.systemUserName == NSUserName())
      #expect(record.hash == record.rightHash)
    }
    let gone = ProcessIdentity(number: records[0].process.number, start: 1)
    #expect(!gone.isRunning, "a later process with the same number is another one")
  }
}
