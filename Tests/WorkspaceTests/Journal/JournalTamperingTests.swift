import Foundation
import GRDB
import Operations
import SendbirdAPI
import Testing
import Workspace

/// What somebody did to the journal's file behind the program's back.
@Suite struct JournalTamperingTests {
  /// A journal of three writes, nine records, and what somebody does to its file.
  private static func verdict(
    _ tampering: (Database) throws -> Void
  ) async throws -> JournalVerdict {
    let bench = try JournalBench()
    try await bench.fill(3)
    await bench.workspace.close()
    let queue = try DatabaseQueue(path: bench.file)
    try await queue.writeWithoutTransaction { database in
      try database.execute(
        sql: """
          DROP TRIGGER journal_keeps; DROP TRIGGER journal_stays; DROP TRIGGER journal_grows;
          """)
    }
    try queue.inDatabase(tampering)
    try queue.close()
    return try await JournalBench(bench.folder).workspace.verifyJournal()
  }

  @Test(
    "a change of any column is found, and its record named",
    arguments: [
      "kind = 'undone'", "intent = 1", "profile = x'78'", "application = x'78'",
      "os_user = x'78'", "process = process + 1", "process_start = process_start + 1",
      "at = at + 1", "subject = x'78'",
      "body = CAST(replace(CAST(body AS TEXT), '0', '1') AS BLOB)",
      "previous = zeroblob(32)", "hash = zeroblob(32)", "number = 99",
    ])
  func column(change: String) async throws {
    let verdict = try await Self.verdict {
      try $0.execute(sql: "UPDATE journal SET \(change) WHERE number = 5")
    }
    guard case .broken(5, let reason) = verdict else {
      Issue.record("\(verdict)")
      return
    }
    #expect(!reason.isEmpty)
  }

  @Test("a record that is gone is missed, wherever it was", arguments: 1...9)
  func deletion(number: Int) async throws {
    let verdict = try await Self.verdict {
      try $0.execute(sql: "DELETE FROM journal WHERE number = \(number)")
    }
    guard case .broken(Int64(number), _) = verdict else {
      Issue.record("\(verdict)")
      return
    }
  }

  @Test("records of the end that are gone with the end's own number are missed")
  func truncation() async throws {
    let verdict = try await Self.verdict {
      try $0.execute(
        sql: "DELETE FROM journal WHERE number > 6; UPDATE journal_head SET number = 6")
    }
    #expect(verdict != .intact(records: 6))
  }

  @Test(
    "an end that was moved back over records that are still there is found",
    arguments: [
      "UPDATE journal_head SET number = 0, hash = zeroblob(32)",
      "UPDATE journal_head SET number = 4, hash = (SELECT hash FROM journal WHERE number = 4)",
    ])
  func movedEnd(change: String) async throws {
    let verdict = try await Self.verdict { try $0.execute(sql: change) }
    guard case .broken(_, let reason) = verdict else {
      Issue.record("\(verdict)")
      return
    }
    #expect(reason.contains("behind the journal's end"))
  }

  @Test("a record before the first is found")
  func beforeTheFirst() async throws {
    let verdict = try await Self.verdict {
      try $0.execute(
        sql: """
          INSERT INTO journal SELECT -3, kind, intent, profile, application, os_user, process,
            process_start, at, subject, body, previous, hash FROM journal WHERE number = 9
          """)
    }
    guard case .broken(-3, _) = verdict else {
      Issue.record("\(verdict)")
      return
    }
  }

  @Test("a record that was put in is found")
  func insertion() async throws {
    let verdict = try await Self.verdict {
      try $0.execute(
        sql: """
          INSERT INTO journal SELECT 10, kind, intent, profile, application, os_user, process,
            process_start, at, subject, body, hash, hash FROM journal WHERE number = 9
          """)
    }
    #expect(verdict != .intact(records: 9))
  }

  @Test(
    "the file itself refuses changes, deletions and replacements",
    arguments: [
      "UPDATE journal SET at = 0", "DELETE FROM journal",
      "REPLACE INTO journal SELECT * FROM journal WHERE number = 2",
      "INSERT INTO journal SELECT 77, kind, intent, profile, application, os_user, process, process_start, at, subject, body, previous, hash FROM journal WHERE number = 2",
    ])
  func triggers(statement: String) async throws {
    let bench = try JournalBench()
    try await bench.fill(1)
    await bench.workspace.close()
    let queue = try DatabaseQueue(path: bench.file)
    let error = try #require(throws: DatabaseError.self) {
      try queue.inDatabase { try $0.execute(sql: statement) }
    }
    #expect(error.message == "the journal is append-only")
    try queue.close()
    #expect(try await bench.workspace.verifyJournal() == .intact(records: 3))
  }

  @Test("no file is an empty journal, and looking makes none")
  func empty() async throws {
    let bench = try JournalBench()
    #expect(try await bench.workspace.verifyJournal() == .intact(records: 0))
    #expect(try await bench.workspace.journalWrites(limit: 9).isEmpty)
    #expect(await bench.journal.openEntries().isEmpty)
    #expect(!FileManager.default.fileExists(atPath: bench.file))
  }
}
