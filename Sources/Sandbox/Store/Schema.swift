import GRDB

/// The tables of a sandbox.
enum Schema {
  /// The version this program writes; it reads the older ones and brings them up to it.
  static let version: Int64 = 2
  /// Marks a file as a sandbox's in SQLite's header ("SBSX").
  static let applicationMark: Int64 = 0x5342_5358
  /// Message ids count from here, so that they never look like another number.
  static let firstMessage: Int64 = 900_000_001

  /// Makes the tables of this version, without the indexes that sample users are better written before.
  static func createTables(in database: Database) throws {
    try database.execute(
      sql: """
        PRAGMA application_id = \(applicationMark);
        CREATE TABLE schema_version (version INTEGER NOT NULL) STRICT;
        INSERT INTO schema_version (version) VALUES (\(version));
        CREATE TABLE settings (name TEXT PRIMARY KEY, value TEXT NOT NULL) STRICT, WITHOUT ROWID;
        -- number is the order of creation, and never used twice: lists page along it.
        CREATE TABLE users (
          number INTEGER PRIMARY KEY AUTOINCREMENT,
          user_id TEXT NOT NULL UNIQUE,
          nickname TEXT NOT NULL,
          profile_url TEXT NOT NULL,
          access_token TEXT NOT NULL,
          is_active INTEGER NOT NULL,
          is_online INTEGER NOT NULL,
          last_seen_at INTEGER NOT NULL,
          has_ever_logged_in INTEGER NOT NULL,
          created_at INTEGER NOT NULL,
          discovery_keys TEXT NOT NULL,
          preferred_languages TEXT NOT NULL
        ) STRICT;
        CREATE TABLE metadata (
          user INTEGER NOT NULL REFERENCES users (number) ON DELETE CASCADE,
          key TEXT NOT NULL,
          value TEXT NOT NULL,
          position INTEGER NOT NULL,
          PRIMARY KEY (user, key)
        ) STRICT, WITHOUT ROWID;
        CREATE TABLE channels (
          number INTEGER PRIMARY KEY AUTOINCREMENT,
          channel_url TEXT NOT NULL UNIQUE,
          name TEXT NOT NULL,
          folded_name TEXT NOT NULL,
          custom_type TEXT NOT NULL,
          data TEXT NOT NULL,
          cover_url TEXT NOT NULL,
          is_distinct INTEGER NOT NULL,
          created_at INTEGER NOT NULL,
          last_message INTEGER,
          active_at INTEGER NOT NULL
        ) STRICT;
        CREATE TABLE members (
          number INTEGER PRIMARY KEY,
          channel INTEGER NOT NULL REFERENCES channels (number) ON DELETE CASCADE,
          user INTEGER NOT NULL REFERENCES users (number) ON DELETE CASCADE,
          last_read INTEGER NOT NULL,
          UNIQUE (channel, user)
        ) STRICT;
        -- sender outlives its user: messages stay when a user is deleted.
        CREATE TABLE messages (
          number INTEGER PRIMARY KEY AUTOINCREMENT,
          channel INTEGER NOT NULL REFERENCES channels (number) ON DELETE CASCADE,
          type TEXT NOT NULL,
          sender INTEGER,
          sender_id TEXT,
          message TEXT NOT NULL,
          data TEXT NOT NULL,
          custom_type TEXT NOT NULL,
          created_at INTEGER NOT NULL,
          is_silent INTEGER NOT NULL,
          dedup_id TEXT,
          mentioned TEXT NOT NULL
        ) STRICT;
        CREATE INDEX members_by_user ON members (user);
        CREATE INDEX messages_by_channel ON messages (channel);
        CREATE INDEX messages_by_time ON messages (channel, created_at);
        CREATE UNIQUE INDEX messages_by_dedup ON messages (channel, dedup_id)
          WHERE dedup_id IS NOT NULL;
        INSERT INTO sqlite_sequence (name, seq) VALUES ('messages', \(firstMessage - 1));
        """)
    try DeskSchema.createTables(in: database)
  }

  /// Brings the tables of an older version up to this one; answers whether there was anything to do.
  static func upgrade(_ database: Database) throws -> Bool {
    let found = try database.first("SELECT version FROM schema_version") { $0.integer(0) }
    guard found == 1 else { return false }
    try DeskSchema.createTables(in: database)
    try database.run("UPDATE schema_version SET version = ?", .integer(version))
    return true
  }

  /// Makes the indexes over users; after a large seeding that is quicker than keeping them up to date.
  static func createIndexes(in database: Database) throws {
    try database.execute(
      sql: """
        CREATE INDEX users_by_nickname ON users (nickname);
        CREATE INDEX metadata_by_value ON metadata (key, value, user);
        """)
  }
}
