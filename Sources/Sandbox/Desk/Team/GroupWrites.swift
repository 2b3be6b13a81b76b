import GRDB

/// `POST` and `DELETE /platform/v1/groups/{id}/membership` (contract 6.7).
///
/// The documentation says that an agent is registered as a member, or removed. That the body is
/// `{"agentId": 12}` for both, the answer the group with its members, and what is so already no
/// error, is our reading.
struct ChangeMembership: Call {
  /// What becomes of the agent.
  enum Change: Sendable { case joins, leaves }

  static let isWrite = true

  private let number: Int64
  private let agent: Int64
  private let change: Change

  init(_ number: Int64, _ change: Change, _ body: DeskBody) throws(DeskError) {
    try body.require("agentId")
    agent = try body.integer("agentId") ?? 0
    self.number = number
    self.change = change
  }

  func answer(in database: Database, _ context: CallContext) throws -> [UInt8] {
    _ = try database.existingGroup(number)
    // What a body names and isn't there is an invalid value, not a missing resource.
    guard try database.agent(agent) != nil else {
      throw DeskError.invalid("agentId", "must be the id of an agent")
    }
    let sql =
      switch change {
      case .joins: "INSERT OR IGNORE INTO desk_memberships (desk_group, agent) VALUES (?, ?)"
      case .leaves: "DELETE FROM desk_memberships WHERE desk_group = ? AND agent = ?"
      }
    try database.run(sql, .integer(number), .integer(agent))
    return try database.answer(group: number)
  }
}
