import GRDB

import enum SendbirdAPI.Limits

/// `POST /v3/group_channels/{channel_url}/messages` (contract 4.3).
struct SendMessage: Call {
  static let isWrite = true

  private let channelURL: String
  private let userID: String?
  private let message: MessageRecord
  private let createdAt: Int64?
  private let marksAsRead: Bool
  private let dedupID: String?

  init(_ channelURL: String, _ body: Body) throws(ChatError) {
    try body.require("message_type")
    let type = try body.string("message_type") ?? ""
    let isText = type == "MESG"
    if isText { try body.require("user_id", "message") }
    if type == "ADMM" { try body.require("message") }
    let text = try body.string("message") ?? ""
    let sender = try body.string("user_id")
    let data = try body.string("data") ?? ""
    let customType = try body.string("custom_type") ?? ""
    let mentionType = try body.string("mention_type") ?? "users"
    let mentioned = try body.strings("mentioned_user_ids") ?? []
    _ = try body.bool("send_push")
    marksAsRead = try body.bool("mark_as_read") ?? true
    let isSilent = try body.bool("is_silent") ?? false
    dedupID = try body.string("dedup_id")
    createdAt = try body.milliseconds("created_at")
    guard isText || type == "ADMM" else {
      throw .invalidValue("message_type", "must be MESG or ADMM")
    }
    userID = isText ? sender : nil
    if let userID { try Rules.userID(userID) }
    guard !text.isEmpty else { throw .empty("message") }
    guard text.unicodeScalars.count <= Limits.messageText else {
      throw .tooLong("message", limit: Limits.messageText)
    }
    guard ["users", "channel"].contains(mentionType) else {
      throw .invalidValue("mention_type", "must be users or channel")
    }
    self.channelURL = channelURL
    message = MessageRecord(
      channelURL: channelURL, type: type, senderID: userID, message: text, data: data,
      customType: customType, createdAt: 0, isSilent: isSilent,
      mentioned: mentionType == "users" ? mentioned : [])
  }

  func answer(in database: Database, _ context: CallContext) throws -> [UInt8] {
    let channel = try database.existingChannel(channelURL)
    let sender = try userID.map { try database.existingUser($0) }
    if let sender {
      // Who left all channels by being deactivated is told why (contract 2.6).
      guard sender.isActive else { throw ChatError.deactivated }
      let isMember =
        try database.isMember(sender.number, of: channel.number)
        || database.admitAgent(sender, to: channel)
      guard isMember else { throw ChatError.notMember }
    }
    let number = try repeated(in: channel, database) ?? send(in: channel, sender, database, context)
    guard let stored = try database.message(number, in: channel.number) else {
      throw ChatError.notFound("Message")
    }
    let mentioned = try database.mentioned(in: stored)
    return JSONWriter.object { $0.fields(of: stored, mentioned: mentioned) }
  }

  /// The message that was sent with the same `dedup_id` before, which is then the answer.
  private func repeated(in channel: ChannelRecord, _ database: Database) throws -> Int64? {
    guard let dedupID else { return nil }
    return try database.first(
      "SELECT number FROM messages WHERE channel = ? AND dedup_id = ?",
      .integer(channel.number), .text(dedupID)
    ) { $0.integer(0) }
  }

  private func send(
    in channel: ChannelRecord, _ sender: UserRecord?, _ database: Database, _ context: CallContext
  ) throws -> Int64 {
    var message = message
    message.createdAt = createdAt ?? context.now
    let number = try database.insert(
      message, channel: channel.number, sender: sender?.number, dedupID: dedupID)
    if let sender, marksAsRead {
      try database.markRead(sender.number, channel: channel.number, upTo: number)
    }
    try database.noteTicketMessage(message, in: channel, context)
    return number
  }
}
