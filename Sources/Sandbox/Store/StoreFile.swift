import FoundationEssentials
import GRDB

/// Opens the database file of a sandbox, without touching one that isn't a sandbox's.
enum StoreFile {
  /// Takes the lock of the file at a path, which need not exist yet.
  ///
  /// - Throws: ``SandboxError`` with ``SandboxError/Code/databaseUnusable``.
  static func lock(_ path: String) throws(SandboxError) -> StoreLock {
    var isFolder = false
    _ = FileManager.default.fileExists(atPath: path, isDirectory: &isFolder)
    guard !isFolder else { throw unusable(path, "it is a folder") }
    return try StoreLock(of: path)
  }

  /// Opens or makes the file at a path, whose lock the caller holds.
  ///
  /// - Throws: ``SandboxError`` with ``SandboxError/Code/databaseUnusable``, or a `DatabaseError`.
  static func open(_ path: String) throws -> any DatabaseWriter {
    if FileManager.default.fileExists(atPath: path) {
      try inspect(path)
    } else {
      // The file holds tokens, so nobody but its owner reads it; SQLite gives its side files the
      // same mode.
      let made = FileManager.default.createFile(
        atPath: path, contents: nil, attributes: [.posixPermissions: 0o600])
      guard made else { throw unusable(path, "the file can't be made") }
    }
    let pool = try DatabasePool(path: path, configuration: Store.settings())
    // GRDB's WAL mode comes with NORMAL, which may lose the last writes when the power goes.
    try pool.writeWithoutTransaction { try $0.execute(sql: "PRAGMA synchronous = FULL") }
    return pool
  }

  /// What a person reads about a file that can't be used.
  static func unusable(_ path: String, _ reason: String) -> SandboxError {
    SandboxError(.databaseUnusable, "database '\(path)': \(reason)")
  }

  /// Looks at a file through a connection that can't change it.
  private static func inspect(_ path: String) throws {
    var settings = Store.settings()
    settings.readonly = true
    let file = try DatabaseQueue(path: path, configuration: settings)
    defer { try? file.close() }
    try file.read { database in
      let mark = try database.first("PRAGMA application_id") { $0.integer(0) }
      let tables = try database.first("SELECT count(*) FROM sqlite_schema") { $0.integer(0) }
      if mark == 0, tables == 0 { return }
      guard mark == Schema.applicationMark else {
        throw unusable(path, "it is a database, but not one of a sandbox")
      }
      let version = try database.first("SELECT version FROM schema_version") { $0.integer(0) } ?? 0
      guard (1...Schema.version).contains(version) else {
        throw unusable(
          path, "its version is \(version), and this program knows \(Schema.version)")
      }
    }
  }
}
