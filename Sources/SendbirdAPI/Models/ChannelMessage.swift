/// A message of a Chat channel (contract 4.3).
///
/// Only the id is always there: every other field can be missing, null or of another type.
package struct ChannelMessage: Sendable {
  /// Sendbird's id of the message.
  package let id: Int64
  /// `MESG`, `FILE` or `ADMM`.
  package let type: String?
  /// The text; empty or nil for a file.
  package let text: String?
  /// When it was sent.
  package let createdAt: Timestamp?
  /// When it was last edited; nil if it never was.
  package let updatedAt: Timestamp?
  /// The channel it is in.
  package let channelURL: String?
  /// The sender's user id; nil for a message of the administration.
  package let senderID: String?
  /// The sender's nickname.
  package let senderNickname: String?
  /// What kind of message it is to the application.
  package let customType: String?
  /// Whatever the application keeps with it.
  package let data: String?
  /// Whether it was deleted.
  package let isRemoved: Bool?
  /// The answer as it came, unknown fields included, with every secret masked.
  package let raw: JSONValue

  /// Reads a message of an answer.
  ///
  /// - Throws: `DecodingFault` if there is no `message_id`.
  package init(json: JSONValue, at path: String = "message") throws(DecodingFault) {
    let fields = try LooseFields(json, at: path)
    id = try fields.id("message_id")
    type = fields.string("type")
    text = fields.string("message")
    createdAt = fields.integer("created_at").flatMap(Timestamp.init(positive:))
    updatedAt = fields.integer("updated_at").flatMap(Timestamp.init(positive:))
    channelURL = fields.string("channel_url")
    senderID = json["user"]?["user_id"]?.string
    senderNickname = json["user"]?["nickname"]?.string
    customType = fields.string("custom_type")
    data = fields.string("data")
    isRemoved = fields.bool("is_removed")
    raw = Self.masked(json)
  }

  /// Reads the answer about a channel's messages.
  ///
  /// - Throws: `DecodingFault` if there is no list, or one of its elements can't be read.
  static func list(_ json: JSONValue) throws(DecodingFault) -> [ChannelMessage] {
    guard let elements = try Fields(json, at: "answer").array("messages") else {
      throw DecodingFault(path: "answer.messages", expected: "a list", found: "missing")
    }
    var messages: [ChannelMessage] = []
    for (index, element) in elements.enumerated() {
      messages.append(try ChannelMessage(json: element, at: "messages[\(index)]"))
    }
    return messages
  }

  static func masked(_ json: JSONValue) -> JSONValue {
    guard case .object(var members) = json else { return json }
    for index in members.indices {
      let value = members[index].value
      switch members[index].name {
      case "user": members[index].value = User.masked(value)
      case "mentioned_users":
        if let users = value.array { members[index].value = .array(users.map(User.masked)) }
      default: break
      }
    }
    return .object(members)
  }
}
