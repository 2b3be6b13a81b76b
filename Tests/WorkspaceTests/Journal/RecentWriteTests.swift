import Foundation
import GRDB
import Operations
import SendbirdAPI
import Testing

@testable import Workspace

/// What the journal says to whoever asks for the same again, and which writes have no known end.
@Suite struct RecentWriteTests {
  private static func create(_ bench: JournalBench) async throws -> JournalID {
    try await bench.journal.recordIntent(
      JournalBench.intent("customer 1", operation: "ticket.create"))
  }

  /// What the journal says of its only write on a ticket.
  private static func state(_ bench: JournalBench) async -> RecentWrite.State? {
    let writes = await bench.journal.recentWrites(since: Timestamp(milliseconds: 0))
    return writes.count == 1 ? writes.first?.state : nil
  }

  /// Changes the journal's file behind the program's back.
  private static func changed(_ bench: JournalBench, _ sql: String) async throws -> JournalBench {
    await bench.workspace.close()
    let queue = try DatabaseQueue(path: bench.file)
    try await queue.write { database in
      try database.execute(sql: "DROP TRIGGER journal_keeps")
      try database.execute(sql: sql)
    }
    try queue.close()
    return try JournalBench(bench.folder)
  }

  @Test("a resolution counts until somebody was told; the chain knows the record")
  func told() async throws {
    let bench = try JournalBench()
    try await bench.fill(2)
    let id = try await Self.create(bench)
    #expect(await Self.state(bench) == .ended)
    // Nothing to tell yet.
    try await bench.journal.recordTold(id)
    try await bench.journal.recordResolution(id, JournalBench.outcome())
    #expect(await Self.state(bench) == .resolved)
    try await bench.journal.recordTold(id)
    #expect(await Self.state(bench) == .ended)
    let write = try #require(await bench.journal.entry(id))
    #expect(write.isReadable && write.outcome == JournalBench.outcome())
    #expect(try await bench.workspace.verifyJournal() == .intact(records: 9))
  }

  @Test("what its own process found out is ended")
  func ended() async throws {
    let bench = try JournalBench()
    let id = try await Self.create(bench)
    try await bench.journal.recordOutcome(id, JournalBench.outcome())
    #expect(await Self.state(bench) == .ended)
  }

  @Test("a process of another namespace may be alive for five minutes", arguments: [true, false])
  func elsewhere(isFirstPart: Bool) async throws {
    for (age, state) in [(Int64(60_000), RecentWrite.State.elsewhere), (310_000, nil)] {
      let bench = try JournalBench()
      let at = Timestamp(milliseconds: systemTime().milliseconds - age)
      let id = try await bench.journal.recordIntent(
        JournalIntent(
          operation: "ticket.create", subject: "customer 1", requests: [], before: .null,
          after: .null, isFirstPart: isFirstPart, at: at))
      if isFirstPart {
        try await bench.journal.recordOutcome(
          id, JournalOutcome(requests: [.done], after: ["id": 7], at: at))
      }
      let again = try await Self.changed(
        bench,
        "UPDATE journal SET body = CAST(json_set(CAST(body AS TEXT), '$.place.namespace', 'pid:[1]')"
          + " AS BLOB) WHERE number = 1")
      #expect(await Self.state(again) == state ?? (isFirstPart ? .firstPart : .ended))
      #expect(await again.journal.openEntries().isEmpty == (state != nil || isFirstPart))
    }
  }

  @Test("the newest write whose end nobody knows is found, after a write or at all")
  func unsettled() async throws {
    let bench = try JournalBench()
    #expect(try await bench.journal.newestUnsettled(after: nil) == nil)
    try await bench.fill(1, undo: true)
    let first = JournalID(number: 1)
    #expect(try await bench.journal.newestUnsettled(after: first) == nil)
    let second = try await bench.journal.recordIntent(JournalBench.intent())
    #expect(try await bench.journal.newestUnsettled(after: first)?.id == second)
    #expect(try await bench.journal.newestUnsettled(after: second) == nil)
    try await bench.journal.recordOutcome(second, JournalBench.outcome([.unknown]))
    #expect(try await bench.journal.newestUnsettled(after: nil)?.id == second)
    // Nobody will find out any more, but it is newer all the same.
    try await bench.journal.recordResolution(second, JournalBench.outcome([.unknown]))
    #expect(try await bench.journal.newestUnsettled(after: first)?.id == second)
    #expect(try await bench.journal.newestUnsettled(after: nil) == nil)
    let third = try await bench.journal.recordIntent(JournalBench.intent())
    try await bench.journal.recordOutcome(third, JournalBench.outcome([.notDone]))
    #expect(try await bench.journal.newestUnsettled(after: second) == nil)
  }

  @Test("a write that lasts is looked for among the newest ones only")
  func bounded() async throws {
    let bench = try JournalBench()
    let id = try await Self.create(bench)
    try await bench.journal.recordOutcome(id, JournalBench.outcome())
    try await bench.fill(199, undo: true)
    #expect(await bench.journal.newestLasting(after: nil)?.id == id)
    try await bench.fill(1, undo: true)
    #expect(await bench.journal.newestLasting(after: nil) == nil)
    #expect(await bench.journal.newestLasting(after: JournalID(number: 0))?.id == id)
  }

  @Test("a machine's id doesn't stand in the journal, and an earlier version's is still known")
  func machine() async throws {
    let raw = "0123456789abcdef0123456789abcdef"
    let hashed = ProcessPlace.hashed(raw)
    #expect(hashed.count == 64 && !hashed.contains(raw.prefix(8)))
    #expect(ProcessPlace.hashed("") == "")
    #expect(ProcessPlace(json: ["machine": .string(raw)])?.machine == hashed)
    #expect(ProcessPlace(json: ["machine": .string(hashed)])?.machine == hashed)
    let file = try? String(contentsOfFile: "/etc/machine-id", encoding: .utf8)
    let own = file?.split(separator: "\n").first.map(String.init) ?? ""
    #expect(ProcessPlace.own.machine == ProcessPlace.hashed(own))
  }
}
