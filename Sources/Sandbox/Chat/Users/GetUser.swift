import GRDB

/// `GET /v3/users/{user_id}` (contract 2.3).
struct GetUser: RecordRead {
  static let isWrite = false

  private let userID: String
  private let withUnread: Bool
  private let customTypes: [String]?

  init(_ userID: String, _ query: Query) throws(ChatError) {
    withUnread = try query.bool("include_unread_count") ?? false
    customTypes = query.list("custom_types")
    try query.checkSuperMode()
    try Rules.userID(userID)
    self.userID = userID
  }

  func answer(in database: Database, _ context: CallContext) throws -> [UInt8] {
    let user = try database.existingUser(userID)
    let metadata = try database.metadata(of: user.number)
    let unread = withUnread ? try database.unread(of: user.number, customTypes) : nil
    return JSONWriter.object {
      $0.fields(of: user, metadata)
      if let unread {
        $0.field("unread_channel_count", unread.channels)
        $0.field("unread_message_count", unread.messages)
      }
    }
  }

  func record(in database: Database) -> SharedRecord? { .user(id: userID) }
}
