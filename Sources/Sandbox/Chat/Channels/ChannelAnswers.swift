import GRDB

/// How channels, members and messages look in answers (contract 4).
extension JSONWriter {
  /// Writes the members every channel object has.
  mutating func fields(of channel: ChannelRecord, lastMessage: MessageRecord?) {
    field("channel_url", channel.channelURL)
    field("name", channel.name)
    field("custom_type", channel.customType)
    field("member_count", channel.memberCount)
    field("joined_member_count", channel.memberCount)
    field("unread_message_count", channel.unreadCount)
    key("last_message")
    if let lastMessage {
      object { $0.fields(of: lastMessage, mentioned: []) }
    } else {
      null()
    }
    field("created_at", channel.createdAt / 1000)
    field("is_distinct", channel.isDistinct)
    field("data", channel.data)
    field("cover_url", channel.coverURL)
  }

  /// Writes the members every message object has (contract 4.3).
  mutating func fields(of message: MessageRecord, mentioned: [UserRecord]) {
    field("message_id", message.number)
    field("type", message.type)
    field("message", message.message)
    field("created_at", message.createdAt)
    field("updated_at", 0)
    field("channel_url", message.channelURL)
    field("channel_type", "group_channels")
    field("data", message.data)
    field("custom_type", message.customType)
    field("file", json: "{}")
    field("is_removed", false)
    field("silent", message.isSilent)
    key("mentioned_users")
    array {
      for user in mentioned {
        $0.person(user.userID, user.nickname, user.profileURL)
      }
    }
    // A message of the administration has no sender.
    if let senderID = message.senderID {
      key("user")
      person(senderID, message.senderNickname, message.senderProfileURL)
    }
  }

  private mutating func person(_ id: String, _ nickname: String, _ profileURL: String) {
    object {
      $0.field("user_id", id)
      $0.field("nickname", nickname)
      $0.field("profile_url", profileURL)
    }
  }
}

extension Database {
  /// The users a message mentions who still exist.
  func mentioned(in message: MessageRecord) throws -> [UserRecord] {
    try message.mentioned.compactMap { try user($0) }
  }

  /// The last message of a channel.
  func lastMessage(of channel: ChannelRecord) throws -> MessageRecord? {
    try channel.lastMessage.flatMap { try message($0, in: channel.number) }
  }
}
