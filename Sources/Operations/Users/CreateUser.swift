package import SendbirdAPI

/// Creates a user.
package struct CreateUser: Operation {
  package static let descriptor = OperationDescriptor(
    id: "user.create", title: "Create user",
    help: "Creates a user with an id of your choice; an id that is in use is refused.",
    risk: .write,
    fields: [
      OperationField(
        "id", label: "User ID", limit: Limits.userID, isRequired: true,
        help: "The id of the new user; it can't be changed later."),
      .nickname, .profileURL,
      OperationField(
        "issueAccessToken", label: "Issue access token", kind: .flag, defaultValue: "false",
        help: "Whether Sendbird issues an access token, without which anybody who knows the id "
          + "can log in as the user."),
      OperationField(
        "metadata", label: "Metadata",
        kind: .items(key: Limits.metadataKey, value: Limits.metadataValue),
        limit: Limits.metadataItems, help: "Items that the user has from the beginning."),
    ],
    dataPoints: ["userId"], undo: .inverse("deletes the user again"))

  /// The id.
  package var id: String
  /// The name other people see.
  package var nickname: String
  /// The picture's address; empty means no picture.
  package var profileURL: String
  /// Whether an access token is issued.
  package var issuesAccessToken: Bool
  /// Items from the beginning; a key that is there twice is a violation.
  package var metadata: [MetadataItem]

  /// Creates the operation.
  ///
  /// - Parameters:
  ///   - id: The id.
  ///   - nickname: The name other people see. The default is empty.
  ///   - profileURL: The picture's address. The default is empty, no picture.
  ///   - issuesAccessToken: Whether an access token is issued. The default is false.
  ///   - metadata: Items from the beginning. The default is none.
  package init(
    id: String, nickname: String = "", profileURL: String = "", issuesAccessToken: Bool = false,
    metadata: [MetadataItem] = []
  ) {
    self.id = id
    self.nickname = nickname
    self.profileURL = profileURL
    self.issuesAccessToken = issuesAccessToken
    self.metadata = metadata
  }

  package func violations() -> [Violation] {
    Rules.userID(id) + Rules.nickname(nickname) + Rules.profileURL(profileURL)
      + Rules.metadata(metadata)
  }

  package var plan: [PlannedRequest] { .only(.createUser(user)) }

  private var user: NewUser {
    NewUser(
      id: id, nickname: nickname, profileURL: profileURL, issuesAccessToken: issuesAccessToken,
      metadata: Metadata(metadata))
  }

  package func run(on road: WriteRoad) async throws(WriteError) -> Outcome {
    try refuseViolations()
    let applied = try await road.writeUser(
      id, .create(user), operation: Self.descriptor, inverse: inverse)
    return Outcome(
      applied, dataPoints: [DataPoint("userId", .text(applied.after?.id ?? id))])
  }

  func inverse(of applied: Applied<User?>) -> (any KeptOperation)? {
    // Only the user as it was made: what others have done to it since is not this one's to delete.
    var inverse = DeleteUser(userID: id)
    // A new user is active, also when somebody has deactivated it before it was read.
    let members = applied.after?.journalled.object?.map { member in
      member.name == "is_active" && !member.value.isNull ? JSONMember("is_active", true) : member
    }
    inverse.left = members.map(JSONValue.object) ?? .null
    return inverse
  }
}
