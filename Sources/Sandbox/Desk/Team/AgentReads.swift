import GRDB

/// `GET /platform/v1/agents/{id}` (contract 6.7).
struct GetAgent: Call {
  static let isWrite = false

  private let number: Int64

  init(_ number: Int64) {
    self.number = number
  }

  func answer(in database: Database, _ context: CallContext) throws -> [UInt8] {
    try database.answer(agent: number)
  }
}

/// `GET /platform/v1/agents` (contract 6.7).
struct ListAgents: Call {
  static let isWrite = false

  private let page: DeskPage
  private let status: String?
  private let connection: String?

  init(_ query: Query) throws(DeskError) {
    page = try DeskPage("agents", query)
    status = try query.deskWord("status", from: ["ACTIVE", "INACTIVE", "PAUSED"])
    connection = try query.deskWord("connection", from: AgentRecord.connections)
  }

  func answer(in database: Database, _ context: CallContext) throws -> [UInt8] {
    let agents = try database.agents(status: status, connection: connection)
    return page.answer(from: agents, context) { $0.fields(of: $1) }
  }
}

extension Database {
  /// The body of an answer that is one agent.
  func answer(agent number: Int64) throws -> [UInt8] {
    let agent = try existingAgent(number)
    return JSONWriter.object { $0.fields(of: agent) }
  }
}
