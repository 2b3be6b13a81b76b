import GRDB

/// How users and metadata look in answers (contract 2.1).
extension JSONWriter {
  /// Writes the members every user object has, in the contract's order.
  mutating func fields(of user: UserRecord, _ metadata: [MetadataItem]) {
    field("user_id", user.userID)
    field("nickname", user.nickname)
    field("profile_url", user.profileURL)
    field("access_token", user.accessToken)
    field("is_active", user.isActive)
    field("is_online", user.isOnline)
    field("last_seen_at", user.shownLastSeen)
    field("has_ever_logged_in", user.hasEverLoggedIn)
    field("created_at", user.createdAt)
    key("metadata")
    map(metadata)
    field("discovery_keys", json: JSONWriter.text(of: user.discoveryKeys))
    field("preferred_languages", json: JSONWriter.text(of: user.preferredLanguages))
    field("locale", "")
    field("require_auth_for_profile_image", false)
    field("is_hide_me_from_friends", false)
    field("is_shadow_blocked", false)
  }

  /// Writes metadata as the bare map of contract 3.
  mutating func map(_ metadata: [MetadataItem]) {
    object {
      for item in metadata {
        $0.field(item.key, item.value)
      }
    }
  }

  /// The body of an answer that is one map.
  static func map(_ metadata: [MetadataItem]) -> [UInt8] {
    var json = JSONWriter()
    json.map(metadata)
    return json.bytes
  }
}

extension UserRecord {
  /// When the user was last seen as answers say it: 0 while online, -1 for never (contract 1.3).
  var shownLastSeen: Int64 {
    guard hasEverLoggedIn else { return -1 }
    return isOnline ? 0 : lastSeenAt
  }
}
