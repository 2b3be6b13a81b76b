import GRDB

/// The sandbox's database, open, with what is kept in it about the sandbox itself.
struct Store: Sendable {
  /// In memory one connection; in a file a pool in WAL mode.
  let database: any DatabaseWriter
  /// The application ID and tokens.
  let identity: Identity
  /// The list tokens this database recognises as its own, also after a restart.
  let pages: PageTokens
  private let writing: Lane
  private let reading: Lane
  /// Held as long as the store is; nil in memory.
  private let lock: StoreLock?

  private init(
    _ database: any DatabaseWriter, _ identity: Identity, _ pages: PageTokens, _ lock: StoreLock?
  ) {
    self.lock = lock
    self.database = database
    self.identity = identity
    self.pages = pages
    let isFile = database is DatabasePool
    writing = Lane(database, isFile ? .fileWriter : .memory)
    // In memory one connection does everything.
    reading = isFile ? Lane(database, .readers) : writing
  }

  /// Opens the database of a configuration, filling a new one with sample data.
  ///
  /// - Throws: ``SandboxError`` with ``SandboxError/Code/databaseUnusable``, or a cancellation.
  static func open(_ configuration: SandboxConfiguration) async throws -> Store {
    let path = configuration.databasePath
    do {
      // Before anything is looked at: two sandboxes would seed a new file twice, and each rewrite
      // the other's settings.
      let lock = try path.map(StoreFile.lock)
      let database = try path.map(StoreFile.open) ?? DatabaseQueue(configuration: settings())
      // The database's queue is no task and doesn't know that the task waiting for it was cancelled.
      let seeder = Seeder(configuration)
      let kept = try await withTaskCancellationHandler {
        try await database.write { database -> (Identity, PageTokens) in
          let isNew = try database.first("PRAGMA application_id") { $0.integer(0) } == 0
          if isNew { try Schema.createTables(in: database) }
          if try isNew || Schema.upgrade(database) { try seeder.makeTeam(database) }
          try database.register(configuration.customerFields, .customer)
          try database.register(configuration.ticketFields, .ticket)
          if isNew {
            try seeder.fill(database)
            try Schema.createIndexes(in: database)
          }
          return (try identity(in: database, configuration), try pageTokens(in: database))
        }
      } onCancel: {
        seeder.stop()
      }
      return Store(database, kept.0, kept.1, lock)
    } catch let error as DatabaseError {
      throw StoreFile.unusable(path ?? ":memory:", error.message ?? "\(error.resultCode)")
    }
  }

  /// The settings every connection of a sandbox has.
  static func settings() -> Configuration {
    var settings = Configuration()
    settings.label = "sandbox"
    settings.busyMode = .timeout(5)
    settings.maximumReaderCount = Lane.readers
    return settings
  }

  /// Runs a body that changes the database, all of it or nothing, and answers what it does once the
  /// changes are kept.
  ///
  /// - Throws: What the body throws, or a `DatabaseError`; then nothing was changed.
  func write(_ body: @escaping Lane.Body) async throws -> [UInt8] {
    try await writing.perform(changes: true, body)
  }

  /// Runs a body that only reads, and sees every write answered before.
  func read(_ body: @escaping Lane.Body) async throws -> [UInt8] {
    try await reading.perform(changes: false, body)
  }

  /// Closes the database; requests that are still running fail.
  func close() {
    // What is left open is closed with the last reference.
    try? database.close()
    lock?.release()
  }

  /// What the file says, overruled by what was asked for, completed by chance; the result is kept.
  private static func identity(
    in database: Database, _ configuration: SandboxConfiguration
  ) throws -> Identity {
    let random = Identity.random()
    func setting(_ name: String, _ wanted: String?, _ drawn: String) throws -> String {
      let kept = try value(of: name, in: database)
      let value = wanted ?? kept ?? drawn
      if value != kept { try keep(value, as: name, in: database) }
      return value
    }
    return Identity(
      applicationID: try setting(
        "application_id", configuration.applicationID, random.applicationID),
      chatToken: try setting("chat_token", configuration.chatToken, random.chatToken),
      deskToken: try setting("desk_token", configuration.deskToken, random.deskToken))
  }

  private static func pageTokens(in database: Database) throws -> PageTokens {
    func word(_ name: String) throws -> UInt64 {
      if let kept = try value(of: name, in: database).flatMap({ UInt64($0) }) { return kept }
      let drawn = UInt64.random(in: .min ... .max)
      try keep(String(drawn), as: name, in: database)
      return drawn
    }
    return PageTokens(key: (try word("page_key_0"), try word("page_key_1")))
  }

  private static func value(of name: String, in database: Database) throws -> String? {
    try database.first("SELECT value FROM settings WHERE name = ?", .text(name)) { $0.text(0) }
  }

  private static func keep(_ value: String, as name: String, in database: Database) throws {
    try database.run(
      "INSERT OR REPLACE INTO settings (name, value) VALUES (?, ?)", .text(name), .text(value))
  }
}
