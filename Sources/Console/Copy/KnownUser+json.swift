package import Operations

extension KnownUser {
  /// The record in Sendbird's names and units (contract 1.3), without the access token.
  package var json: JSONValue {
    var members = [JSONMember("user_id", .string(id))]
    func add(_ name: String, _ value: JSONValue?) {
      if let value { members.append(JSONMember(name, value)) }
    }
    add("nickname", nickname.map(JSONValue.string))
    add("profile_url", profileURL.map(JSONValue.string))
    add("is_active", isActive.map(JSONValue.bool))
    add("is_online", isOnline.map(JSONValue.bool))
    switch lastSeen {
    case .online: add("last_seen_at", .number("0"))
    case .never: add("last_seen_at", .number("-1"))
    case .at(let time): add("last_seen_at", .number(String(time.milliseconds)))
    case nil: break
    }
    add("has_ever_logged_in", hasEverLoggedIn.map(JSONValue.bool))
    add("created_at", createdAt.map { .number(String($0.milliseconds / 1000)) })
    add("locale", locale.map(JSONValue.string))
    add("preferred_languages", .array(preferredLanguages.map(JSONValue.string)))
    add("metadata", metadata?.json)
    return .object(members)
  }
}
