/// A Chat group channel (contract 4.1).
///
/// Only the URL is always there: every other field can be missing, null or of another type.
package struct Channel: Sendable {
  /// What a Desk ticket's channel has as its custom type.
  package static let deskCustomType = "SENDBIRD_DESK_CHANNEL_CUSTOM_TYPE"

  /// The channel's URL, which is its id; compared by bytes.
  package let channelURL: String
  /// Its name; a ticket's title, for a ticket's channel.
  package let name: String?
  /// What kind of channel it is to the application.
  package let customType: String?
  /// Whatever the application keeps with it.
  package let data: String?
  /// The picture's address; empty means no picture.
  package let coverURL: String?
  /// How many members it has, invited ones included.
  package let memberCount: Int64?
  /// How many members have joined.
  package let joinedMemberCount: Int64?
  /// How many messages the user it was listed for hasn't read.
  package let unreadMessageCount: Int64?
  /// The last message, nil if there is none.
  package let lastMessage: ChannelMessage?
  /// When it was made.
  package let createdAt: Timestamp?
  /// Whether there can be only one channel of these members.
  package let isDistinct: Bool?
  /// Whether anyone can join.
  package let isPublic: Bool?
  /// Whether it is a channel for thousands.
  package let isSuper: Bool?
  /// Whether nobody but operators can write.
  package let isFrozen: Bool?
  /// `operator`, or empty, of the user it was listed for.
  package let myRole: String?
  /// `joined` or `invited`, of the user it was listed for.
  package let memberState: String?
  /// Until when the user it was listed for has read.
  package let userLastRead: Timestamp?
  /// Its members; only in an answer that was asked for them.
  package let members: [User]?
  /// The answer as it came, unknown fields included, with every secret masked.
  package let raw: JSONValue

  /// Whether it is a Desk ticket's channel.
  package var isDeskTicket: Bool { customType == Self.deskCustomType }

  /// Reads a channel of an answer.
  ///
  /// - Throws: `DecodingFault` if there is no `channel_url`.
  package init(json: JSONValue, at path: String = "channel") throws(DecodingFault) {
    let fields = try LooseFields(json, at: path)
    channelURL = try fields.textID("channel_url")
    name = fields.string("name")
    customType = fields.string("custom_type")
    data = fields.string("data")
    coverURL = fields.string("cover_url")
    memberCount = fields.integer("member_count")
    joinedMemberCount = fields.integer("joined_member_count")
    unreadMessageCount = fields.integer("unread_message_count")
    lastMessage = fields.model("last_message", ChannelMessage.init(json:at:))
    createdAt = fields.integer("created_at").flatMap(Timestamp.init(seconds:))
    isDistinct = fields.bool("is_distinct")
    isPublic = fields.bool("is_public")
    isSuper = fields.bool("is_super")
    isFrozen = fields.bool("freeze")
    myRole = fields.string("my_role")
    memberState = fields.string("member_state")
    userLastRead = fields.integer("user_last_read").flatMap(Timestamp.init(positive:))
    members = fields.models("members", User.init(json:at:))
    raw = Self.masked(json)
  }

  private static func masked(_ json: JSONValue) -> JSONValue {
    guard case .object(var members) = json else { return json }
    for index in members.indices {
      let value = members[index].value
      switch members[index].name {
      case "members":
        if let users = value.array { members[index].value = .array(users.map(User.masked)) }
      case "created_by", "inviter": members[index].value = User.masked(value)
      case "last_message": members[index].value = ChannelMessage.masked(value)
      default: break
      }
    }
    return .object(members)
  }
}
