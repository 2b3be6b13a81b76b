import GRDB

/// `GET /v3/users/{user_id}/metadata`, all of it or the items of `keys` (contract 3).
struct GetMetadata: RecordRead {
  static let isWrite = false

  private let userID: String
  private let keys: [String]?

  init(_ userID: String, _ query: Query) throws(ChatError) {
    try Rules.userID(userID)
    self.userID = userID
    keys = query.list("keys")
  }

  func answer(in database: Database, _ context: CallContext) throws -> [UInt8] {
    let user = try database.existingUserNumber(userID)
    let items = try database.metadata(of: user)
    guard let keys else { return JSONWriter.map(items) }
    return JSONWriter.map(items.filter { item in keys.contains(where: item.key.hasSameBytes(as:)) })
  }

  func record(in database: Database) -> SharedRecord? { .user(id: userID) }

  var shownKeys: [String]? { keys }
}

/// `GET /v3/users/{user_id}/metadata/{key}` (contract 3).
struct GetMetadataItem: RecordRead {
  static let isWrite = false

  private let userID: String
  private let key: String

  init(_ userID: String, _ key: String) throws(ChatError) {
    try Rules.userID(userID)
    try Rules.metadataKey(key)
    self.userID = userID
    self.key = key
  }

  func answer(in database: Database, _ context: CallContext) throws -> [UInt8] {
    let user = try database.existingUserNumber(userID)
    let item = try database.metadata(of: user).first { $0.key.hasSameBytes(as: key) }
    guard let item else { throw ChatError.notFound("Metadata") }
    return JSONWriter.map([item])
  }

  func record(in database: Database) -> SharedRecord? { .user(id: userID) }

  var shownKeys: [String]? { [key] }
}
