import Operations

/// The Desk of the small server.
extension OfficeServer {
  func desk(_ method: String, _ path: [String], _ query: String, _ body: JSONValue) -> JSONValue? {
    switch (method, path.first, path.count) {
    case ("GET", "groups", 1):
      let groups = [("Support KR", "support-kr"), ("Billing", "billing")]
      return page(
        groups.enumerated().map { index, group in
          .object([
            JSONMember("id", .number("\(index + 1)")), JSONMember("name", .string(group.0)),
            JSONMember("key", .string(group.1)),
          ])
        })
    case ("GET", "customers", 1):
      let owner = wanted(query)
      return page(customers.filter { $0.value.userID == owner }.keys.map(customer))
    case ("POST", "customers", 1):
      add(customerOf: body["sendbirdId"]?.string ?? "")
      return customers.keys.max().map(customer)
    case (_, "customers", _):
      guard let id = path.dropFirst().first.flatMap({ Int64($0) }), customers[id] != nil else {
        return nil
      }
      if method == "PATCH" { write(fields: body, customer: id) }
      return customer(id)
    case ("GET", "tickets", 1):
      let owner = wanted(query)
      return page(
        tickets.filter { owner == nil || $0.value.userID == owner }.keys.sorted().map(ticket))
    case ("POST", "tickets", 1): return newTicket(body)
    case ("POST", "tickets", 2):
      guard let id = body["tickets"]?.array?.first?.int, tickets[id] != nil else { return nil }
      change(ticket: id) { $0.group = body["groupKey"]?.string ?? "" }
      return .object([JSONMember("transferredTickets", .array([.number("\(id)")]))])
    case (_, "tickets", _):
      guard let id = path.dropFirst().first.flatMap({ Int64($0) }), tickets[id] != nil else {
        return nil
      }
      if method == "PATCH" { patch(ticket: id, path.count > 2 ? path[2] : "", body) }
      return ticket(id)
    default: return nil
    }
  }

  /// The user that a list is about.
  private func wanted(_ query: String) -> String? {
    query.split(separator: "&").first { $0.hasPrefix("sendbird_id=") }
      .map { String($0.dropFirst("sendbird_id=".count)) }
  }

  private func patch(ticket id: Int64, _ action: String, _ body: JSONValue) {
    switch action {
    case "close":
      change(ticket: id) {
        $0.status = "CLOSED"
        $0.comment = body["closeComment"]?.string
      }
    case "reopen", "cancel": change(ticket: id) { $0.status = "PENDING" }
    case "custom_fields": change(ticket: id) { $0.fields = merged(body, onto: $0.fields) }
    default:
      change(ticket: id) {
        if let priority = body["priority"]?.string { $0.priority = priority }
        if let urls = body["relatedChannelUrls"]?.string {
          $0.related = urls.split(separator: ",").map(String.init)
        }
      }
    }
  }

  private func newTicket(_ body: JSONValue) -> JSONValue? {
    guard let owner = body["customerId"]?.int.flatMap({ customers[$0] }) else { return nil }
    let id = (tickets.keys.max() ?? 0) + 9
    add(
      ticket: id,
      DeskRecord(
        fields: merged(body, onto: [:]), userID: owner.userID,
        title: body["channelName"]?.string ?? "", status: "INITIALIZED",
        priority: body["priority"]?.string ?? "MEDIUM",
        group: body["groupKey"]?.string ?? "support",
        related: (body["relatedChannelUrls"]?.string ?? "").split(separator: ",").map(String.init)))
    return ticket(id)
  }

  /// Keys that nobody registered are dropped.
  private func merged(_ body: JSONValue, onto stored: CustomFields) -> CustomFields {
    guard let text = body["customFields"]?.string,
      let sent = (try? JSONValue(parsing: text)).flatMap({ try? Metadata(json: $0) })
    else { return stored }
    var merged = stored
    for item in sent where registered.contains(item.key) { merged.set(item.key, item.value) }
    return merged
  }

  private func write(fields body: JSONValue, customer id: Int64) {
    change(customer: id) { $0.fields = merged(body, onto: $0.fields) }
  }

  private func page(_ results: [JSONValue]) -> JSONValue {
    .object([
      JSONMember("count", .number("\(results.count)")), JSONMember("next", .null),
      JSONMember("previous", .null), JSONMember("results", .array(results)),
    ])
  }

  func customer(_ id: Int64) -> JSONValue {
    let record = customers[id] ?? DeskRecord()
    return .object([
      JSONMember("id", .number("\(id)")), JSONMember("sendbirdId", .string(record.userID)),
      JSONMember("channelType", "SENDBIRD"), JSONMember("customFields", list(record.fields)),
    ])
  }

  func ticket(_ id: Int64) -> JSONValue {
    let record = tickets[id] ?? DeskRecord()
    let related = record.related.map { url in
      JSONValue.object([JSONMember("channel_url", .string(url)), JSONMember("name", "")])
    }
    let owner = customers.first { $0.value.userID == record.userID }?.key ?? 0
    return .object([
      JSONMember("id", .number("\(id)")), JSONMember("channelName", .string(record.title)),
      JSONMember("channelUrl", .string("ticket-\(id)")),
      JSONMember("status2", .string(record.status)),
      JSONMember("priority", .string(record.priority)), JSONMember("customer", customer(owner)),
      JSONMember("group", .object([JSONMember("key", .string(record.group))])),
      JSONMember("closeComment", record.comment.map(JSONValue.string) ?? .null),
      JSONMember("customFields", list(record.fields)),
      JSONMember("relatedChannels", .string(JSONValue.array(related).serialized())),
    ])
  }

  private func list(_ fields: CustomFields) -> JSONValue {
    .array(
      fields.enumerated().map { index, item in
        .object([
          JSONMember("id", .number("\(index + 1)")), JSONMember("key", .string(item.key)),
          JSONMember("value", .string(item.value)),
        ])
      })
  }
}
