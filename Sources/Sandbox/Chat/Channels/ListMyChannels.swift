import GRDB

import enum SendbirdAPI.Limits

/// `GET /v3/users/{user_id}/my_group_channels` (contract 4.1).
struct ListMyChannels: Call {
  static let isWrite = false
  /// The orders the contract names; the sandbox honours the first two.
  private static let orders = [
    "chronological", "latest_last_message", "channel_name_alphabetical",
    "metadata_value_alphabetical",
  ]

  private let userID: String
  private let limit: Int
  private let token: String?
  private let showsEmpty: Bool
  private let byLastMessage: Bool
  private let customTypes: [String]?
  private let nameContains: String?

  init(_ userID: String, _ query: Query) throws(ChatError) {
    showsEmpty = try query.bool("show_empty") ?? false
    limit = try query.integer("limit", in: 1...Limits.chatPage, default: Limits.chatPageDefault)
    let order = try query.word("order", from: Self.orders, default: "chronological")
    byLastMessage = order == "latest_last_message"
    token = query.text("token")
    customTypes = query.list("custom_types")
    nameContains = query.text("name_contains").map(ChannelRecord.folded)
    try Rules.userID(userID)
    self.userID = userID
  }

  func answer(in database: Database, _ context: CallContext) throws -> [UInt8] {
    // The list's name ties a token to its user and order; before anything is looked up, as a value.
    let list = "channels \(byLastMessage) \(userID)"
    let start = try token.map { token throws(ChatError) in
      try context.position(of: token, in: list, count: 2)
    }
    let user = try database.existingUserNumber(userID)
    let found = try channels(of: user, after: start ?? [.max, .max], in: database)
    var page = Array(found.prefix(limit))
    for index in page.indices {
      page[index].unreadCount = try database.unread(of: user, in: page[index].number)
    }
    let lastMessages = try page.map { try database.lastMessage(of: $0) }
    return JSONWriter.object { json in
      json.key("channels")
      json.array {
        for (channel, lastMessage) in zip(page, lastMessages) {
          $0.object { $0.fields(of: channel, lastMessage: lastMessage) }
        }
      }
      let last = found.count > limit ? page.last : nil
      json.field(
        "next", last.map { context.pages.token(after: [place($0), $0.number], in: list) } ?? "")
      json.field("ts", context.now)
    }
  }

  /// One channel more than a page holds, from a place on, newest first.
  private func channels(
    of user: Int64, after start: [Int64], in database: Database
  ) throws -> [ChannelRecord] {
    let order = byLastMessage ? "c.active_at" : "c.number"
    var found: [ChannelRecord] = []
    try database.each(
      """
      SELECT \(ChannelRecord.columns), c.folded_name
      FROM members b JOIN channels c ON c.number = b.channel
      WHERE b.user = ? AND (\(order), c.number) < (?, ?) AND (? OR c.last_message IS NOT NULL)
      ORDER BY \(order) DESC, c.number DESC
      """,
      [.integer(user), .integer(start[0]), .integer(start[1]), .bool(showsEmpty)]
    ) { row in
      let channel = try ChannelRecord(row)
      let fits =
        customTypes?.contains(where: channel.customType.hasSameBytes(as:)) ?? true
        && nameContains.map { row.text(11).utf8.contains($0.utf8) } ?? true
      if fits { found.append(channel) }
      return found.count <= limit
    }
    return found
  }

  private func place(_ channel: ChannelRecord) -> Int64 {
    byLastMessage ? channel.activeAt : channel.number
  }
}
