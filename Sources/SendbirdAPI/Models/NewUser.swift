/// What a user is made from (contract 2.2).
package struct NewUser: Sendable {
  /// The id; not empty, at most `Limits.userID` characters.
  package var id: String
  /// The name other people see; can be empty.
  package var nickname: String
  /// The picture's address; empty means no picture.
  ///
  /// Always sent.
  package var profileURL: String
  /// Whether Sendbird issues an access token for the user.
  package var issuesAccessToken: Bool
  /// Items to begin with.
  package var metadata: Metadata
  /// Keys by which friends find the user; nil sends none.
  package var discoveryKeys: [String]?

  /// Describes a new user.
  package init(
    id: String, nickname: String, profileURL: String = "", issuesAccessToken: Bool = false,
    metadata: Metadata = [:], discoveryKeys: [String]? = nil
  ) {
    self.id = id
    self.nickname = nickname
    self.profileURL = profileURL
    self.issuesAccessToken = issuesAccessToken
    self.metadata = metadata
    self.discoveryKeys = discoveryKeys
  }

  var body: JSONValue {
    var members = [
      JSONMember("user_id", .string(id)),
      JSONMember("nickname", .string(nickname)),
      JSONMember("profile_url", .string(profileURL)),
      JSONMember("issue_access_token", .bool(issuesAccessToken)),
    ]
    if !metadata.isEmpty { members.append(JSONMember("metadata", metadata.json)) }
    if let discoveryKeys { members.append(JSONMember("discovery_keys", .strings(discoveryKeys))) }
    return .object(members)
  }
}

extension JSONValue {
  static func strings(_ texts: [String]) -> JSONValue { .array(texts.map(JSONValue.string)) }
}
