extension SendbirdClient {
  /// Lists one page of users (contract 2.4).
  ///
  /// - Parameters:
  ///   - filter: which users.
  ///   - token: the `next` of the page before, nil for the first page.
  ///   - limit: how many, 1 to `Limits.chatPage`.
  /// - Returns: the page.
  /// - Throws: `APIError`.
  package func users(
    _ filter: UserFilter = UserFilter(), token: String? = nil, limit: Int = Limits.chatPage
  ) async throws(APIError) -> UserPage {
    let request = APIRequest.users(filter, token: token, limit: limit)
    try check(Rules.filter(filter, limit: limit), request)
    return try await read(request, UserPage.init(json:))
  }

  /// Reads a user (contract 2.3).
  package func user(
    _ id: String, includesUnreadCount: Bool = false
  ) async throws(APIError) -> User {
    let request = APIRequest.user(id, includesUnreadCount: includesUnreadCount)
    return try await read(request, user(json:))
  }

  /// Makes a user and returns it, with its access token if one was asked for (contract 2.2).
  package func createUser(_ user: NewUser) async throws(APIError) -> User {
    let request = APIRequest.createUser(user)
    try check(Rules.newUser(user), request)
    return try await read(request, self.user(json:))
  }

  /// Changes a user and returns it as it is then (contract 2.5 and 2.6).
  package func updateUser(
    _ id: String, _ changes: UserChanges
  ) async throws(APIError) -> User {
    let request = APIRequest.updateUser(id, changes)
    try check(Rules.changes(changes), request)
    return try await read(request, user(json:))
  }

  /// Deletes a user with its metadata; its messages stay (contract 2.7).
  package func deleteUser(_ id: String) async throws(APIError) {
    _ = try await send(.deleteUser(id))
  }

  private func user(json: JSONValue) throws(DecodingFault) -> User {
    try User(json: json)
  }
}
