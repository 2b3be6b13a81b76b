import GRDB

/// A user as it is stored, without metadata.
struct UserRecord: Sendable {
  /// The order of creation, and what other tables refer to; an agent's is below 0.
  var number: Int64 = 0
  var userID: String
  var nickname: String
  var profileURL: String
  var accessToken = ""
  var isActive = true
  var isOnline = false
  /// In milliseconds; -1 for a user who never connected.
  var lastSeenAt: Int64 = -1
  var hasEverLoggedIn = false
  /// In seconds.
  var createdAt: Int64
  var discoveryKeys: [String] = []
  /// At most ``Limits/preferredLanguages``.
  var preferredLanguages: [String] = []
}

/// One metadata item, its key and value compared by bytes.
struct MetadataItem: Sendable {
  let key: String
  var value: String
}

extension UserRecord {
  /// The columns ``init(_:)`` reads, in its order.
  static let columns = """
    u.number, u.user_id, u.nickname, u.profile_url, u.access_token, u.is_active, u.is_online,
    u.last_seen_at, u.has_ever_logged_in, u.created_at, u.discovery_keys, u.preferred_languages
    """

  init(_ row: Columns) throws {
    number = row.integer(0)
    userID = row.text(1)
    nickname = row.text(2)
    profileURL = row.text(3)
    accessToken = row.text(4)
    isActive = row.bool(5)
    isOnline = row.bool(6)
    lastSeenAt = row.integer(7)
    hasEverLoggedIn = row.bool(8)
    createdAt = row.integer(9)
    discoveryKeys = Self.list(row.text(10))
    preferredLanguages = Self.list(row.text(11))
  }

  /// The values of all columns but the number, in the order of ``columns``.
  fileprivate var values: [SQLValue] {
    [
      .text(userID), .text(nickname), .text(profileURL), .text(accessToken), .bool(isActive),
      .bool(isOnline), .integer(lastSeenAt), .bool(hasEverLoggedIn), .integer(createdAt),
      .text(discoveryKeys.isEmpty ? "[]" : JSONWriter.text(of: discoveryKeys)),
      .text(preferredLanguages.isEmpty ? "[]" : JSONWriter.text(of: preferredLanguages)),
    ]
  }

  /// The strings of a stored list.
  static func list(_ text: String) -> [String] {
    guard text != "[]", case .array(let elements)? = try? JSONReader.read(Array(text.utf8)) else {
      return []
    }
    return elements.compactMap { if case .string(let string) = $0 { string } else { nil } }
  }
}

extension Database {
  /// The user with an id, compared by bytes.
  func user(_ id: String) throws -> UserRecord? {
    try first(
      "SELECT \(UserRecord.columns) FROM users u WHERE u.user_id = ?", .text(id),
      read: UserRecord.init)
  }

  /// The number of the user with an id.
  func userNumber(_ id: String) throws -> Int64? {
    try first("SELECT number FROM users WHERE user_id = ?", .text(id)) { $0.integer(0) }
  }

  /// Adds a user, with the next number if it has none, and answers its number.
  func insert(_ user: UserRecord) throws -> Int64 {
    try each(
      """
      INSERT INTO users (user_id, nickname, profile_url, access_token, is_active, is_online,
        last_seen_at, has_ever_logged_in, created_at, discovery_keys, preferred_languages, number)
      VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
      """, user.values + [.optional(user.number == 0 ? nil : user.number)]
    ) { _ in true }
    return lastInsertedRowID
  }

  /// Stores a changed user.
  func update(_ user: UserRecord) throws {
    try each(
      """
      UPDATE users SET user_id = ?, nickname = ?, profile_url = ?, access_token = ?, is_active = ?,
        is_online = ?, last_seen_at = ?, has_ever_logged_in = ?, created_at = ?,
        discovery_keys = ?, preferred_languages = ?
      WHERE number = ?
      """, user.values + [.integer(user.number)]
    ) { _ in true }
  }

  /// A user's metadata in the order in which the keys were first stored (contract 3).
  func metadata(of user: Int64) throws -> [MetadataItem] {
    try all(
      "SELECT key, value FROM metadata WHERE user = ? ORDER BY position", [.integer(user)]
    ) { MetadataItem(key: $0.text(0), value: $0.text(1)) }
  }

  /// Adds items whose keys are new, at the end.
  func insert(_ items: [MetadataItem], of user: Int64) throws {
    guard !items.isEmpty else { return }
    var position =
      try first(
        "SELECT coalesce(max(position), 0) FROM metadata WHERE user = ?", .integer(user)
      ) { $0.integer(0) } ?? 0
    for item in items {
      position += 1
      try insert(item, of: user, at: position)
    }
  }

  /// Adds an item whose key is new at a position that is free.
  func insert(_ item: MetadataItem, of user: Int64, at position: Int64) throws {
    try run(
      "INSERT INTO metadata (user, key, value, position) VALUES (?, ?, ?, ?)",
      .integer(user), .text(item.key), .text(item.value), .integer(position))
  }
}
