import GRDB

/// `POST /v3/group_channels` (contract 4.5).
struct CreateChannel: Call {
  static let isWrite = true

  private let userIDs: [String]
  private let channelURL: String?
  private let name: String
  private let customType: String
  private let data: String
  private let isDistinct: Bool

  init(_ body: Body) throws(ChatError) {
    guard body.has("user_ids") || body.has("users") else { throw .missing("user_ids") }
    let users = try body.objects("users") ?? []
    for user in users { try user.require("user_id") }
    var wanted = try body.strings("user_ids") ?? []
    for user in users { wanted.append(try user.string("user_id") ?? "") }
    channelURL = try body.string("channel_url")
    name = try body.string("name") ?? ""
    customType = try body.string("custom_type") ?? ""
    data = try body.string("data") ?? ""
    isDistinct = try body.bool("is_distinct") ?? false
    if channelURL?.isEmpty == true { throw .empty("channel_url") }
    for id in wanted { try Rules.userID(id) }
    var seen: Set<ByteKey> = []
    userIDs = wanted.filter { seen.insert(ByteKey($0)).inserted }
  }

  func answer(in database: Database, _ context: CallContext) throws -> [UInt8] {
    let users = try userIDs.map { try database.existingUserNumber($0) }
    let url = channelURL ?? "sendbird_group_channel_\(Identity.token())"
    let taken = try database.first(
      "SELECT number FROM channels WHERE channel_url = ?", .text(url)
    ) { $0.integer(0) }
    guard taken == nil else { throw ChatError.taken("Channel") }
    var channel = ChannelRecord(
      channelURL: url, name: name, customType: customType, data: data, isDistinct: isDistinct,
      createdAt: context.now, activeAt: context.now)
    channel.number = try database.insert(channel)
    for user in users {
      try database.join(user, channel: channel.number)
    }
    channel.memberCount = Int64(users.count)
    return JSONWriter.object { $0.fields(of: channel, lastMessage: nil) }
  }
}
