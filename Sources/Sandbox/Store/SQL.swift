import GRDB
import GRDBSQLite

/// A value bound to a statement.
enum SQLValue: Sendable {
  case null
  case integer(Int64)
  case text(String)
  /// Bytes that needn't be UTF-8.
  case bytes([UInt8])

  static func bool(_ truth: Bool) -> SQLValue { .integer(truth ? 1 : 0) }

  static func optional(_ number: Int64?) -> SQLValue { number.map(SQLValue.integer) ?? .null }

  static func optional(_ text: String?) -> SQLValue { text.map(SQLValue.text) ?? .null }
}

/// The row a statement stands on; columns are counted from 0.
struct Columns {
  fileprivate let statement: SQLiteStatement

  func integer(_ index: CInt) -> Int64 {
    sqlite3_column_int64(statement, index)
  }

  func bool(_ index: CInt) -> Bool {
    integer(index) != 0
  }

  func optionalInteger(_ index: CInt) -> Int64? {
    sqlite3_column_type(statement, index) == SQLITE_NULL ? nil : integer(index)
  }

  func optionalText(_ index: CInt) -> String? {
    guard let bytes = sqlite3_column_text(statement, index) else { return nil }
    let count = Int(sqlite3_column_bytes(statement, index))
    return String(decoding: UnsafeBufferPointer(start: bytes, count: count), as: UTF8.self)
  }

  func text(_ index: CInt) -> String {
    optionalText(index) ?? ""
  }
}

/// Statements with their values, stepped through SQLite's C interface.
///
/// GRDB prepares and keeps the statements, but binds and reads a string only up to its first NUL;
/// a nickname or a metadata value may hold one and has to come back as it was.
extension Database {
  /// Runs a statement, handing each row to `body` until it answers false.
  ///
  /// `body` must not run the same statement again. A statement whose text isn't always the same is
  /// not worth keeping: `isKept` false.
  func each(
    _ sql: String, _ values: [SQLValue] = [], isKept: Bool = true,
    _ body: (Columns) throws -> Bool
  ) throws {
    let statement = try isKept ? cachedStatement(sql: sql) : makeStatement(sql: sql)
    let pointer = statement.sqliteStatement
    defer {
      sqlite3_reset(pointer)
      sqlite3_clear_bindings(pointer)
    }
    for (index, value) in zip(CInt(1)..., values) {
      try check(bind(value, to: pointer, at: index), sql)
    }
    while true {
      let code = sqlite3_step(pointer)
      if code == SQLITE_DONE { return }
      guard code == SQLITE_ROW else { return try check(code, sql) }
      guard try body(Columns(statement: pointer)) else { return }
    }
  }

  /// Runs a statement that answers no rows.
  func run(_ sql: String, _ values: SQLValue...) throws {
    try each(sql, values) { _ in true }
  }

  /// The first row of a statement, as `read` reads it.
  func first<Value>(
    _ sql: String, _ values: SQLValue..., read: (Columns) throws -> Value
  ) throws -> Value? {
    var found: Value?
    try each(sql, values) {
      found = try read($0)
      return false
    }
    return found
  }

  /// All rows of a statement, as `read` reads them.
  func all<Value>(
    _ sql: String, _ values: [SQLValue], isKept: Bool = true, read: (Columns) throws -> Value
  ) throws -> [Value] {
    var found: [Value] = []
    try each(sql, values, isKept: isKept) {
      found.append(try read($0))
      return true
    }
    return found
  }

  private func bind(_ value: SQLValue, to statement: SQLiteStatement, at index: CInt) -> CInt {
    switch value {
    case .null: return sqlite3_bind_null(statement, index)
    case .integer(let number): return sqlite3_bind_int64(statement, index, number)
    case .bytes(let bytes):
      return bytes.withUnsafeBytes {
        sqlite3_bind_blob(statement, index, $0.baseAddress, CInt($0.count), Self.transient)
      }
    case .text(var text):
      // An empty buffer may have no address, which SQLite would take for NULL.
      if text.isEmpty { return sqlite3_bind_text(statement, index, "", 0, Self.transient) }
      return text.withUTF8 { bytes in
        bytes.withMemoryRebound(to: CChar.self) {
          sqlite3_bind_text(statement, index, $0.baseAddress, CInt($0.count), Self.transient)
        }
      }
    }
  }

  /// SQLITE_TRANSIENT: SQLite copies the bytes before the call returns.
  private static var transient: sqlite3_destructor_type {
    unsafeBitCast(-1, to: sqlite3_destructor_type.self)
  }

  private func check(_ code: CInt, _ sql: String) throws {
    guard code == SQLITE_OK else {
      throw DatabaseError(
        resultCode: ResultCode(rawValue: code), message: lastErrorMessage, sql: sql)
    }
  }
}
