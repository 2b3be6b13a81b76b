/// What to change of a user (contract 2.5); nil leaves a field as it is.
package struct UserChanges: Sendable {
  /// Whether the user can be used.
  package enum Activity: Sendable, Hashable {
    /// The user can send and is in the default lists.
    ///
    /// Channels left stay left.
    case active
    /// The user can't send.
    ///
    /// Whether group channels are left is always said, because the service's default is true and
    /// leaving can't be undone (contract 2.6).
    case deactivated(leavingChannels: Bool)
  }

  /// The name other people see.
  package var nickname: String?
  /// The picture's address; empty removes it.
  package var profileURL: String?
  /// True revokes the old access token and issues a new one.
  package var issuesAccessToken: Bool?
  /// Activates or deactivates the user.
  package var activity: Activity?
  /// When the user was last connected; without effect on users who never were.
  package var lastSeenAt: Timestamp?
  /// Replaces all discovery keys.
  package var discoveryKeys: [String]?
  /// Replaces all preferred languages; at most `Limits.preferredLanguages`.
  package var preferredLanguages: [String]?

  /// Describes changes.
  package init(
    nickname: String? = nil, profileURL: String? = nil, issuesAccessToken: Bool? = nil,
    activity: Activity? = nil, lastSeenAt: Timestamp? = nil, discoveryKeys: [String]? = nil,
    preferredLanguages: [String]? = nil
  ) {
    self.nickname = nickname
    self.profileURL = profileURL
    self.issuesAccessToken = issuesAccessToken
    self.activity = activity
    self.lastSeenAt = lastSeenAt
    self.discoveryKeys = discoveryKeys
    self.preferredLanguages = preferredLanguages
  }

  var body: JSONValue {
    var members: [JSONMember] = []
    if let nickname { members.append(JSONMember("nickname", .string(nickname))) }
    if let profileURL { members.append(JSONMember("profile_url", .string(profileURL))) }
    if let issuesAccessToken {
      members.append(JSONMember("issue_access_token", .bool(issuesAccessToken)))
    }
    switch activity {
    case .active:
      members.append(JSONMember("is_active", true))
    case .deactivated(let leavingChannels):
      members.append(JSONMember("is_active", false))
      members.append(JSONMember("leave_all_when_deactivated", .bool(leavingChannels)))
    case nil: break
    }
    if let lastSeenAt {
      members.append(JSONMember("last_seen_at", .number(String(lastSeenAt.milliseconds))))
    }
    if let discoveryKeys { members.append(JSONMember("discovery_keys", .strings(discoveryKeys))) }
    if let preferredLanguages {
      members.append(JSONMember("preferred_languages", .strings(preferredLanguages)))
    }
    return .object(members)
  }
}
