import GRDB

/// What a list of tickets is narrowed to; the parts combine with AND (contract 6.5).
struct TicketFilter: Sendable {
  /// The most tickets a search by keyword finds.
  static let mostHits = 100

  var status: String?
  /// The id of the agent who has it.
  var agent: Int64?
  var sendbirdID: String?
  var channelURL: String?
  /// What title, customer or last message has to contain, whatever the case.
  var keyword: String?

  /// The conditions on the tables of ``TicketRecord/query`` but the keyword, with their values.
  fileprivate var conditions: (sql: String, values: [SQLValue]) {
    var sql = "WHERE 1"
    var values: [SQLValue] = []
    func add(_ condition: String, _ value: SQLValue?) {
      guard let value else { return }
      sql += " AND \(condition)"
      values.append(value)
    }
    add("t.status = ?", status.map(SQLValue.text))
    add("t.agent = ?", agent.map(SQLValue.integer))
    add(
      "t.customer = (SELECT number FROM desk_customers WHERE sendbird_id = ?)",
      sendbirdID.map(SQLValue.text))
    add("t.channel_url = ?", channelURL.map(SQLValue.text))
    return (sql, values)
  }

  fileprivate static let order = "ORDER BY t.created_at DESC, t.number DESC"
}

extension Database {
  /// A page of the tickets a filter finds, newest first, and how many it finds in all.
  func tickets(
    _ filter: TicketFilter, limit: Int64, offset: Int64
  ) throws -> (page: [TicketRecord], count: Int64) {
    let (conditions, values) = filter.conditions
    if let keyword = filter.keyword, !keyword.isEmpty {
      let hits = try search(ChannelRecord.folded(keyword), conditions, values)
      let page = try hits.dropFirst(Int(offset)).prefix(Int(limit)).map(existingTicket)
      return (page, Int64(hits.count))
    }
    let count = try all("SELECT count(*) FROM desk_tickets t \(conditions)", values) {
      $0.integer(0)
    }[0]
    let page = try all(
      "\(TicketRecord.query) \(conditions) \(TicketFilter.order) LIMIT ? OFFSET ?",
      values + [.integer(limit), .integer(offset)], read: TicketRecord.init)
    return (try page.map(completed), count)
  }

  /// The newest tickets that contain a folded keyword; SQLite itself folds ASCII only.
  private func search(
    _ keyword: String, _ conditions: String, _ values: [SQLValue]
  ) throws -> [Int64] {
    var hits: [Int64] = []
    try each(
      """
      SELECT t.number, t.title, k.display_name, k.sendbird_id, coalesce(t.last_message, '')
      FROM desk_tickets t JOIN desk_customers k ON k.number = t.customer
      \(conditions) \(TicketFilter.order)
      """, values
    ) { row in
      // By bytes: as characters, a keyword would not match where a combining mark follows.
      let isHit = (1...4).contains {
        ChannelRecord.folded(row.text($0)).utf8.contains(keyword.utf8)
      }
      if isHit { hits.append(row.integer(0)) }
      return hits.count < TicketFilter.mostHits
    }
    return hits
  }
}
