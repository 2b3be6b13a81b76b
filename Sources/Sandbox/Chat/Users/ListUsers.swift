import GRDB

import enum SendbirdAPI.Limits

/// `GET /v3/users` (contract 2.4).
struct ListUsers: Call {
  static let isWrite = false
  /// The name of the list its page tokens belong to.
  private static let list = "users"

  private let filter: UserFilter
  private let limit: Int
  private let token: String?

  init(_ query: Query) throws(ChatError) {
    let key = query.text("metadatakey")
    let values = query.list("metadatavalues_in")
    if key != nil, values == nil { throw .missing("metadatavalues_in") }
    if key == nil, values != nil { throw .missing("metadatakey") }
    // The sandbox has no bots, so the answer is the same either way.
    _ = try query.bool("show_bot")
    limit = try query.integer("limit", in: 1...Limits.chatPage, default: Limits.chatPageDefault)
    let mode = try query.word(
      "active_mode", from: ["activated", "deactivated", "all"], default: "activated")
    token = query.text("token")
    filter = UserFilter(
      isActive: mode == "all" ? nil : mode == "activated",
      userIDs: query.list("user_ids"), nickname: query.text("nickname"),
      nicknamePrefix: query.text("nickname_startswith"),
      metadata: key.flatMap { key in values.map { (key, $0) } })
  }

  func answer(in database: Database, _ context: CallContext) throws -> [UInt8] {
    let start = try token.map { token throws(ChatError) in
      try context.position(of: token, in: Self.list, count: 1)[0]
    }
    // Values come before counts (contract 1.6), and a token is a value.
    if let userIDs = filter.userIDs, userIDs.count > Limits.listedUserIDs {
      throw ChatError.tooMany("user_ids", limit: Limits.listedUserIDs)
    }
    // One more than the page holds tells whether there is a next page.
    let found = try database.users(filter, before: start ?? .max, count: limit + 1)
    let page = found.prefix(limit)
    let metadata = try page.map { try database.metadata(of: $0.number) }
    return JSONWriter.object { json in
      json.key("users")
      json.array {
        for (user, items) in zip(page, metadata) {
          $0.object { $0.fields(of: user, items) }
        }
      }
      let last = found.count > limit ? page.last : nil
      json.field("next", last.map { context.pages.token(after: [$0.number], in: Self.list) } ?? "")
    }
  }
}
