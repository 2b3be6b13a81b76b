import FoundationEssentials
import GRDB

/// What walking along the journal's chain found.
package enum JournalVerdict: Sendable, Equatable {
  /// Every record fits; how many there are.
  case intact(records: Int64)
  /// The first record that doesn't fit, and why.
  case broken(number: Int64, reason: String)
}

extension WorkspaceDatabase {
  /// Walks along the chain, from the first record to the one that was the last when it began.
  ///
  /// - Returns: whether every record is there and as it was written.
  /// - Throws: `WorkspaceError` if the file can't be read.
  package func verifyJournal() throws(WorkspaceError) -> JournalVerdict {
    // No file: nothing was ever written.
    guard let found = try read(JournalHead.read) else { return .intact(records: 0) }
    guard let head = found else { return .broken(number: 1, reason: "the journal has no end") }
    if head.first < 1 {
      return .broken(number: head.first, reason: "it stands before the journal's beginning")
    }
    var walk = ChainWalk()
    while walk.number < head.number {
      let count = min(Int64(Self.recordsAtOnce), head.number - walk.number)
      let records = try journalRecords(after: walk.number, limit: Int(count))
      guard !records.isEmpty else {
        return .broken(number: walk.number + 1, reason: "it is missing")
      }
      for record in records {
        if let reason = walk.step(record) {
          return .broken(number: walk.number + 1, reason: reason)
        }
      }
    }
    guard walk.hash == head.hash, walk.number == head.number else {
      return .broken(
        number: walk.number,
        reason: "the journal's end is another one: records behind it are missing, or it was changed"
      )
    }
    // A record and the end are written in one transaction, so a console that writes just now has
    // either added both or none.
    guard head.last <= head.number else {
      return .broken(
        number: head.number + 1,
        reason: "it stands behind the journal's end: it was added, or the end was changed")
    }
    return .intact(records: head.number)
  }

  private static var recordsAtOnce: Int { 500 }
}

/// Where the journal ends, as its own row says, and which records there are.
private struct JournalHead: Sendable {
  let number: Int64
  let hash: [UInt8]
  let first: Int64
  let last: Int64

  static func read(_ database: Database) throws -> JournalHead? {
    guard
      let row = try Row.fetchOne(
        database,
        sql: """
          SELECT number, hash, (SELECT min(number) FROM journal) AS first,
            (SELECT max(number) FROM journal) AS last FROM journal_head
          """)
    else { return nil }
    return JournalHead(
      number: Int64.fromDatabaseValue(row["number"]) ?? -1,
      hash: Data.fromDatabaseValue(row["hash"]).map(Array.init) ?? [],
      first: Int64.fromDatabaseValue(row["first"]) ?? 1,
      last: Int64.fromDatabaseValue(row["last"]) ?? 0)
  }
}

/// How far a walk has come.
private struct ChainWalk {
  var number: Int64 = 0
  var hash = JournalRecord.start

  /// Goes on to a record.
  ///
  /// - Returns: why it doesn't fit; nil if it does.
  mutating func step(_ record: JournalRecord) -> String? {
    guard record.number == number + 1 else { return "it is missing" }
    guard record.previous == hash else { return "it doesn't follow the record before it" }
    guard record.hash == record.rightHash else { return "it was changed after it was written" }
    guard JournalRecord.Kind(rawValue: record.kind) != nil else {
      return "this version doesn't know its kind"
    }
    number = record.number
    hash = record.hash
    return nil
  }
}
