import FoundationEssentials
import GRDB

/// Sessions, one for each profile and application.
extension WorkspaceDatabase {
  /// The session that was saved last.
  ///
  /// - Parameter owner: whose.
  /// - Returns: the session; nil when none was saved.
  /// - Throws: `WorkspaceError`.
  package func session(of owner: SessionOwner) throws(WorkspaceError) -> SavedSession? {
    let found = try read { database -> SavedSession? in
      let row = try Row.fetchOne(
        database,
        sql: "SELECT find_line, user_id, tab FROM session WHERE profile = ? AND application = ?",
        arguments: owner.arguments)
      guard let row else { return nil }
      let marks = try Data.fetchAll(
        database,
        sql: """
          SELECT user_id FROM session_mark WHERE profile = ? AND application = ? ORDER BY position
          """,
        arguments: owner.arguments)
      let userID: Data? = row["user_id"]
      return SavedSession(
        findLine: Self.text(row["find_line"]), userID: userID.map(Self.text), tab: row["tab"],
        marks: marks.map(Self.text))
    }
    return found ?? nil
  }

  /// Saves a session in place of the owner's last one.
  ///
  /// - Parameters:
  ///   - session: the session.
  ///   - owner: whose.
  ///   - time: milliseconds since 1970.
  /// - Throws: `WorkspaceError`; what was saved before is then still there.
  package func save(
    _ session: SavedSession, of owner: SessionOwner, at time: Int64
  ) throws(WorkspaceError) {
    try write { database in
      try database.execute(
        sql: """
          INSERT INTO session (profile, application, used_at, find_line, user_id, tab)
          VALUES (?, ?, ?, ?, ?, ?)
          ON CONFLICT (profile, application) DO UPDATE SET used_at = excluded.used_at,
            find_line = excluded.find_line, user_id = excluded.user_id, tab = excluded.tab
          """,
        arguments: owner.arguments + [
          time, Data(session.findLine.utf8), session.userID.map { Data($0.utf8) }, session.tab,
        ])
      guard let marks = session.marks else { return }
      try database.execute(
        sql: "DELETE FROM session_mark WHERE profile = ? AND application = ?",
        arguments: owner.arguments)
      let mark = try database.makeStatement(
        sql: """
          INSERT INTO session_mark (profile, application, position, user_id) VALUES (?, ?, ?, ?)
          """)
      for (position, id) in marks.enumerated() {
        try mark.execute(arguments: owner.arguments + [position, Data(id.utf8)])
      }
    }
  }

  /// When each profile was last worked with, the newest first.
  ///
  /// - Throws: `WorkspaceError`.
  package func profileUses() throws(WorkspaceError) -> [ProfileUse] {
    try read { database in
      try Row.fetchAll(
        database,
        sql: "SELECT profile, application, used_at FROM session ORDER BY used_at DESC, profile"
      ).map { row in
        ProfileUse(
          owner: SessionOwner(
            profile: Self.text(row["profile"]), applicationID: Self.text(row["application"])),
          at: row["used_at"])
      }
    } ?? []
  }

  /// What was kept as bytes.
  static func text(_ bytes: Data) -> String { String(decoding: bytes, as: UTF8.self) }
}

extension SessionOwner {
  fileprivate var arguments: StatementArguments {
    [Data(profile.utf8), Data(applicationID.utf8)]
  }
}
