import GRDB

/// `POST /v3/users/{user_id}/metadata`: adds items, all of them or none (contract 3).
struct CreateMetadata: RecordWrite {
  static let isWrite = true

  private let userID: String
  private let items: [MetadataItem]

  init(_ userID: String, _ body: Body) throws(ChatError) {
    try body.require("metadata")
    items = try body.metadata("metadata") ?? []
    try Rules.userID(userID)
    try Rules.metadata(items)
    self.userID = userID
  }

  func answer(in database: Database, _ context: CallContext) throws -> [UInt8] {
    let user = try database.existingUserNumber(userID)
    let stored = try database.metadata(of: user)
    guard !items.contains(where: { stored.has($0.key) }) else {
      throw ChatError.taken("Metadata")
    }
    try Rules.metadataCount(stored.count + items.count)
    try database.insert(items, of: user)
    return JSONWriter.map(items)
  }

  var records: [SharedRecord] { [.user(id: userID)] }
}

/// `PUT /v3/users/{user_id}/metadata`: changes items, and adds them with `upsert` (contract 3).
struct UpdateMetadata: RecordWrite {
  static let isWrite = true

  private let userID: String
  private let items: [MetadataItem]
  private let upsert: Bool

  init(_ userID: String, _ body: Body) throws(ChatError) {
    try body.require("metadata")
    items = try body.metadata("metadata") ?? []
    upsert = try body.bool("upsert") ?? false
    try Rules.userID(userID)
    try Rules.metadata(items)
    self.userID = userID
  }

  func answer(in database: Database, _ context: CallContext) throws -> [UInt8] {
    let user = try database.existingUserNumber(userID)
    return try database.store(items, of: user, upsert: upsert)
  }

  var records: [SharedRecord] { [.user(id: userID)] }
}

/// `PUT /v3/users/{user_id}/metadata/{key}`: changes an item, or adds it with `upsert` (contract 3).
struct UpdateMetadataItem: RecordWrite {
  static let isWrite = true

  private let userID: String
  private let item: MetadataItem
  private let upsert: Bool

  init(_ userID: String, _ key: String, _ body: Body) throws(ChatError) {
    try body.require("value")
    item = MetadataItem(key: key, value: try body.metadataValue("value") ?? "")
    upsert = try body.bool("upsert") ?? false
    try Rules.userID(userID)
    try Rules.metadata([item])
    self.userID = userID
  }

  func answer(in database: Database, _ context: CallContext) throws -> [UInt8] {
    let user = try database.existingUserNumber(userID)
    guard try upsert || database.metadata(of: user).has(item.key) else {
      throw ChatError.notFound("Metadata")
    }
    return try database.store([item], of: user, upsert: upsert)
  }

  var records: [SharedRecord] { [.user(id: userID)] }
}

/// `DELETE /v3/users/{user_id}/metadata/{key}` (contract 3).
struct DeleteMetadataItem: RecordWrite {
  static let isWrite = true

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
    guard try database.metadata(of: user).has(key) else { throw ChatError.notFound("Metadata") }
    try database.run(
      "DELETE FROM metadata WHERE user = ? AND key = ?", .integer(user), .text(key))
    return JSONWriter.map([])
  }

  var records: [SharedRecord] { [.user(id: userID)] }
}

/// `DELETE /v3/users/{user_id}/metadata` (contract 3).
struct DeleteMetadata: RecordWrite {
  static let isWrite = true

  private let userID: String

  init(_ userID: String) throws(ChatError) {
    try Rules.userID(userID)
    self.userID = userID
  }

  func answer(in database: Database, _ context: CallContext) throws -> [UInt8] {
    let user = try database.existingUserNumber(userID)
    try database.run("DELETE FROM metadata WHERE user = ?", .integer(user))
    return JSONWriter.map([])
  }

  var records: [SharedRecord] { [.user(id: userID)] }
}

extension [MetadataItem] {
  /// Whether an item has this key, byte by byte.
  fileprivate func has(_ key: String) -> Bool {
    contains { $0.key.hasSameBytes(as: key) }
  }
}

extension Database {
  /// Changes and, with `upsert`, adds items; the answer has only those, in the order of storage.
  fileprivate func store(
    _ items: [MetadataItem], of user: Int64, upsert: Bool
  ) throws -> [UInt8] {
    let stored = try metadata(of: user)
    let changed = items.filter { stored.has($0.key) }
    let added = upsert ? items.filter { !stored.has($0.key) } : []
    try Rules.metadataCount(stored.count + added.count)
    for item in changed {
      try run(
        "UPDATE metadata SET value = ? WHERE user = ? AND key = ?",
        .text(item.value), .integer(user), .text(item.key))
    }
    try insert(added, of: user)
    return JSONWriter.map(
      stored.compactMap { old in changed.first { $0.key.hasSameBytes(as: old.key) } } + added)
  }
}
