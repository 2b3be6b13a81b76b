import GRDB

/// The agents and groups of every sandbox (contract 6.7).
enum SampleTeam {
  private struct Agent {
    let name: String
    let handle: String
    var role = "AGENT"
    var status = "ACTIVE"
    let connection: String
    var tier = "INTERMEDIATE"
  }

  private struct Group {
    let key: String
    let name: String
    let summary: String
    /// Places in the list of agents.
    let members: [Int]
  }

  /// The id of the first agent.
  private static let firstAgent: Int64 = 12
  /// The number of the first agent's account.
  private static let firstAccount: Int64 = 31

  private static let agents = [
    Agent(name: "Ivo", handle: "ivo", role: "ADMIN", connection: "ONLINE"),
    Agent(name: "Hanna Lõhmus", handle: "hanna", connection: "ONLINE", tier: "EXPERT"),
    Agent(name: "Chidi Okafor", handle: "chidi", connection: "AWAY"),
    Agent(name: "佐藤 ゆき", handle: "yuki", connection: "ONLINE"),
    Agent(name: "Léa Fontaine", handle: "lea", connection: "OFFLINE", tier: "EXPERT"),
    Agent(name: "Marek Nowak", handle: "marek", status: "INACTIVE", connection: "OFFLINE"),
    Agent(name: "Order bot", handle: "bot", status: "PAUSED", connection: "OFFLINE"),
  ]

  private static let groups = [
    Group(key: "default", name: "Default", summary: "", members: [0, 1, 2, 3, 4, 6]),
    Group(
      key: "tier-2", name: "Tier 2", summary: "What the first line can't solve", members: [0, 1]),
    Group(key: "billing", name: "Billing", summary: "Invoices and refunds", members: [1, 3, 5]),
    // Nobody of this group is there, so that its tickets wait.
    Group(key: "returns", name: "Returns", summary: "Parcels on their way back", members: [4, 5]),
  ]

  /// Adds all groups and agents, and the Chat users the agents write as.
  static func insert(into database: Database, seed: UInt64, now: Int64) throws {
    let createdAt = now - 400 * 86_400_000
    for (place, agent) in agents.enumerated() {
      let number = firstAgent + Int64(place)
      var random = SplitMix64(seed: seed ^ 0xA6E1, item: place)
      let sendbirdID = "sendbird_desk_agent_id_\(random.hexadecimal(16))"
      _ = try database.insert(
        UserRecord(
          number: -number, userID: sendbirdID, nickname: agent.name, profileURL: "",
          createdAt: createdAt / 1000))
      try database.run(
        """
        INSERT INTO desk_agents (number, sendbird_id, account, display_name, role, status,
          connection, tier, email, photo_url, created_at, connection_updated_at)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, '', ?, ?)
        """,
        .integer(number), .text(sendbirdID), .integer(firstAccount + Int64(place)),
        .text(agent.name), .text(agent.role), .text(agent.status), .text(agent.connection),
        .text(agent.tier), .text("\(agent.handle)@example.com"), .integer(createdAt),
        .integer(now - Int64(1 + random.below(36)) * 3_600_000))
    }
    for (number, group) in zip(Int64(1)..., groups) {
      try database.run(
        """
        INSERT INTO desk_groups (number, key, name, summary, created_at, created_by)
        VALUES (?, ?, ?, ?, ?, ?)
        """,
        .integer(number), .text(group.key), .text(group.name), .text(group.summary),
        .integer(createdAt), .integer(firstAgent))
      for member in group.members {
        try database.run(
          "INSERT INTO desk_memberships (desk_group, agent) VALUES (?, ?)",
          .integer(number), .integer(firstAgent + Int64(member)))
      }
    }
  }
}
