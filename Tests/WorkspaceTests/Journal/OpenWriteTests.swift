import Foundation
import GRDB
import Operations
import SendbirdAPI
import Testing
import Workspace

/// Which writes without an outcome nobody is about to find out, and which this version can't read.
@Suite struct OpenWriteTests {
  private static let gone = ProcessIdentity(number: Int64(getpid()), start: 1)

  /// Changes the journal's file behind the program's back.
  private static func change(_ bench: JournalBench, _ sql: String) async throws {
    await bench.workspace.close()
    let queue = try DatabaseQueue(path: bench.file)
    try await queue.write { database in
      try database.execute(sql: "DROP TRIGGER journal_keeps")
      try database.execute(sql: sql)
    }
    try queue.close()
  }

  private static func write(_ bench: JournalBench) async throws -> JournalWrite {
    try #require(try await JournalBench(bench.folder).workspace.journalWrites(limit: 1).first)
  }

  @Test("an intent says on which machine, since which start and among which processes it was made")
  func place() async throws {
    let bench = try JournalBench()
    _ = try await bench.journal.recordIntent(JournalBench.intent())
    let write = try await Self.write(bench)
    let place = try #require(write.place)
    #expect(place == .own)
    #expect(place.host == ProcessInfo.processInfo.hostName || !place.host.isEmpty)
    #expect(place.boot.count == 36 && place.namespace.hasPrefix("pid:["))
    #expect(!write.isOpen)
  }

  @Test(
    "a process elsewhere can't be looked for, and counts as gone after five minutes without a sign")
  func elsewhere() async throws {
    let bench = try JournalBench()
    _ = try await bench.journal.recordIntent(JournalBench.intent(at: 1_000_000))
    let write = try await Self.write(bench)
    func isOpen(_ seconds: Int64, _ change: (inout ProcessPlace) -> Void) -> Bool {
      var here = ProcessPlace.own
      change(&here)
      return write.isOpen(at: Timestamp(milliseconds: 1_000_000 + seconds * 1000), from: here)
    }
    let others: [(inout ProcessPlace) -> Void] = [
      { $0.host = "other" }, { $0.namespace = "pid:[1]" },
      { place in
        place.boot = "other"
        place.machine = "another"
      },
    ]
    for other in others {
      #expect(!isOpen(10, other) && !isOpen(290, other))
      #expect(isOpen(310, other), "this very process runs, but there it is another one")
    }
    // Here the process itself is asked, however old its write is.
    #expect(!isOpen(100_000) { _ in })
  }

  @Test("what was begun before the machine was started anew is nobody's at once")
  func restart() async throws {
    var here = ProcessPlace.own
    here.machine = "0123456789abcdef"
    var before = here
    before.boot = "before"
    let bench = try JournalBench()
    _ = try await bench.journal.recordIntent(JournalBench.intent())
    let json = before.json.serialized()
    try await Self.change(
      bench,
      "UPDATE journal SET body = CAST(json_set(CAST(body AS TEXT), '$.place', json('\(json)')) AS BLOB)"
    )
    let write = try await Self.write(bench)
    #expect(write.place == before)
    #expect(write.isOpen(at: Timestamp(milliseconds: 1_001), from: here))
    here.machine = "another"
    #expect(!write.isOpen(at: Timestamp(milliseconds: 1_001), from: here))
  }

  @Test("a record without a place is told by its process alone, as before")
  func old() async throws {
    let bench = try JournalBench()
    _ = try await bench.journal.recordIntent(JournalBench.intent())
    try await Self.change(
      bench,
      "UPDATE journal SET process_start = 1, body = CAST(json_remove(CAST(body AS TEXT), '$.place') AS BLOB)"
    )
    let write = try await Self.write(bench)
    #expect(write.place == nil && write.process == Self.gone && write.isOpen)
  }

  @Test("a sending is counted from, and so is the end of the request before")
  func sent() async throws {
    let bench = try JournalBench()
    let id = try await bench.journal.recordIntent(JournalBench.intent(at: 1_000))
    #expect(try await Self.write(bench).entry.sentAt.milliseconds == 1_000)
    try await bench.journal.recordSending(id, of: 0, at: Timestamp(milliseconds: 26_000))
    let write = try await Self.write(bench)
    #expect(write.entry.sentAt.milliseconds == 26_000 && write.entry.isReadable)
    let before = systemTime().milliseconds
    try await bench.journal.recordRequest(id, at: 0, .done)
    #expect(try await Self.write(bench).entry.sentAt.milliseconds >= before)
    #expect(try await bench.workspace.verifyJournal() == .intact(records: 3))
  }

  @Test("a first part is alone when its process is gone before the second was begun")
  func firstParts() async throws {
    for (isGone, hasSecond) in [(true, false), (true, true), (false, false)] {
      let bench = try JournalBench()
      let id = try await bench.journal.recordIntent(
        JournalIntent(
          operation: "ticket.create", subject: "customer 1", requests: [], before: .null,
          after: .null, isFirstPart: true, at: Timestamp(milliseconds: 5_000)))
      try await bench.journal.recordOutcome(
        id,
        JournalOutcome(requests: [.done], after: ["id": 7], at: Timestamp(milliseconds: 6_000)))
      if hasSecond {
        _ = try await bench.journal.recordIntent(
          JournalIntent(
            operation: "ticket.first-message", subject: "ticket 7", requests: [], before: .null,
            after: .null, at: Timestamp(milliseconds: 7_000)))
      }
      if isGone {
        try await Self.change(bench, "UPDATE journal SET process_start = 1")
      }
      let journal = try JournalBench(bench.folder).journal
      let recent = await journal.recentWrites(since: Timestamp(milliseconds: 5_000))
      let alone = recent.filter { $0.state == .firstPart }
      #expect(alone.map(\.entry.id) == (isGone && !hasSecond ? [id] : []))
      let later = await journal.recentWrites(since: Timestamp(milliseconds: 5_001))
      #expect(!later.contains { $0.entry.id == id })
    }
  }

  @Test(
    "a write that this version can't read is listed, and nothing is concluded from it",
    arguments: [
      "json_remove(CAST(body AS TEXT), '$.requests')", "json_set(CAST(body AS TEXT), '$.at', 'x')",
      "'not json'",
    ])
  func unreadable(body: String) async throws {
    let bench = try JournalBench()
    _ = try await bench.journal.recordIntent(JournalBench.intent("maria.k", at: 5_000))
    try await Self.change(
      bench, "UPDATE journal SET process_start = 1, body = CAST(\(body) AS BLOB)")
    let again = try JournalBench(bench.folder)
    let write = try #require(try await again.workspace.journalWrites(limit: 9).first)
    #expect(!write.entry.isReadable && !write.isOpen)
    #expect(write.entry.intent.subject == "maria.k")
    #expect(write.entry.intent.at.milliseconds == 5_000)
    #expect(write.entry.unreadableWords == "write 1: this version can't read it")
    #expect(write.entry.takingBack.refusal == "this version can't read it")
    #expect(await again.journal.openEntries().isEmpty, "it is not resolved by a guess")
    #expect(await again.journal.entries(about: ["maria.k"], limit: 9).count == 1)
  }

  @Test("so is one with a record of a kind that a later version adds")
  func laterKind() async throws {
    let bench = try JournalBench()
    let id = try await bench.journal.recordIntent(JournalBench.intent())
    try await bench.journal.recordOutcome(id, JournalBench.outcome(undo: true))
    try await Self.change(bench, "UPDATE journal SET kind = 'amended' WHERE number = 2")
    let again = try JournalBench(bench.folder)
    let write = try #require(try await again.workspace.journalWrites(limit: 9).first)
    #expect(!write.entry.isReadable && write.entry.intent.requests.count == 1)
    #expect(await again.journal.latestUndoable() == nil)
  }
}
