/// A Sendbird user (contract 2.1).
///
/// Only the id is always there: every other field can be missing or null.
package struct User: Sendable {
  /// The user's id; compared by bytes.
  package let id: String
  /// The name other people see; can be empty.
  package let nickname: String?
  /// The picture's address; empty means no picture.
  package let profileURL: String?
  /// The user's own access token, nil if none was issued.
  ///
  /// Masked everywhere but where asked for.
  package let accessToken: Secret?
  /// False for a deactivated user.
  package let isActive: Bool?
  /// Whether the user is connected.
  package let isOnline: Bool?
  /// When the user was last connected.
  package let lastSeen: LastSeen?
  /// Whether the user has ever connected.
  package let hasEverLoggedIn: Bool?
  /// When the user was made.
  package let createdAt: Timestamp?
  /// The user's metadata, in Sendbird's order.
  package let metadata: Metadata?
  /// Keys by which friends find the user.
  package let discoveryKeys: [String]?
  /// Languages, the preferred one first.
  package let preferredLanguages: [String]?
  /// The user's locale; empty by default.
  package let locale: String?
  /// Channels with unread messages; only in an answer that was asked for it.
  package let unreadChannelCount: Int64?
  /// Unread messages; only in an answer that was asked for it.
  package let unreadMessageCount: Int64?
  /// The answer as it came, unknown fields included, with every secret masked.
  package let raw: JSONValue

  /// Reads a user of an answer.
  ///
  /// - Throws: `DecodingFault` if `user_id` is missing or a field has another type than documented.
  package init(json: JSONValue, at path: String = "user") throws(DecodingFault) {
    let fields = try Fields(json, at: path)
    id = try Self.id(in: fields)
    nickname = try fields.string("nickname")
    profileURL = try fields.string("profile_url")
    accessToken = try fields.string(Self.accessTokenField).flatMap { token in
      token.isEmpty ? nil : Secret(token)
    }
    isActive = try fields.bool("is_active")
    isOnline = try fields.bool("is_online")
    lastSeen = LastSeen(
      milliseconds: try fields.integer("last_seen_at"), isOnline: isOnline)
    hasEverLoggedIn = try fields.bool("has_ever_logged_in")
    createdAt = try fields.integer("created_at").flatMap(Timestamp.init(seconds:))
    if let value = json["metadata"], !value.isNull {
      metadata = try Metadata(json: value, at: "\(path).metadata")
    } else {
      metadata = nil
    }
    discoveryKeys = try fields.strings("discovery_keys")
    preferredLanguages = try fields.strings("preferred_languages")
    locale = try fields.string("locale")
    unreadChannelCount = try fields.integer("unread_channel_count")
    unreadMessageCount = try fields.integer("unread_message_count")
    raw = Self.masked(json)
  }

  static func id(in fields: Fields) throws(DecodingFault) -> String {
    guard let id = try fields.string("user_id") else {
      throw DecodingFault(
        path: "\(fields.path).user_id", expected: "a string", found: "missing")
    }
    return id
  }
}

extension User {
  private static let accessTokenField = "access_token"

  /// The answer as it came, with the access token in its place if it is asked for.
  ///
  /// - Parameter revealsAccessToken: true only for output that promises the token
  ///   (`--output json`, `jsonl`, `data-points`).
  /// - Returns: the user's JSON object.
  package func record(revealingAccessToken revealsAccessToken: Bool) -> JSONValue {
    guard revealsAccessToken, let accessToken, case .object(var members) = raw else { return raw }
    for index in members.indices where members[index].name == Self.accessTokenField {
      members[index].value = .string(accessToken.reveal())
    }
    return .object(members)
  }

  /// An answer in which the secret fields of a user are masked.
  static func masked(_ json: JSONValue) -> JSONValue {
    guard case .object(var members) = json else { return json }
    for index in members.indices {
      switch members[index].name {
      case accessTokenField where members[index].value.string?.isEmpty == false:
        members[index].value = .string(Secret.mask)
      case "session_tokens":
        // Seen empty only; whatever real ones look like, they are credentials.
        let count = members[index].value.array?.count ?? 0
        members[index].value = .array(Array(repeating: .string(Secret.mask), count: count))
      default: break
      }
    }
    return .object(members)
  }
}
