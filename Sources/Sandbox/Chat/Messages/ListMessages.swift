import GRDB

import enum SendbirdAPI.Limits

/// `GET /v3/group_channels/{channel_url}/messages` (contract 4.4).
struct ListMessages: Call {
  static let isWrite = false
  /// How many messages come without a number given.
  private static let usual = 15

  private let channelURL: String
  private let time: Int64?
  private let messageID: Int64?
  private let before: Int
  private let after: Int
  private let isReversed: Bool

  init(_ channelURL: String, _ query: Query) throws(ChatError) {
    guard query.text("message_ts") != nil || query.text("message_id") != nil else {
      throw .missing("message_ts")
    }
    time = try query.integer("message_ts")
    messageID = try query.integer("message_id")
    isReversed = try query.bool("reverse") ?? false
    // The types of both come before the range of either.
    _ = try query.integer("next_limit")
    _ = try query.integer("prev_limit")
    let range = 0...Limits.messagePage
    after = try query.integer("next_limit", in: range, default: Self.usual)
    before = try query.integer("prev_limit", in: range, default: Self.usual)
    if let time, time < 0 { throw .negative("message_ts") }
    if let messageID, messageID < 0 { throw .negative("message_id") }
    self.channelURL = channelURL
  }

  func answer(in database: Database, _ context: CallContext) throws -> [UInt8] {
    let channel = try database.existingChannel(channelURL)
    let place = try place(in: channel, database)
    let older = try messages("<= (?, ?)", "DESC", before, from: place, in: channel, database)
    let newer = try messages("> (?, ?)", "ASC", after, from: place, in: channel, database)
    let found = older.reversed() + newer
    let page = isReversed ? found.reversed() : found
    let mentioned = try page.map { try database.mentioned(in: $0) }
    return JSONWriter.object { json in
      json.key("messages")
      json.array {
        for (message, mentioned) in zip(page, mentioned) {
          $0.object { $0.fields(of: message, mentioned: mentioned) }
        }
      }
    }
  }

  /// The point asked for; what was sent at this very point belongs to the messages before it.
  private func place(in channel: ChannelRecord, _ database: Database) throws -> (Int64, Int64) {
    if let time { return (time, .max) }
    guard let messageID, let message = try database.message(messageID, in: channel.number) else {
      throw ChatError.notFound("Message")
    }
    return (message.createdAt, message.number)
  }

  private func messages(
    _ condition: String, _ direction: String, _ count: Int, from place: (Int64, Int64),
    in channel: ChannelRecord, _ database: Database
  ) throws -> [MessageRecord] {
    try database.all(
      """
      \(MessageRecord.query) WHERE m.channel = ? AND (m.created_at, m.number) \(condition)
      ORDER BY m.created_at \(direction), m.number \(direction) LIMIT ?
      """,
      [
        .integer(channel.number), .integer(place.0), .integer(place.1), .integer(Int64(count)),
      ], read: MessageRecord.init)
  }
}
