extension APIRequest {
  /// Lists users (contract 2.4).
  ///
  /// - Parameters:
  ///   - filter: which users.
  ///   - token: the `next` of the page before, nil for the first page.
  ///   - limit: how many, 1 to `Limits.chatPage`.
  /// - Returns: the request.
  package static func users(
    _ filter: UserFilter = UserFilter(), token: String? = nil, limit: Int = Limits.chatPage
  ) -> APIRequest {
    var query = [QueryItem("limit", String(limit))]
    if let token { query.append(QueryItem("token", token)) }
    return APIRequest(.get, path: ["users"], query: query + filter.query)
  }

  /// Reads a user (contract 2.3).
  package static func user(_ id: String, includesUnreadCount: Bool = false) -> APIRequest {
    APIRequest(
      .get, path: ["users", id],
      query: includesUnreadCount ? [QueryItem("include_unread_count", "true")] : [])
  }

  /// Makes a user (contract 2.2).
  package static func createUser(_ user: NewUser) -> APIRequest {
    APIRequest(.post, path: ["users"], body: user.body)
  }

  /// Changes a user (contract 2.5 and 2.6).
  package static func updateUser(_ id: String, _ changes: UserChanges) -> APIRequest {
    APIRequest(.put, path: ["users", id], body: changes.body)
  }

  /// Deletes a user with its metadata; its messages stay (contract 2.7).
  package static func deleteUser(_ id: String) -> APIRequest {
    APIRequest(.delete, path: ["users", id])
  }
}
