import SendbirdAPI

extension CreateUser {
  package func preview(on road: WriteRoad) async throws(WriteError) -> OperationPreview {
    try refuseViolations()
    var rows = [ReviewRow.added("User ID", id)]
    if !nickname.isEmpty { rows.append(.added("Nickname", nickname)) }
    if !profileURL.isEmpty { rows.append(.added("Profile URL", profileURL)) }
    if issuesAccessToken { rows.append(.added("Access token", Secret.mask)) }
    rows += metadata.map { .added($0.key, $0.value) }
    return OperationPreview(self, rows: rows)
  }
}

extension UpdateUser {
  package func preview(on road: WriteRoad) async throws(WriteError) -> OperationPreview {
    try refuseFlaws()
    let user = try await road.readUser(userID)
    let merged = try merged(onto: Self.fields(of: user))
    var rows = merged.rows
    if issuesAccessToken {
      let old = user.accessToken.map(\.description)
      rows.append(
        ReviewRow(
          mark: old == nil ? .added : .changed, key: "Access token", before: old,
          after: "a new one"))
    }
    if rows.isEmpty { throw .nothingToDo }
    return OperationPreview(
      merged.operation, rows: rows, serverChanges: merged.serverChanges)
  }
}

extension ActivateUser {
  package func preview(on road: WriteRoad) async throws(WriteError) -> OperationPreview {
    try refuseViolations()
    let user = try await road.readUserIfReadable(userID)
    if user?.isActive == true { throw .nothingToDo }
    try refuseChange(in: user?.journalled ?? .null)
    return OperationPreview(self, rows: [.activity(user, to: true)])
  }
}

extension DeactivateUser {
  package func preview(on road: WriteRoad) async throws(WriteError) -> OperationPreview {
    try refuseViolations()
    let user = try await road.readUserIfReadable(userID)
    let isInactive = user?.isActive == false
    if isInactive, !leavesChannels { throw .nothingToDo }
    try refuseChange(in: user?.journalled ?? .null)
    var rows = isInactive ? [] : [ReviewRow.activity(user, to: false)]
    if leavesChannels { rows.append(.deleted("Group channels", "all that the user is in")) }
    return OperationPreview(
      self, rows: rows, notes: leavesChannels ? [] : ["the user stays in all group channels"])
  }
}

extension DeleteUser {
  package func preview(on road: WriteRoad) async throws(WriteError) -> OperationPreview {
    try refuseViolations()
    let user = try await road.readUserIfReadable(userID)
    try refuseChange(in: user?.journalled ?? .null)
    var rows = [ReviewRow.deleted("User ID", userID)]
    if let nickname = user?.nickname, !nickname.isEmpty {
      rows.append(.deleted("Nickname", nickname))
    }
    rows += (user?.metadata ?? Metadata()).map { .deleted($0.key, $0.value) }
    return OperationPreview(self, rows: rows)
  }
}

extension ReviewRow {
  /// Whether a user is active, before and after.
  fileprivate static func activity(_ user: User?, to isActive: Bool) -> ReviewRow {
    let before = user?.isActive.map { $0 ? "yes" : "no" }
    return ReviewRow(
      mark: .changed, key: "Active", before: before ?? "not told", after: isActive ? "yes" : "no")
  }
}

extension WriteRoad {
  /// Reads a user before a write.
  func readUser(_ userID: String) async throws(WriteError) -> User {
    do throws(APIError) {
      return try await client.user(userID)
    } catch {
      throw error.asWriteError
    }
  }

  /// Reads a user before a write that doesn't need to know it.
  ///
  /// A deactivated user that can't be read can still be activated or deleted (contract 2.3).
  func readUserIfReadable(_ userID: String) async throws(WriteError) -> User? {
    do throws(WriteError) {
      return try await readUser(userID)
    } catch {
      if case .recordDeactivated = error { return nil }
      throw error
    }
  }
}
