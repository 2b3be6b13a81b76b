import GRDB

/// A database file as the first version of the sandbox made it, before there was a Desk API.
enum FirstVersionFile {
  /// Makes the file with a user who has metadata, a channel and a message in it.
  static func make(_ path: String) async throws {
    try await DatabaseQueue(path: path).write { try $0.execute(sql: tables + rows) }
  }

  /// The tables as they were.
  private static let tables = """
    PRAGMA application_id = 1396855640;
    CREATE TABLE schema_version (version INTEGER NOT NULL) STRICT;
    INSERT INTO schema_version (version) VALUES (1);
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
    INSERT INTO sqlite_sequence (name, seq) VALUES ('messages', 900000000);
    CREATE INDEX users_by_nickname ON users (nickname);
    CREATE INDEX metadata_by_value ON metadata (key, value, user);

    """

  private static let rows = """
    INSERT INTO settings (name, value) VALUES ('application_id', 'OLD'),
      ('chat_token', 'old chat'), ('desk_token', 'old desk'),
      ('page_key_0', '1'), ('page_key_1', '2');
    INSERT INTO users VALUES (7, 'maria.k', 'Maria Kask', '', '', 1, 0, -1, 0, 1767225600,
      '[]', '[]');
    INSERT INTO metadata VALUES (7, 'plan', 'gold', 1);
    INSERT INTO channels VALUES (1, 'orders-1', 'Orders', 'orders', '', '', '', 0,
      1767312000000, 900000001, 1767312400001);
    INSERT INTO members VALUES (1, 1, 7, 900000001);
    INSERT INTO messages VALUES (900000001, 1, 'MESG', 7, 'maria.k', 'Hello', '', '',
      1767312400001, 0, NULL, '[]');
    """
}
