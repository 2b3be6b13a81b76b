import GRDB

/// A Desk agent as it is stored (contract 6.7).
struct AgentRecord: Sendable {
  let number: Int64
  let sendbirdID: String
  /// The number of the agent's account, which the contract calls `user`.
  let account: Int64
  let displayName: String
  let role: String
  let status: String
  let connection: String
  let tier: String
  let email: String
  let photoURL: String
  /// In milliseconds.
  let createdAt: Int64
  /// In milliseconds.
  let connectionUpdatedAt: Int64

  /// The words of `connection`.
  static let connections = ["ONLINE", "OFFLINE", "AWAY"]

  /// The columns ``init(_:from:)`` reads, in its order.
  static let columns = """
    a.number, a.sendbird_id, a.account, a.display_name, a.role, a.status, a.connection, a.tier,
    a.email, a.photo_url, a.created_at, a.connection_updated_at
    """
}

extension AgentRecord {
  /// Reads an agent whose columns begin at `start`.
  init(_ row: Columns, from start: CInt = 0) {
    self.init(
      number: row.integer(start), sendbirdID: row.text(start + 1), account: row.integer(start + 2),
      displayName: row.text(start + 3), role: row.text(start + 4), status: row.text(start + 5),
      connection: row.text(start + 6), tier: row.text(start + 7), email: row.text(start + 8),
      photoURL: row.text(start + 9), createdAt: row.integer(start + 10),
      connectionUpdatedAt: row.integer(start + 11))
  }
}

/// A group of agents, which the dashboard calls a team (contract 6.7).
struct GroupRecord: Sendable {
  let number: Int64
  let key: String
  let name: String
  /// What the group is for; the contract calls it `description`.
  let summary: String
  /// In milliseconds.
  let createdAt: Int64
  /// The number of an agent.
  let createdBy: Int64

  /// The columns ``init(_:from:)`` reads, in its order.
  static let columns = "g.number, g.key, g.name, g.summary, g.created_at, g.created_by"
}

extension GroupRecord {
  /// Reads a group whose columns begin at `start`.
  init(_ row: Columns, from start: CInt = 0) {
    self.init(
      number: row.integer(start), key: row.text(start + 1), name: row.text(start + 2),
      summary: row.text(start + 3), createdAt: row.integer(start + 4),
      createdBy: row.integer(start + 5))
  }
}

extension Database {
  /// The agent with an id.
  func agent(_ number: Int64) throws -> AgentRecord? {
    try first(
      "SELECT \(AgentRecord.columns) FROM desk_agents a WHERE a.number = ?", .integer(number)
    ) { AgentRecord($0) }
  }

  /// The agents with a status and a connection, if those are given, in the order of their ids.
  func agents(status: String?, connection: String?) throws -> [AgentRecord] {
    try all(
      """
      SELECT \(AgentRecord.columns) FROM desk_agents a
      WHERE (?1 IS NULL OR a.status = ?1) AND (?2 IS NULL OR a.connection = ?2) ORDER BY a.number
      """,
      [status.map(SQLValue.text) ?? .null, connection.map(SQLValue.text) ?? .null]
    ) { AgentRecord($0) }
  }

  /// The agents of a group in the order of their ids.
  func agents(ofGroup group: Int64) throws -> [AgentRecord] {
    try all(
      """
      SELECT \(AgentRecord.columns) FROM desk_memberships m JOIN desk_agents a
        ON a.number = m.agent WHERE m.desk_group = ? ORDER BY a.number
      """, [.integer(group)]
    ) { AgentRecord($0) }
  }

  /// Whether a Chat user is an agent's.
  func isAgent(_ sendbirdID: String) throws -> Bool {
    try first("SELECT 1 FROM desk_agents WHERE sendbird_id = ?", .text(sendbirdID)) { _ in true }
      ?? false
  }

  /// All groups in the order of their ids.
  func groups() throws -> [GroupRecord] {
    try all("SELECT \(GroupRecord.columns) FROM desk_groups g ORDER BY g.number", []) {
      GroupRecord($0)
    }
  }

  /// The group with an id.
  func group(_ number: Int64) throws -> GroupRecord? {
    try first(
      "SELECT \(GroupRecord.columns) FROM desk_groups g WHERE g.number = ?", .integer(number)
    ) { GroupRecord($0) }
  }

  /// The group with a key.
  func group(key: String) throws -> GroupRecord? {
    try first("SELECT \(GroupRecord.columns) FROM desk_groups g WHERE g.key = ?", .text(key)) {
      GroupRecord($0)
    }
  }
}
