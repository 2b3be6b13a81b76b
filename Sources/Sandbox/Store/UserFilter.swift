import GRDB

/// What a list of users is narrowed to; the parts combine with AND (contract 2.4).
struct UserFilter: Sendable {
  var isActive: Bool?
  var userIDs: [String]?
  var nickname: String?
  var nicknamePrefix: String?
  var metadata: (key: String, values: [String])?

  /// Whether ids or a whole nickname are asked for, which an index finds without a walk.
  fileprivate var namesFew: Bool { userIDs != nil || nickname != nil }

  /// The conditions on the table `u` with their values.
  fileprivate var conditions: (sql: String, values: [SQLValue]) {
    // Agents are users of numbers below 0, and in no list (product 2, `--users`).
    var sql = " AND u.number > 0"
    var values: [SQLValue] = []
    if let isActive {
      sql += " AND u.is_active = ?"
      values.append(.bool(isActive))
    }
    if let userIDs {
      sql += " AND u.user_id IN (\(userIDs.map { _ in "?" }.joined(separator: ", ")))"
      values += userIDs.map(SQLValue.text)
    }
    if let nickname {
      sql += " AND u.nickname = ?"
      values.append(.text(nickname))
    }
    if let range = prefixRange {
      sql += " AND u.nickname >= ? AND u.nickname < CAST(? AS TEXT)"
      values += [.text(range.from), .bytes(range.to)]
    }
    return (sql, values)
  }

  /// The nicknames that start with the prefix, as a range of bytes; nil when all do.
  fileprivate var prefixRange: (from: String, to: [UInt8])? {
    guard let nicknamePrefix, !nicknamePrefix.isEmpty else { return nil }
    var end = Array(nicknamePrefix.utf8)
    // UTF-8 has no byte FF, so the last byte has a successor.
    end[end.count - 1] += 1
    return (nicknamePrefix, end)
  }
}

extension Database {
  /// The newest users of a filter that are older than a number, newest first.
  ///
  /// Every page starts where the index says, so that a late page costs what the first one does.
  func users(_ filter: UserFilter, before number: Int64, count: Int) throws -> [UserRecord] {
    let (conditions, values) = filter.conditions
    let source = try filter.nicknamePrefix == nil || filter.nickname != nil ? "" : scan(for: filter)
    if let metadata = filter.metadata, !filter.namesFew, source != Self.byNickname {
      // One walk per value along the index, whose entries are in the list's order; a user has one
      // value per key, so no user is found twice.
      let found = try Set(metadata.values.map(ByteKey.init)).flatMap { value in
        try all(
          """
          SELECT \(UserRecord.columns) FROM metadata m CROSS JOIN users u ON u.number = m.user
          WHERE m.key = ? AND m.value = ? AND m.user < ?\(conditions)
          ORDER BY m.user DESC LIMIT ?
          """,
          [.text(metadata.key), .text(value.text), .integer(number)] + values
            + [.integer(Int64(count))],
          isKept: filter.userIDs == nil, read: UserRecord.init)
      }
      return Array(found.sorted { $0.number > $1.number }.prefix(count))
    }
    // Where ids or nicknames leave few users, each is asked for its metadata.
    var owners = ""
    var ownerValues: [SQLValue] = []
    if let metadata = filter.metadata {
      let marks = metadata.values.map { _ in "?" }.joined(separator: ", ")
      owners = """
         AND EXISTS (SELECT 1 FROM metadata m
          WHERE m.user = u.number AND m.key = ? AND m.value IN (\(marks)))
        """
      ownerValues = [.text(metadata.key)] + metadata.values.map(SQLValue.text)
    }
    return try all(
      """
      SELECT \(UserRecord.columns) FROM users u\(source) WHERE u.number < ?\(conditions)\(owners)
      ORDER BY u.number DESC LIMIT ?
      """,
      [.integer(number)] + values + ownerValues + [.integer(Int64(count))],
      isKept: filter.userIDs == nil && filter.metadata == nil, read: UserRecord.init)
  }

  private static var byNickname: String { " INDEXED BY users_by_nickname" }

  /// How to look for a prefix: few matches are quickest found by name and then sorted, many by
  /// walking the list, where the next match is near.
  private func scan(for filter: UserFilter) throws -> String {
    guard let range = filter.prefixRange, filter.userIDs == nil else { return "" }
    let few: Int64 = 1000
    var matches: Int64 = 0
    try each(
      """
      SELECT count(*) FROM (SELECT 1 FROM users
        WHERE nickname >= ? AND nickname < CAST(? AS TEXT) LIMIT ?)
      """, [.text(range.from), .bytes(range.to), .integer(few)]
    ) {
      matches = $0.integer(0)
      return false
    }
    return matches < few ? Self.byNickname : " NOT INDEXED"
  }
}
