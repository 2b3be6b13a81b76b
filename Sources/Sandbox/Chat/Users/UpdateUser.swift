import GRDB

import enum SendbirdAPI.Limits

/// `PUT /v3/users/{user_id}`: change, deactivate and activate (contract 2.5 and 2.6).
struct UpdateUser: RecordWrite {
  static let isWrite = true

  private let userID: String
  private let nickname: String?
  private let profileURL: String?
  private let issuesToken: Bool
  private let isActive: Bool?
  private let leavesChannels: Bool
  private let lastSeenAt: Int64?
  private let discoveryKeys: [String]?
  private let preferredLanguages: [String]?

  init(_ userID: String, _ body: Body) throws(ChatError) {
    nickname = try body.string("nickname")
    profileURL = try body.string("profile_url")
    issuesToken = try body.bool("issue_access_token") ?? false
    isActive = try body.bool("is_active")
    // Leaving is the default, and only goes with deactivating.
    let leaves = try body.bool("leave_all_when_deactivated") ?? true
    leavesChannels = leaves && isActive == false
    lastSeenAt = try body.milliseconds("last_seen_at")
    discoveryKeys = try body.strings("discovery_keys")
    preferredLanguages = try body.strings("preferred_languages")
    try Rules.userID(userID)
    if let nickname { try Rules.nickname(nickname) }
    if let profileURL { try Rules.profileURL(profileURL) }
    self.userID = userID
  }

  func answer(in database: Database, _ context: CallContext) throws -> [UInt8] {
    var user = try database.existingUser(userID)
    if let preferredLanguages, preferredLanguages.count > Limits.preferredLanguages {
      throw ChatError.tooMany("preferred_languages", limit: Limits.preferredLanguages)
    }
    user.nickname = nickname ?? user.nickname
    user.profileURL = profileURL ?? user.profileURL
    if issuesToken { user.accessToken = Identity.token() }
    user.isActive = isActive ?? user.isActive
    if let lastSeenAt, user.hasEverLoggedIn { user.lastSeenAt = lastSeenAt }
    user.discoveryKeys = discoveryKeys ?? user.discoveryKeys
    user.preferredLanguages = preferredLanguages ?? user.preferredLanguages
    try database.update(user)
    if leavesChannels {
      try database.run("DELETE FROM members WHERE user = ?", .integer(user.number))
    }
    let metadata = try database.metadata(of: user.number)
    return JSONWriter.object { $0.fields(of: user, metadata) }
  }

  var records: [SharedRecord] { [.user(id: userID)] }
}
