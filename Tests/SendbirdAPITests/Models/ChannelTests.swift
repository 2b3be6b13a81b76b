import SendbirdAPI
import Testing

/// The channels and messages of contract 4, and what a client must survive.
@Suite struct ChannelTests {
  @Test func readsAPageOfChannels() throws {
    let page = try ChannelPage(json: JSONValue(parsing: ChannelExamples.channels))
    #expect(page.next == nil)
    let channel = try #require(page.channels.first)
    #expect(channel.channelURL == "sendbird_desk_7f3a")
    #expect(channel.name == "Refund for order 118")
    #expect(channel.isDeskTicket)
    #expect(channel.memberCount == 1)
    #expect(channel.joinedMemberCount == 1)
    #expect(channel.unreadMessageCount == 0)
    #expect(channel.lastMessage == nil)
    #expect(channel.createdAt?.iso8601 == "2026-01-02T00:00:00Z")
    #expect(channel.isDistinct == false)
    #expect(channel.data?.isEmpty == true)
    #expect(channel.coverURL?.isEmpty == true)
    #expect(channel.members == nil)
  }

  @Test(arguments: [
    (#""next": "ab+/=""#, "ab+/="), (#""next": """#, nil), (#""next": null"#, nil),
    (#""other": 1"#, nil),
  ])
  func findsTheEndOfTheList(_ member: String, _ next: String?) throws {
    #expect(try ChannelPage(json: JSONValue(parsing: "{\"channels\": [], \(member)}")).next == next)
  }

  @Test func readsAChannelWithMembers() throws {
    let channel = try Channel(json: JSONValue(parsing: ChannelExamples.channel))
    let member = try #require(channel.members?.first)
    #expect(member.id == "maria.k")
    #expect(member.lastSeen == .at(Timestamp(milliseconds: 1_767_312_000_123)))
    let other = try Channel(json: JSONValue(parsing: ChannelExamples.created))
    #expect(other.channelURL == "orders-1")
    #expect(!other.isDeskTicket)
  }

  @Test func readsMessages() throws {
    let message = try ChannelMessage(json: JSONValue(parsing: ChannelExamples.sent))
    #expect(message.id == 900_000_017)
    #expect(message.type == "MESG")
    #expect(message.text == "Hello, my refund is late.")
    #expect(message.createdAt?.milliseconds == 1_767_312_400_001)
    #expect(message.updatedAt == nil)
    #expect(message.channelURL == "sendbird_desk_7f3a")
    #expect(message.senderID == "maria.k")
    #expect(message.senderNickname == "Maria Kask")
    #expect(message.isRemoved == false)
    #expect(message.customType?.isEmpty == true && message.data?.isEmpty == true)
  }

  @Test func readsTheLastMessage() throws {
    let text =
      #"{"channel_url": "c", "last_message": \#(ChannelExamples.sent), "user_last_read": 0}"#
    let channel = try Channel(json: JSONValue(parsing: text))
    #expect(channel.lastMessage?.senderID == "maria.k")
    #expect(channel.userLastRead == nil)
  }

  static let channelFields = [
    "name", "custom_type", "data", "cover_url", "member_count", "joined_member_count",
    "unread_message_count", "last_message", "created_at", "is_distinct", "is_public", "is_super",
    "freeze", "my_role", "member_state", "user_last_read", "members", "created_by", "inviter",
    "joined_ts", "metadata", "is_access_code_required",
  ]

  @Test(arguments: channelFields, [nil, ["a": 1], [5], .number("1.5")] as [JSONValue])
  func survivesNullAndWrongTypesInAChannel(_ field: String, _ value: JSONValue) throws {
    let json = JSONValue.object([JSONMember("channel_url", "c"), JSONMember(field, value)])
    let channel = try Channel(json: json)
    #expect(channel.channelURL == "c")
    #expect(channel.raw == json)
  }

  static let messageFields = [
    "type", "message", "created_at", "updated_at", "channel_url", "user", "custom_type", "data",
    "is_removed", "file", "mentioned_users",
  ]

  @Test(arguments: messageFields, [nil, ["a": 1], [5], .number("1.5")] as [JSONValue])
  func survivesNullAndWrongTypesInAMessage(_ field: String, _ value: JSONValue) throws {
    let json = JSONValue.object([JSONMember("message_id", 7), JSONMember(field, value)])
    let message = try ChannelMessage(json: json)
    #expect(message.id == 7)
    #expect(message.senderID == nil && message.createdAt == nil)
    #expect(message.raw == json)
  }

  @Test(arguments: [["name": "x"], ["channel_url": nil], ["channel_url": 5], []] as [JSONValue])
  func needsAURL(_ json: JSONValue) {
    #expect(throws: DecodingFault.self) { try Channel(json: json) }
  }

  @Test(arguments: [["message": "x"], ["message_id": nil], ["message_id": "7"], []] as [JSONValue])
  func needsAMessageID(_ json: JSONValue) {
    #expect(throws: DecodingFault.self) { try ChannelMessage(json: json) }
  }

  /// Members and senders are users, and users have tokens.
  @Test func masksTheTokensOfUsers() throws {
    let token = UserTests.token
    let user = #"{"user_id": "u", "access_token": "\#(token)", "session_tokens": ["s3cret"]}"#
    let message = #"{"message_id": 1, "user": \#(user), "mentioned_users": [\#(user)]}"#
    let channel = try Channel(
      json: JSONValue(
        parsing: #"{"channel_url": "c", "members": [\#(user)], "created_by": \#(user), "#
          + #""inviter": \#(user), "last_message": \#(message)}"#))
    #expect(channel.members?.first?.accessToken?.reveal() == token)
    var dumped = ""
    dump(channel, to: &dumped)
    for text in ["\(channel)", dumped, channel.raw.serialized()] {
      #expect(!text.contains(token))
      #expect(!text.contains("s3cret"))
    }
    #expect(channel.raw["last_message"]?["user"]?["access_token"] == "••••")
  }
}
