import GRDB

/// Which records the colleague has changed since a caller last wrote to them.
///
/// They are kept in a table that is gone with the connection, so that a transaction which fails
/// undoes the note together with the change.
extension Database {
  func isChanged(_ record: SharedRecord) throws -> Bool {
    try makeChangedRecords()
    return try first(
      "SELECT 1 FROM temp.changed_records WHERE kind = ? AND id = ?", record.kind, record.id
    ) { _ in true } ?? false
  }

  func noteChange(of record: SharedRecord) throws {
    try makeChangedRecords()
    try run("INSERT INTO temp.changed_records (kind, id) VALUES (?, ?)", record.kind, record.id)
  }

  func forgetChange(of record: SharedRecord) throws {
    try makeChangedRecords()
    try run("DELETE FROM temp.changed_records WHERE kind = ? AND id = ?", record.kind, record.id)
  }

  /// Each time anew, as the transaction that made the table may have been undone.
  private func makeChangedRecords() throws {
    try each(
      """
      CREATE TEMP TABLE IF NOT EXISTS changed_records (
        kind TEXT NOT NULL, id TEXT NOT NULL, PRIMARY KEY (kind, id)
      ) STRICT, WITHOUT ROWID
      """, isKept: false
    ) { _ in true }
  }
}

extension SharedRecord {
  fileprivate var kind: SQLValue {
    switch self {
    case .user: .text("user")
    case .customer: .text("customer")
    case .ticket: .text("ticket")
    }
  }

  fileprivate var id: SQLValue {
    switch self {
    case .user(let id): .text(id.text)
    case .customer(let number), .ticket(let number): .text(String(number))
    }
  }
}
