import GRDB

/// A message as it is stored, with its sender as the sender is now.
struct MessageRecord: Sendable {
  var number: Int64 = 0
  var channelURL = ""
  var type: String
  /// nil for a message of the administration.
  var senderID: String?
  /// Empty when the sender was deleted: the profile goes, the message stays (contract 2.7).
  var senderNickname = ""
  var senderProfileURL = ""
  var message: String
  var data: String
  var customType: String
  /// In milliseconds.
  var createdAt: Int64
  var isSilent: Bool
  /// The ids of the mentioned users.
  var mentioned: [String] = []
}

extension MessageRecord {
  /// A query over messages `m` that ``init(_:)`` reads; conditions follow.
  static let query = """
    SELECT m.number, c.channel_url, m.type, m.sender_id, coalesce(u.nickname, ''),
      coalesce(u.profile_url, ''), m.message, m.data, m.custom_type, m.created_at, m.is_silent,
      m.mentioned
    FROM messages m JOIN channels c ON c.number = m.channel LEFT JOIN users u ON u.number = m.sender
    """

  init(_ row: Columns) throws {
    number = row.integer(0)
    channelURL = row.text(1)
    type = row.text(2)
    senderID = row.optionalText(3)
    senderNickname = row.text(4)
    senderProfileURL = row.text(5)
    message = row.text(6)
    data = row.text(7)
    customType = row.text(8)
    createdAt = row.integer(9)
    isSilent = row.bool(10)
    mentioned = UserRecord.list(row.text(11))
  }
}

extension Database {
  /// The message with a number, if it is in this channel.
  func message(_ number: Int64, in channel: Int64) throws -> MessageRecord? {
    try first(
      "\(MessageRecord.query) WHERE m.number = ? AND m.channel = ?",
      .integer(number), .integer(channel), read: MessageRecord.init)
  }

  /// Adds a message, makes it the channel's last one if it is, and answers its number.
  func insert(
    _ message: MessageRecord, channel: Int64, sender: Int64?, dedupID: String?
  ) throws -> Int64 {
    try run(
      """
      INSERT INTO messages (channel, type, sender, sender_id, message, data, custom_type,
        created_at, is_silent, dedup_id, mentioned) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
      """,
      .integer(channel), .text(message.type), sender.map(SQLValue.integer) ?? .null,
      message.senderID.map(SQLValue.text) ?? .null, .text(message.message), .text(message.data),
      .text(message.customType), .integer(message.createdAt), .bool(message.isSilent),
      dedupID.map(SQLValue.text) ?? .null, .text(JSONWriter.text(of: message.mentioned)))
    let number = lastInsertedRowID
    // A message written into the past by an import isn't the last one.
    try run(
      """
      UPDATE channels SET last_message = ?1, active_at = ?2
      WHERE number = ?3 AND (last_message IS NULL OR active_at <= ?2)
      """, .integer(number), .integer(message.createdAt), .integer(channel))
    return number
  }

  /// Notes that a member has read everything up to a message.
  func markRead(_ user: Int64, channel: Int64, upTo message: Int64) throws {
    try run(
      "UPDATE members SET last_read = max(last_read, ?) WHERE channel = ? AND user = ?",
      .integer(message), .integer(channel), .integer(user))
  }
}
