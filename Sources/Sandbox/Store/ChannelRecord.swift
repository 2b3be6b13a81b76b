import GRDB

/// A group channel as it is stored, with what is counted when it is read.
struct ChannelRecord: Sendable {
  var number: Int64 = 0
  var channelURL: String
  var name: String
  var customType: String
  var data: String
  var coverURL = ""
  var isDistinct: Bool
  /// In milliseconds.
  var createdAt: Int64
  /// The number of the newest message, if there is any.
  var lastMessage: Int64?
  /// When the last message came, or the channel was made, in milliseconds.
  var activeAt: Int64
  var memberCount: Int64 = 0
  /// For the member the channel was read for.
  var unreadCount: Int64 = 0
}

extension ChannelRecord {
  /// The columns ``init(_:)`` reads, in its order; the last one is 0 without a member `mine`.
  static let columns = """
    c.number, c.channel_url, c.name, c.custom_type, c.data, c.cover_url, c.is_distinct,
    c.created_at, c.last_message, c.active_at,
    (SELECT count(*) FROM members WHERE channel = c.number)
    """

  init(_ row: Columns) throws {
    number = row.integer(0)
    channelURL = row.text(1)
    name = row.text(2)
    customType = row.text(3)
    data = row.text(4)
    coverURL = row.text(5)
    isDistinct = row.bool(6)
    createdAt = row.integer(7)
    lastMessage = row.optionalInteger(8)
    activeAt = row.integer(9)
    memberCount = row.integer(10)
  }

  /// Upper and lower case made one, as the name filters compare (contract 4.1).
  static func folded(_ name: String) -> String { name.lowercased() }
}

/// How many messages a user hasn't read, and in how many channels.
struct UnreadCounts: Sendable {
  var channels: Int64 = 0
  var messages: Int64 = 0
}

extension Database {
  /// The channel with a URL.
  func channel(_ url: String) throws -> ChannelRecord? {
    try first(
      "SELECT \(ChannelRecord.columns) FROM channels c WHERE c.channel_url = ?", .text(url),
      read: ChannelRecord.init)
  }

  /// Adds a channel and answers its number.
  func insert(_ channel: ChannelRecord) throws -> Int64 {
    try run(
      """
      INSERT INTO channels (channel_url, name, folded_name, custom_type, data, cover_url,
        is_distinct, created_at, active_at) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)
      """,
      .text(channel.channelURL), .text(channel.name), .text(ChannelRecord.folded(channel.name)),
      .text(channel.customType), .text(channel.data), .text(channel.coverURL),
      .bool(channel.isDistinct), .integer(channel.createdAt), .integer(channel.activeAt))
    return lastInsertedRowID
  }

  /// Makes a user a member who has nothing unread.
  func join(_ user: Int64, channel: Int64) throws {
    try run(
      """
      INSERT INTO members (channel, user, last_read)
      VALUES (?1, ?2, (SELECT coalesce(max(number), 0) FROM messages WHERE channel = ?1))
      """, .integer(channel), .integer(user))
  }

  /// Whether a user is a member of a channel.
  func isMember(_ user: Int64, of channel: Int64) throws -> Bool {
    try first(
      "SELECT 1 FROM members WHERE channel = ? AND user = ?", .integer(channel), .integer(user)
    ) { _ in true } ?? false
  }

  /// How many messages of others a member hasn't read in a channel.
  func unread(of user: Int64, in channel: Int64) throws -> Int64 {
    try first(
      """
      SELECT count(*) FROM members b JOIN messages m ON m.channel = b.channel
      WHERE b.channel = ?1 AND b.user = ?2 AND m.number > b.last_read
        AND m.sender IS NOT ?2 AND NOT m.is_silent
      """, .integer(channel), .integer(user)
    ) { $0.integer(0) } ?? 0
  }

  /// What a user hasn't read in all channels, or in those of some custom types (contract 4.2).
  func unread(of user: Int64, _ customTypes: [String]?) throws -> UnreadCounts {
    let channels = try all(
      """
      SELECT c.number, c.custom_type FROM members b JOIN channels c ON c.number = b.channel
      WHERE b.user = ?
      """, [.integer(user)]
    ) { ($0.integer(0), $0.text(1)) }
    var counts = UnreadCounts()
    for (channel, type) in channels {
      guard customTypes?.contains(where: type.hasSameBytes(as:)) ?? true else { continue }
      let unread = try unread(of: user, in: channel)
      counts.messages += unread
      counts.channels += unread > 0 ? 1 : 0
    }
    return counts
  }
}
