import GRDB

/// The tables of the Desk API, since version 2 of the schema.
enum DeskSchema {
  /// Ids count from here, as those of the contract's examples do.
  private static let firstCustomer: Int64 = 4101
  private static let firstTicket: Int64 = 5201

  static func createTables(in database: Database) throws {
    try database.execute(
      sql: """
        -- Not tied to users: a customer stays when the Chat user goes (contract 2.7).
        CREATE TABLE desk_customers (
          number INTEGER PRIMARY KEY AUTOINCREMENT,
          sendbird_id TEXT NOT NULL UNIQUE,
          created_at INTEGER NOT NULL,
          display_name TEXT NOT NULL,
          photo_url TEXT NOT NULL
        ) STRICT;
        CREATE TRIGGER desk_customers_follow_users
        AFTER UPDATE OF nickname, profile_url ON users BEGIN
          UPDATE desk_customers SET display_name = new.nickname, photo_url = new.profile_url
          WHERE sendbird_id = new.user_id;
        END;
        -- An id can be used again after its user was deleted.
        CREATE TRIGGER desk_customers_follow_new_users AFTER INSERT ON users BEGIN
          UPDATE desk_customers SET display_name = new.nickname, photo_url = new.profile_url
          WHERE sendbird_id = new.user_id;
        END;
        CREATE TABLE desk_fields (
          kind TEXT NOT NULL,
          number INTEGER NOT NULL,
          key TEXT NOT NULL,
          is_registered INTEGER NOT NULL,
          PRIMARY KEY (kind, number),
          UNIQUE (kind, key)
        ) STRICT, WITHOUT ROWID;
        CREATE TABLE desk_values (
          kind TEXT NOT NULL,
          owner INTEGER NOT NULL,
          field INTEGER NOT NULL,
          value TEXT NOT NULL,
          position INTEGER NOT NULL,
          PRIMARY KEY (kind, owner, field)
        ) STRICT, WITHOUT ROWID;
        CREATE TABLE desk_agents (
          number INTEGER PRIMARY KEY,
          sendbird_id TEXT NOT NULL UNIQUE,
          account INTEGER NOT NULL,
          display_name TEXT NOT NULL,
          role TEXT NOT NULL,
          status TEXT NOT NULL,
          connection TEXT NOT NULL,
          tier TEXT NOT NULL,
          email TEXT NOT NULL,
          photo_url TEXT NOT NULL,
          created_at INTEGER NOT NULL,
          connection_updated_at INTEGER NOT NULL
        ) STRICT;
        CREATE TABLE desk_groups (
          number INTEGER PRIMARY KEY,
          key TEXT NOT NULL UNIQUE,
          name TEXT NOT NULL,
          summary TEXT NOT NULL,
          created_at INTEGER NOT NULL,
          created_by INTEGER NOT NULL
        ) STRICT;
        CREATE TABLE desk_memberships (
          desk_group INTEGER NOT NULL REFERENCES desk_groups (number),
          agent INTEGER NOT NULL REFERENCES desk_agents (number),
          PRIMARY KEY (desk_group, agent)
        ) STRICT, WITHOUT ROWID;
        -- Not tied to channels, which can be deleted through the Chat API.
        CREATE TABLE desk_tickets (
          number INTEGER PRIMARY KEY AUTOINCREMENT,
          channel_url TEXT NOT NULL UNIQUE,
          title TEXT NOT NULL,
          customer INTEGER NOT NULL REFERENCES desk_customers (number),
          desk_group INTEGER NOT NULL REFERENCES desk_groups (number),
          agent INTEGER REFERENCES desk_agents (number),
          status TEXT NOT NULL,
          priority TEXT NOT NULL,
          related TEXT NOT NULL,
          created_at INTEGER NOT NULL,
          issued_at INTEGER,
          assigned_at INTEGER,
          closed_at INTEGER,
          close_comment TEXT,
          close_message TEXT,
          message_count INTEGER NOT NULL,
          last_message TEXT
        ) STRICT;
        CREATE INDEX desk_tickets_by_time ON desk_tickets (created_at, number);
        CREATE INDEX desk_tickets_by_customer ON desk_tickets (customer, created_at);
        CREATE INDEX desk_tickets_by_agent ON desk_tickets (agent, created_at);
        INSERT INTO sqlite_sequence (name, seq) VALUES
          ('desk_customers', \(firstCustomer - 1)), ('desk_tickets', \(firstTicket - 1));
        """)
  }
}
