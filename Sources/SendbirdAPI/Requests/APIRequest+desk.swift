extension APIRequest {
  /// Lists groups, called teams in the dashboard (contract 6.7).
  ///
  /// - Parameters:
  ///   - limit: how many, 1 to `Limits.deskPage`.
  ///   - offset: how many to skip.
  /// - Returns: the request.
  package static func groups(
    limit: Int = Limits.deskPageDefault, offset: Int = 0
  ) -> APIRequest {
    deskList("groups", [], limit: limit, offset: offset)
  }

  /// Reads a group with its agents.
  package static func group(_ id: Int64) -> APIRequest {
    APIRequest(.get, .desk, path: ["groups", String(id)])
  }

  /// Lists agents (contract 6.7).
  ///
  /// - Parameters:
  ///   - status: only agents with this status, such as `ACTIVE`.
  ///   - connection: only agents with this connection, such as `ONLINE`.
  ///   - limit: how many, 1 to `Limits.deskPage`.
  ///   - offset: how many to skip.
  /// - Returns: the request.
  package static func agents(
    status: String? = nil, connection: String? = nil, limit: Int = Limits.deskPageDefault,
    offset: Int = 0
  ) -> APIRequest {
    var filter: [QueryItem] = []
    if let status { filter.append(QueryItem("status", status)) }
    if let connection { filter.append(QueryItem("connection", connection)) }
    return deskList("agents", filter, limit: limit, offset: offset)
  }

  /// Reads an agent.
  package static func agent(_ id: Int64) -> APIRequest {
    APIRequest(.get, .desk, path: ["agents", String(id)])
  }
}
