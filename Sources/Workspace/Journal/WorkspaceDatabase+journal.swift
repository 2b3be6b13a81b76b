import FoundationEssentials
import GRDB
import SendbirdAPI

/// The journal's records in the file; they are only ever added.
extension WorkspaceDatabase {
  /// What is added to the journal, but for what the chain gives it.
  struct NewRecord: Sendable {
    let kind: JournalRecord.Kind
    /// The intent it belongs to; nil for an intent.
    let intent: Int64?
    let owner: SessionOwner
    let at: Timestamp
    var subject = ""
    let body: JSONValue
  }

  /// Adds a record behind the last one, in one transaction that no other console can come between.
  ///
  /// - Returns: its number; it is on the disk.
  /// - Throws: `WorkspaceError`, also where the intent isn't in the file any more.
  func append(_ new: NewRecord) throws(WorkspaceError) -> Int64 {
    let process = ProcessIdentity.own
    return try write { database in
      guard
        let head = try Row.fetchOne(database, sql: "SELECT number, hash FROM journal_head"),
        let last = Int64.fromDatabaseValue(head["number"]),
        let hash = Data.fromDatabaseValue(head["hash"])
      else { throw journalTrouble("has no end") }
      if let intent = new.intent {
        guard let record = try Self.records(database, "number = ?", [intent]).first,
          record.kind == JournalRecord.Kind.intent.rawValue, record.owner == new.owner
        else { throw journalTrouble("has no write \(intent)") }
        // The file may have been replaced since; then the number is somebody else's.
        guard record.process == process || [.undone, .resolution, .told].contains(new.kind) else {
          throw journalTrouble("has another write \(intent)")
        }
        // Two that read it back at the same time have both found out the same.
        if new.kind == .resolution, let number = try Self.knownEnd(of: intent, database) {
          return number
        }
      }
      var record = JournalRecord(
        number: last + 1, kind: new.kind.rawValue, intent: new.intent ?? last + 1,
        profile: Array(new.owner.profile.utf8), application: Array(new.owner.applicationID.utf8),
        systemUser: Array(SystemUser.name.utf8), process: process, at: new.at.milliseconds,
        subject: Array(new.subject.utf8), body: new.body.serializedBytes(), previous: Array(hash))
      record.hash = record.rightHash
      try Self.insert(record, database)
      return record.number
    }
  }

  /// The record that tells how an intent ended; nil where it is not known.
  private static func knownEnd(of intent: Int64, _ database: Database) throws -> Int64? {
    let ends = try records(database, "intent = ?", [intent]).filter { record in
      record.kind == JournalRecord.Kind.resolution.rawValue
        || record.kind == JournalRecord.Kind.outcome.rawValue
          && (try? JSONValue(parsing: record.body))?["requests"]?.array?.contains("unknown")
            == false
    }
    return ends.last?.number
  }

  private static func insert(_ record: JournalRecord, _ database: Database) throws {
    try database.execute(
      sql: """
        INSERT INTO journal (number, kind, intent, profile, application, os_user, process,
          process_start, at, subject, body, previous, hash)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
        """,
      arguments: [
        record.number, record.kind, record.intent, Data(record.profile), Data(record.application),
        Data(record.systemUser), record.process.number, record.process.start, record.at,
        Data(record.subject), Data(record.body), Data(record.previous), Data(record.hash),
      ])
    try database.execute(
      sql: "UPDATE journal_head SET number = ?, hash = ?",
      arguments: [record.number, Data(record.hash)])
  }

  /// Records in their order.
  ///
  /// - Parameters:
  ///   - number: the last one that isn't wanted any more.
  ///   - limit: the most records.
  /// - Returns: the records; none when there is no file.
  /// - Throws: `WorkspaceError`.
  package func journalRecords(
    after number: Int64, limit: Int
  ) throws(WorkspaceError) -> [JournalRecord] {
    try read { database in
      try Self.records(database, "number > ?", [number], limit: limit)
    } ?? []
  }

  /// The records that a condition takes, in their order.
  static func records(
    _ database: Database, _ condition: String, _ arguments: StatementArguments,
    limit: Int = .max
  ) throws -> [JournalRecord] {
    try Row.fetchAll(
      database,
      sql: "SELECT * FROM journal WHERE \(condition) ORDER BY number LIMIT \(limit)",
      arguments: arguments
    ).map(Self.record)
  }

  /// Reads a row; a value of another type, which only tampering puts there, is read as nothing.
  private static func record(_ row: Row) -> JournalRecord {
    func number(_ name: String) -> Int64 { Int64.fromDatabaseValue(row[name]) ?? 0 }
    func bytes(_ name: String) -> [UInt8] {
      Data.fromDatabaseValue(row[name]).map(Array.init) ?? []
    }
    return JournalRecord(
      number: number("number"), kind: String.fromDatabaseValue(row["kind"]) ?? "",
      intent: number("intent"), profile: bytes("profile"), application: bytes("application"),
      systemUser: bytes("os_user"),
      process: ProcessIdentity(number: number("process"), start: number("process_start")),
      at: number("at"), subject: bytes("subject"), body: bytes("body"),
      previous: bytes("previous"), hash: bytes("hash"))
  }

  private nonisolated func journalTrouble(_ words: String) -> WorkspaceError {
    WorkspaceError(.unusable, path, "the journal \(words)")
  }
}
