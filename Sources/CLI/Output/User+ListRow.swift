import Operations

extension User: ListRow {
  static let plural = "users"

  static let columns: [ListColumn<User>] = [
    ListColumn("user_id", isKey: true) { $0.id },
    ListColumn("nickname") { $0.nickname ?? "" },
    ListColumn("is_active") { $0.isActive.map { $0 ? "true" : "false" } ?? "" },
    ListColumn("created_at") { $0.createdAt?.iso8601 ?? "" },
    ListColumn("last_seen_at") { $0.lastSeen.map(RecordRows.words) ?? "" },
    ListColumn("metadata") { RecordRows.items($0.metadata ?? [:]) },
  ]

  var wholeRecord: JSONValue { record(revealingAccessToken: true) }
}
