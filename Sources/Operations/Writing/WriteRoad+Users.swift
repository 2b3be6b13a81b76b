import SendbirdAPI

extension WriteRoad {
  /// Takes one write of a user's profile along the road; the record is nil where no user is.
  ///
  /// The user is read first, except for one that is to be made: making one that exists is refused by
  /// Sendbird, and reading for it would only cost a request.
  func writeUser(
    _ userID: String, _ action: UserStep.Action, operation: OperationDescriptor,
    before known: User? = nil, left: JSONValue = .null,
    inverse: (Applied<User?>) -> (any KeptOperation)? = { _ in nil }
  ) async throws(WriteError) -> Applied<User?> {
    let step = UserStep(userID: userID, action: action)
    // `??` doesn't await.
    let before: User? = if let known { known } else { try await readBefore(step) }
    let client = client
    return try await write(
      [step], operation: operation, subject: userID, before: before, aim: step.journalledAim,
      left: left, inverse: inverse
    ) { () async throws(APIError) -> User? in
      do throws(APIError) {
        return try await client.user(userID)
      } catch {
        if error.isNotFound { return nil }
        throw error
      }
    }
  }

  private func readBefore(_ step: UserStep) async throws(WriteError) -> User? {
    if case .create = step.action { return nil }
    do throws(APIError) {
      return try await client.user(step.userID)
    } catch {
      // A deactivated user that can't be read can still be activated or deleted (contract 2.3).
      if error.isDeactivated { return nil }
      throw error.asWriteError
    }
  }
}

extension UserStep {
  /// What the journal says is wanted; never holds an access token.
  var journalledAim: JSONValue {
    switch action {
    case .delete: .null
    case .create, .update: request.body ?? .null
    }
  }
}

extension User {
  /// What the journal keeps of a user: what a write could change, never the access token.
  var journalled: JSONValue {
    .object([
      JSONMember("nickname", nickname.map(JSONValue.string) ?? .null),
      JSONMember("profile_url", profileURL.map(JSONValue.string) ?? .null),
      JSONMember("is_active", isActive.map(JSONValue.bool) ?? .null),
      JSONMember("metadata", metadata?.json ?? .null),
      // Tells a user from one that was made later with the same id; in seconds (contract 2.1).
      JSONMember("created_at", createdAt.map { .number(String($0.milliseconds / 1000)) } ?? .null),
    ])
  }
}
