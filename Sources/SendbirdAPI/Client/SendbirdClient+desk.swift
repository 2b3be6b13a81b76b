extension SendbirdClient {
  /// Lists one page of groups, called teams in the dashboard (contract 6.7).
  ///
  /// - Parameters:
  ///   - limit: how many, 1 to `Limits.deskPage`.
  ///   - offset: how many to skip.
  /// - Returns: the page.
  /// - Throws: `APIError`.
  package func groups(
    limit: Int = Limits.deskPageDefault, offset: Int = 0
  ) async throws(APIError) -> DeskPage<DeskGroup> {
    let request = APIRequest.groups(limit: limit, offset: offset)
    try check(Rules.deskPage(limit: limit, offset: offset), request)
    return try await read(request) { (json) throws(DecodingFault) in
      try DeskPage(json: json, DeskGroup.init(json:at:))
    }
  }

  /// Reads a group with its agents.
  package func group(_ id: Int64) async throws(APIError) -> DeskGroup {
    let request = APIRequest.group(id)
    try check(Rules.deskID(id, field: Rules.groupIDField), request)
    return try await read(request) { (json) throws(DecodingFault) in try DeskGroup(json: json) }
  }

  /// Lists one page of agents (contract 6.7).
  ///
  /// - Parameters:
  ///   - status: only agents with this status, such as `ACTIVE`.
  ///   - connection: only agents with this connection, such as `ONLINE`.
  ///   - limit: how many, 1 to `Limits.deskPage`.
  ///   - offset: how many to skip.
  /// - Returns: the page.
  /// - Throws: `APIError`.
  package func agents(
    status: String? = nil, connection: String? = nil, limit: Int = Limits.deskPageDefault,
    offset: Int = 0
  ) async throws(APIError) -> DeskPage<Agent> {
    let request = APIRequest.agents(
      status: status, connection: connection, limit: limit, offset: offset)
    try check(Rules.deskPage(limit: limit, offset: offset), request)
    return try await read(request) { (json) throws(DecodingFault) in
      try DeskPage(json: json, Agent.init(json:at:))
    }
  }

  /// Reads an agent.
  package func agent(_ id: Int64) async throws(APIError) -> Agent {
    let request = APIRequest.agent(id)
    try check(Rules.deskID(id, field: Rules.agentIDField), request)
    return try await read(request) { (json) throws(DecodingFault) in try Agent(json: json) }
  }
}
