import SendbirdAPI

/// What the SDK's own type checks take as the value of a member (contract 8).
indirect enum SDKType: Sendable {
  case text, integer, bool
  case list(SDKType)
  /// An object with any names and values of one type.
  case map(SDKType)
  case object(SDKModel)
  /// An object without members, which an empty body or `null` is not.
  case nothing

  /// What the SDK would complain about, each with the place where it is.
  func complaints(_ value: JSONValue, at place: String = "the answer") -> [String] {
    switch (self, value) {
    case (.text, .string), (.bool, .bool): []
    case (.integer, .number) where value.int != nil: []
    case (.nothing, .object(let members)) where members.isEmpty: []
    case (.list(let type), .array(let elements)):
      elements.enumerated().flatMap { type.complaints($1, at: "\(place)[\($0)]") }
    case (.map(let type), .object(let members)):
      members.flatMap { type.complaints($0.value, at: "\(place).\($0.name)") }
    case (.object(let model), .object(let members)): model.complaints(members, at: place)
    default: ["\(place) is \(value.kind)"]
    }
  }
}

/// A model of the SDK: the members it knows; it takes unknown ones, whatever they are.
struct SDKModel: Sendable {
  /// The members that must be there: those without which the SDK raises a TypeError, and `next`,
  /// without which it can't be told that there is no further page.
  let required: Set<String>
  /// The members that may be null.
  var nullable: Set<String> = []
  let members: [String: SDKType]

  fileprivate func complaints(_ found: [JSONMember], at place: String) -> [String] {
    let names = Set(found.map(\.name))
    let missing = required.subtracting(names).sorted().map { "\(place) has no \($0)" }
    return missing
      + found.flatMap { member -> [String] in
        guard let type = members[member.name] else { return [] }
        if member.value.isNull, nullable.contains(member.name) { return [] }
        return type.complaints(member.value, at: "\(place).\(member.name)")
      }
  }
}

extension SDKModel {
  static let user = SDKModel(
    required: ["user_id"],
    nullable: ["nickname", "metadata", "discovery_keys", "preferred_languages", "state"],
    members: [
      "user_id": .text, "nickname": .text, "profile_url": .text, "access_token": .text,
      "is_active": .bool, "is_online": .bool, "last_seen_at": .integer,
      "has_ever_logged_in": .bool, "created_at": .integer, "metadata": .map(.text),
      "discovery_keys": .list(.text), "preferred_languages": .list(.text), "locale": .text,
      "require_auth_for_profile_image": .bool, "is_hide_me_from_friends": .bool,
      "is_shadow_blocked": .bool, "is_created": .bool, "phone_number": .text, "state": .text,
      "unread_channel_count": .integer, "unread_message_count": .integer,
    ])

  static let users = SDKModel(
    required: ["users", "next"], members: ["users": .list(.object(user)), "next": .text])

  /// A sender, or who is mentioned.
  static let person = SDKModel(
    required: ["user_id"], nullable: ["nickname", "metadata"],
    members: [
      "user_id": .text, "nickname": .text, "profile_url": .text, "metadata": .map(.text),
      "is_active": .bool, "role": .text, "require_auth_for_profile_image": .bool,
    ])

  static let message = SDKModel(
    required: [],
    members: [
      "message_id": .integer, "type": .text, "message": .text, "created_at": .integer,
      "updated_at": .integer, "channel_url": .text, "channel_type": .text, "data": .text,
      "custom_type": .text, "file": .nothing, "is_removed": .bool, "silent": .bool,
      "mentioned_users": .list(.object(person)), "user": .object(person),
    ])

  static let messages = SDKModel(
    required: ["messages"], members: ["messages": .list(.object(message))])

  static let member = SDKModel(
    required: ["user_id"], nullable: ["nickname", "metadata", "state", "role"],
    members: [
      "user_id": .text, "nickname": .text, "profile_url": .text, "is_active": .bool,
      "is_online": .bool, "last_seen_at": .integer, "state": .text, "role": .text,
      "metadata": .map(.text),
    ])

  static let channel = SDKModel(
    required: ["channel_url"],
    nullable: [
      "last_message", "created_by", "inviter", "joined_ts", "metadata", "is_access_code_required",
    ],
    members: [
      "channel_url": .text, "name": .text, "custom_type": .text, "data": .text,
      "cover_url": .text, "member_count": .integer, "joined_member_count": .integer,
      "unread_message_count": .integer, "created_at": .integer, "is_distinct": .bool,
      "is_public": .bool, "is_super": .bool, "freeze": .bool, "my_role": .text,
      "member_state": .text, "user_last_read": .integer, "joined_ts": .integer,
      "created_by": .object(person), "inviter": .object(person),
      "last_message": .object(message), "members": .list(.object(member)),
    ])

  static let channels = SDKModel(
    required: ["channels", "next"],
    members: ["channels": .list(.object(channel)), "next": .text, "ts": .integer])

  static let unread = SDKModel(
    required: ["unread_count"], members: ["unread_count": .integer])
}
