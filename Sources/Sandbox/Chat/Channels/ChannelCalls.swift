import GRDB

/// `GET /v3/group_channels/{channel_url}` (contract 4.4).
struct GetChannel: Call {
  static let isWrite = false

  private let channelURL: String
  private let withMembers: Bool

  init(_ channelURL: String, _ query: Query) throws(ChatError) {
    self.channelURL = channelURL
    withMembers = try query.bool("show_member") ?? false
  }

  func answer(in database: Database, _ context: CallContext) throws -> [UInt8] {
    let channel = try database.existingChannel(channelURL)
    let lastMessage = try database.lastMessage(of: channel)
    let members = withMembers ? try database.members(of: channel.number) : nil
    return JSONWriter.object { json in
      json.fields(of: channel, lastMessage: lastMessage)
      guard let members else { return }
      json.key("members")
      json.array {
        for member in members {
          $0.object {
            $0.field("user_id", member.userID)
            $0.field("nickname", member.nickname)
            $0.field("profile_url", member.profileURL)
            $0.field("is_active", member.isActive)
            $0.field("is_online", member.isOnline)
            $0.field("last_seen_at", member.shownLastSeen)
            $0.field("state", "joined")
          }
        }
      }
    }
  }
}

/// `DELETE /v3/group_channels/{channel_url}` (contract 4.5).
struct DeleteChannel: Call {
  static let isWrite = true

  private let channelURL: String

  init(_ channelURL: String) {
    self.channelURL = channelURL
  }

  func answer(in database: Database, _ context: CallContext) throws -> [UInt8] {
    let channel = try database.existingChannel(channelURL)
    try database.run("DELETE FROM channels WHERE number = ?", .integer(channel.number))
    return JSONWriter.object { _ in }
  }
}

/// `GET /v3/users/{user_id}/unread_message_count` and `…/unread_channel_count` (contract 4.2).
struct GetUnreadCount: Call {
  /// What is counted.
  enum Unit: Sendable { case messages, channels }

  static let isWrite = false

  private let userID: String
  private let unit: Unit
  private let customTypes: [String]?

  init(_ userID: String, _ unit: Unit, _ query: Query) throws(ChatError) {
    customTypes = query.list("custom_types")
    try query.checkSuperMode()
    try Rules.userID(userID)
    self.userID = userID
    self.unit = unit
  }

  func answer(in database: Database, _ context: CallContext) throws -> [UInt8] {
    let user = try database.existingUserNumber(userID)
    let unread = try database.unread(of: user, customTypes)
    return JSONWriter.object {
      $0.field("unread_count", unit == .messages ? unread.messages : unread.channels)
    }
  }
}

extension Database {
  /// The members of a channel in the order in which they joined.
  fileprivate func members(of channel: Int64) throws -> [UserRecord] {
    try all(
      """
      SELECT \(UserRecord.columns) FROM members b JOIN users u ON u.number = b.user
      WHERE b.channel = ? ORDER BY b.number
      """, [.integer(channel)], read: UserRecord.init)
  }
}
