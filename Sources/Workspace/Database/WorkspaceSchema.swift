import GRDB

/// The tables of the workspace's file, and how an older file gets them.
enum WorkspaceSchema {
  /// Marks a file as this program's in SQLite's header ("SBWS").
  static let applicationMark = 0x5342_5753

  /// The version this program writes: the number of migrations it knows.
  static var version: Int { migrations.count }

  /// What each version adds to the one before it; the first makes version 1 of an empty file.
  ///
  /// A migration that has been released is never changed: another one is added.
  private static let migrations: [String] = [
    // Ids and typed text are kept as bytes, because GRDB reads a text only up to its first NUL.
    """
    CREATE TABLE session (
      profile BLOB NOT NULL,
      application BLOB NOT NULL,
      used_at INTEGER NOT NULL,
      find_line BLOB NOT NULL,
      user_id BLOB,
      tab TEXT,
      PRIMARY KEY (profile, application)
    ) STRICT, WITHOUT ROWID;
    CREATE TABLE session_mark (
      profile BLOB NOT NULL,
      application BLOB NOT NULL,
      position INTEGER NOT NULL,
      user_id BLOB NOT NULL,
      PRIMARY KEY (profile, application, position),
      FOREIGN KEY (profile, application) REFERENCES session (profile, application)
        ON DELETE CASCADE
    ) STRICT, WITHOUT ROWID;
    """,
    """
    CREATE TABLE saved_search (
      name BLOB PRIMARY KEY,
      position INTEGER NOT NULL,
      line BLOB NOT NULL
    ) STRICT, WITHOUT ROWID;
    """,
    // The last record's number and hash stand beside the records, so that a record that is missing at
    // the end is missed. Records are only ever added, one after the other: REPLACE would delete
    // without asking the second trigger, which is why the third one looks at the number.
    """
    CREATE TABLE journal (
      number INTEGER PRIMARY KEY,
      kind TEXT NOT NULL,
      intent INTEGER NOT NULL,
      profile BLOB NOT NULL,
      application BLOB NOT NULL,
      os_user BLOB NOT NULL,
      process INTEGER NOT NULL,
      process_start INTEGER NOT NULL,
      at INTEGER NOT NULL,
      subject BLOB NOT NULL,
      body BLOB NOT NULL,
      previous BLOB NOT NULL,
      hash BLOB NOT NULL
    ) STRICT;
    CREATE INDEX journal_subject ON journal (profile, application, subject, number)
      WHERE kind = 'intent';
    CREATE INDEX journal_intent ON journal (intent, number);
    CREATE TABLE journal_head (
      id INTEGER PRIMARY KEY CHECK (id = 1),
      number INTEGER NOT NULL,
      hash BLOB NOT NULL
    ) STRICT;
    INSERT INTO journal_head (id, number, hash) VALUES (1, 0, zeroblob(32));
    CREATE TRIGGER journal_keeps BEFORE UPDATE ON journal
    BEGIN SELECT RAISE(ABORT, 'the journal is append-only'); END;
    CREATE TRIGGER journal_stays BEFORE DELETE ON journal
    BEGIN SELECT RAISE(ABORT, 'the journal is append-only'); END;
    CREATE TRIGGER journal_grows BEFORE INSERT ON journal
    WHEN NEW.number IS NOT (SELECT number + 1 FROM journal_head)
    BEGIN SELECT RAISE(ABORT, 'the journal is append-only'); END;
    """,
    // Two consoles in one form have a draft each. A number that people discard a draft by is never another draft's later on.
    """
    CREATE TABLE draft (
      id INTEGER PRIMARY KEY AUTOINCREMENT,
      profile BLOB NOT NULL,
      application BLOB NOT NULL,
      kind TEXT NOT NULL,
      record BLOB NOT NULL,
      form BLOB NOT NULL,
      writer INTEGER NOT NULL,
      changed_at INTEGER NOT NULL,
      focus BLOB NOT NULL,
      content BLOB NOT NULL
    ) STRICT;
    CREATE INDEX draft_form ON draft (profile, application, kind, record, form);
    """,
  ]

  /// Looks whether a file can be used, and changes nothing.
  ///
  /// - Throws: `WorkspaceError` with `.newer` for a file of a newer version, and for one that belongs
  ///   to another program.
  static func check(_ queue: DatabaseQueue, path: String) throws {
    _ = try queue.read { database in try found(in: database, path: path) }
  }

  /// Brings a file up to this version in one transaction.
  static func migrate(_ queue: DatabaseQueue, path: String) throws {
    let known = try queue.read { database in try found(in: database, path: path) }
    guard known < version else { return }
    try queue.write { database in
      // Another console may have done it meanwhile.
      let found = try found(in: database, path: path)
      guard found < version else { return }
      for migration in migrations[found...] { try database.execute(sql: migration) }
      try database.execute(
        sql: """
          PRAGMA application_id = \(applicationMark);
          PRAGMA user_version = \(version);
          """)
    }
  }

  /// The version of a file; 0 for an empty one.
  private static func found(in database: Database, path: String) throws -> Int {
    let mark = try Int.fetchOne(database, sql: "PRAGMA application_id") ?? 0
    let found = try Int.fetchOne(database, sql: "PRAGMA user_version") ?? 0
    if mark == applicationMark {
      if found > version { throw newer(path, found) }
      return found
    }
    let tables = try Int.fetchOne(database, sql: "SELECT count(*) FROM sqlite_schema") ?? 0
    guard mark == 0, tables == 0 else {
      throw WorkspaceError(.unusable, path, "is a database of another program")
    }
    return 0
  }

  /// What is said of a file that a newer version wrote.
  static func newer(_ path: String, _ found: Int) -> WorkspaceError {
    WorkspaceError(
      .newer, path,
      "was written by a newer sendbird-console (version \(found), this one knows \(version)); it is left as it is, and nothing is remembered"
    )
  }
}
