import Operations

extension Customer: ListRow {
  static let plural = "customers"

  static let columns: [ListColumn<Customer>] = [
    ListColumn("id") { String($0.id) },
    ListColumn("sendbirdId", isKey: true) { $0.sendbirdID ?? "" },
    ListColumn("channelType") { $0.channelType ?? "" },
    ListColumn("createdAt") { $0.createdAt?.iso8601 ?? "" },
    ListColumn("displayName") { $0.displayName ?? "" },
    ListColumn("customFields") { RecordRows.items($0.customFields ?? [:]) },
  ]

  var wholeRecord: JSONValue { raw }
}

extension Ticket: ListRow {
  static let plural = "tickets"

  static let columns: [ListColumn<Ticket>] = [
    ListColumn("id") { String($0.id) },
    ListColumn("status2") { $0.status?.rawValue ?? "" },
    ListColumn("priority") { $0.priority ?? "" },
    ListColumn("group") { $0.group?.key ?? $0.group?.id.map { String($0) } ?? "" },
    ListColumn("createdAt") { $0.createdAt?.iso8601 ?? "" },
    ListColumn("agent") { $0.assignee?.displayName ?? "" },
    ListColumn("customer", isKey: true) { $0.customer?.sendbirdID ?? "" },
    ListColumn("channelName") { $0.title ?? "" },
  ]

  var wholeRecord: JSONValue { raw }
}
