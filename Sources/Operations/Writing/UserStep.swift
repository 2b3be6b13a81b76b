import SendbirdAPI

/// One write of a user's profile on the road; the record is nil where there is no such user.
struct UserStep: RoadStep {
  /// What is done to the user.
  enum Action: Sendable {
    case create(NewUser)
    case update(UserChanges)
    case delete
  }

  /// The user.
  let userID: String
  /// What is done to it.
  let action: Action

  var request: APIRequest {
    switch action {
    case .create(let user): .createUser(user)
    case .update(let changes): .updateUser(userID, changes)
    case .delete: .deleteUser(userID)
    }
  }

  func names(in known: User?) -> [String] {
    // Of a user who is made or deleted it is the user that may be there or not, not a field.
    if case .update = action { sent.map(\.name) } else { ["user \(userID)"] }
  }

  func accept(_ answer: JSONValue, known: User?) throws(DecodingFault) -> Accepted<User?> {
    if case .delete = action { return Accepted(record: nil, notStuck: []) }
    let user = try User(json: answer)
    return Accepted(record: user, notStuck: UserField.notStuck(sent, in: user, before: known))
  }

  func judge(_ now: User?, known: User?) -> Judgement {
    guard let now else {
      if case .delete = action { return .done(notStuck: []) }
      return .notDone
    }
    switch action {
    case .delete: return .notDone
    case .create:
      // Somebody else may have made the user: only one with all the sent values counts as this one.
      return UserField.notStuck(sent, in: now, before: nil).isEmpty
        ? .done(notStuck: []) : .unclear
    case .update:
      let telling = sent.filter { !$0.holds(in: known, before: known) }
      if telling.isEmpty { return .done(notStuck: []) }
      let notStuck = UserField.notStuck(sent, in: now, before: known)
      if notStuck.isEmpty { return .done(notStuck: []) }
      // One PUT is carried out as a whole, so one new value shows that it was.
      if telling.contains(where: { $0.holds(in: now, before: known) }) {
        return .done(notStuck: notStuck)
      }
      return sent.allSatisfy { $0.isUnchanged(from: known, to: now) } ? .notDone : .unclear
    }
  }

  func journalled(_ record: User?) -> JSONValue { record?.journalled ?? .null }

  /// The fields that are sent, with their values.
  var sent: [UserField] {
    switch action {
    case .delete: []
    case .create(let user):
      [.nickname(user.nickname), .profileURL(user.profileURL), .metadata(user.metadata)]
        + (user.issuesAccessToken ? [.newAccessToken] : [])
    case .update(let changes):
      [
        changes.nickname.map(UserField.nickname), changes.profileURL.map(UserField.profileURL),
        changes.activity.map { .isActive($0 == .active) },
        changes.issuesAccessToken == true ? .newAccessToken : nil,
      ].compactMap { $0 }
    }
  }
}

/// A field of a user that was sent, with what it should be afterwards.
enum UserField: Sendable {
  case nickname(String)
  case profileURL(String)
  case isActive(Bool)
  case metadata(Metadata)
  /// An access token, and another one than before.
  case newAccessToken

  /// The name in an answer.
  var name: String {
    switch self {
    case .nickname: Rules.nicknameField
    case .profileURL: Rules.profileURLField
    case .isActive: "is_active"
    case .metadata: Rules.metadataField
    case .newAccessToken: "access_token"
    }
  }

  /// Whether the user has the value.
  func holds(in user: User?, before: User?) -> Bool {
    guard let user else { return false }
    switch self {
    case .nickname(let nickname): return user.nickname.hasSameBytes(as: nickname)
    // A picture that the answer doesn't mention is no picture.
    case .profileURL(let url): return (user.profileURL ?? "").hasSameBytes(as: url)
    case .isActive(let isActive): return user.isActive == isActive
    case .metadata(let items):
      return (user.metadata ?? Metadata()).count == items.count
        && items.allSatisfy { (user.metadata?[key: $0.key]).hasSameBytes(as: $0.value) }
    case .newAccessToken:
      guard let token = user.accessToken else { return false }
      return before == nil ? true : token != before?.accessToken
    }
  }

  /// Whether the field is the same in both.
  func isUnchanged(from before: User?, to now: User?) -> Bool {
    switch self {
    case .nickname: (before?.nickname).hasSameBytes(as: now?.nickname)
    case .profileURL: (before?.profileURL).hasSameBytes(as: now?.profileURL)
    case .isActive: before?.isActive == now?.isActive
    case .metadata: before?.metadata == now?.metadata
    case .newAccessToken: before?.accessToken == now?.accessToken
    }
  }

  /// The names of the fields that have another value in the user.
  static func notStuck(_ fields: [UserField], in user: User, before: User?) -> [String] {
    fields.filter { !$0.holds(in: user, before: before) }.map(\.name)
  }
}
