package import SendbirdAPI

/// Changes a user's profile or issues an access token.
package struct UpdateUser: Operation {
  package static let descriptor = OperationDescriptor(
    id: "user.update", title: "Update user",
    help: "Changes a user's nickname or picture, or issues a new access token.",
    risk: .destructive,
    fields: [
      .user, .nickname, .profileURL,
      OperationField(
        "issueAccessToken", label: "Issue access token", kind: .flag, defaultValue: "false",
        help: "Issues a new access token; the old one stops working at once."),
    ],
    dataPoints: [],
    undo: .inverse(
      "writes the old nickname and picture back; a revoked access token stays revoked"))

  /// The user's id.
  package var userID: String
  /// The name other people see, nil to leave it.
  package var nickname: String?
  /// The picture's address, nil to leave it, empty to remove it.
  package var profileURL: String?
  /// Whether the old access token is revoked and a new one issued.
  package var issuesAccessToken: Bool
  /// What the user had when this was filled in.
  package var base = RecordFields()

  /// Creates the operation.
  ///
  /// - Parameters:
  ///   - userID: The user's id.
  ///   - nickname: The name other people see. The default leaves it.
  ///   - profileURL: The picture's address. The default leaves it.
  ///   - issuesAccessToken: Whether a new access token is issued. The default is false.
  package init(
    userID: String, nickname: String? = nil, profileURL: String? = nil,
    issuesAccessToken: Bool = false
  ) {
    self.userID = userID
    self.nickname = nickname
    self.profileURL = profileURL
    self.issuesAccessToken = issuesAccessToken
  }

  package var risk: OperationDescriptor.Risk { issuesAccessToken ? .destructive : .write }

  package var loss: String? {
    issuesAccessToken ? "The user's old access token will stop working at once." : nil
  }

  package func violations() -> [Violation] { Rules.userID(userID) + Rules.changes(changes) }

  package var plan: [PlannedRequest] { .only(.updateUser(userID, changes)) }

  private var changes: UserChanges {
    UserChanges(
      nickname: nickname, profileURL: profileURL,
      issuesAccessToken: issuesAccessToken ? true : nil)
  }

  package func run(on road: WriteRoad) async throws(WriteError) -> Outcome {
    try refuseFlaws()
    guard !base.isEmpty else { return try await write(over: nil, on: road) }
    let user = try await road.readUser(userID)
    return try await readyToSend(over: Self.fields(of: user)).write(over: user, on: road)
  }

  /// Sends it over the user as it was just read; nil is still to be read.
  private func write(over user: User?, on road: WriteRoad) async throws(WriteError) -> Outcome {
    Outcome(
      try await road.writeUser(
        userID, .update(changes), operation: Self.descriptor, before: user, inverse: inverse))
  }

  /// Writes back what was changed; nil if nothing can be written back.
  func inverse(of applied: Applied<User?>) -> (any KeptOperation)? {
    guard let before = applied.before else { return nil }
    let after = applied.after
    // A name or picture that the record doesn't mention is none.
    let (name, picture) = (before.nickname ?? "", before.profileURL ?? "")
    var old = UpdateUser(userID: userID)
    if nickname != nil, applied.isOurs(Rules.nicknameField),
      !name.hasSameBytes(as: after?.nickname ?? "")
    {
      old.nickname = name
    }
    if profileURL != nil, applied.isOurs(Rules.profileURLField),
      !picture.hasSameBytes(as: after?.profileURL ?? "")
    {
      old.profileURL = picture
    }
    old.base = after.map(Self.fields) ?? RecordFields()
    return old.writesNothing ? nil : old
  }
}
