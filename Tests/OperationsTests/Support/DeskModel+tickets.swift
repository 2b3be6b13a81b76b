import Operations

extension DeskModel {
  func listTickets(_ query: [String: String]) -> SendbirdModel.Answer {
    let ids = tickets.keys.sorted(by: >).filter { id in
      guard let ticket = tickets[id] else { return false }
      let user = ticket.customerID.flatMap { customers[$0]?.userID } ?? ""
      return query["sendbird_id"].map(user.hasSameBytes) ?? true
        && query["status2"].map { ticket.status == $0 } ?? true
        && query["q"].map { ticket.title.lowercased() == $0.lowercased() } ?? true
    }
    return page(ids, query, ticket)
  }

  mutating func createTicket(_ body: JSONValue?) -> SendbirdModel.Answer {
    guard let title = body?["channelName"]?.string, let customer = body?["customerId"]?.int,
      customers[customer] != nil
    else { return Self.refusal(400, "invalid", "customerId") }
    var ticket = TicketRecord(title: title, customerID: customer)
    if let group = body?["groupKey"]?.string {
      guard groups.contains(group) else { return Self.refusal(400, "invalid", "groupKey") }
      ticket.group = group
    }
    if let priority = body?["priority"]?.string, !ignoresPriority { ticket.priority = priority }
    if let text = body?["customFields"]?.string, let json = try? JSONValue(parsing: text),
      let items = try? Metadata(json: json)
    {
      ticket.fields = Metadata(items.filter { registered.contains($0.key) })
    }
    ticket.related = Self.urls(body) ?? []
    let id = addTicket(ticket)
    let made = self.ticket(id)
    return SendbirdModel.Answer(
      status: 201, body: makesBriefly ? made.without("customFields") : made)
  }

  mutating func changeTicket(
    _ method: APIRequest.Method, _ path: [String], _ body: JSONValue?
  ) -> SendbirdModel.Answer {
    guard let id = Int64(path[1]), var record = tickets[id] else {
      return Self.refusal(404, "not_found", "No ticket with id \(path[1]).")
    }
    let invalid = Self.refusal(400, "invalid_state", "the ticket is \(record.status)")
    switch (method, path.count > 2 ? path[2] : "") {
    case (.get, ""): return SendbirdModel.Answer(body: ticket(id))
    case (.patch, ""):
      if let priority = body?["priority"]?.string, !ignoresPriority { record.priority = priority }
      if let urls = Self.urls(body) { record.related = urls }
    case (.patch, "custom_fields"):
      guard offersTicketFields else { return Self.refusal(404, "not_found", "no such path") }
      guard let text = body?["customFields"]?.string, let json = try? JSONValue(parsing: text),
        let items = try? Metadata(json: json)
      else { return Self.refusal(400, "invalid", "customFields") }
      for item in items where registered.contains(item.key) {
        record.fields.set(item.key, item.value)
      }
    case (.patch, "close"):
      guard record.status != "CLOSED" else { return invalid }
      record.status = "CLOSED"
      record.closeComment = body?["closeComment"]?.string
    case (.patch, "reopen"):
      guard offersReopen else { return Self.refusal(405, "method_not_allowed", "no") }
      guard record.status == "CLOSED" else { return invalid }
      record.status = "PENDING"
      record.agent = nil
    case (.patch, "cancel"):
      guard record.agent != nil else { return invalid }
      record.status = cancelsTo ?? "PENDING"
      if cancelsTo == nil { record.agent = nil }
    default: return Self.refusal(404, "not_found", "no such path")
    }
    tickets[id] = record
    return SendbirdModel.Answer(body: ticket(id))
  }

  mutating func transfer(_ body: JSONValue?) -> SendbirdModel.Answer {
    guard let group = body?["groupKey"]?.string, groups.contains(group),
      let ids = body?["tickets"]?.array?.compactMap(\.int), let status = body?["status"]?.string
    else { return Self.refusal(400, "invalid", "groupKey") }
    if ignoresTransfer { return SendbirdModel.Answer(body: ["transferredTickets": []]) }
    for id in ids {
      tickets[id]?.group = group
      if transfersWithAgent { continue }
      tickets[id]?.status = status
      tickets[id]?.agent = nil
    }
    return SendbirdModel.Answer(
      body: ["transferredTickets": .array(ids.map { .number(String($0)) })])
  }

  // MARK: - Channels

  /// The Chat calls about a ticket's channel (contract 4.3 and 4.4).
  mutating func channel(
    _ method: APIRequest.Method, _ path: [String], _ query: [String: String], _ body: JSONValue?
  ) -> SendbirdModel.Answer {
    guard path.count == 3, path[2] == "messages",
      let id = tickets.keys.first(where: { Self.url($0) == path[1] })
    else { return SendbirdModel.refusal(400_201, "\"Channel\" not found.") }
    guard method == .post else {
      guard allowsReadingMessages else { return SendbirdModel.refusal(400_108, "not permitted") }
      let limit = query["prev_limit"].flatMap { Int($0) } ?? 15
      let places = messages.indices.filter { messages[$0].channelURL == path[1] }.suffix(limit)
      return SendbirdModel.Answer(body: ["messages": .array(places.map(message))])
    }
    guard let user = body?["user_id"]?.string, let text = body?["message"]?.string else {
      return SendbirdModel.refusal(400_105, "required")
    }
    let customer = tickets[id]?.customerID.flatMap { customers[$0]?.userID }
    guard customer?.hasSameBytes(as: user) == true else {
      return SendbirdModel.refusal(400_108, "not a member")
    }
    messages.append(MessageRecord(channelURL: path[1], userID: user, text: text))
    if tickets[id]?.status == "INITIALIZED" { tickets[id]?.status = "PENDING" }
    tickets[id]?.isIssued = true
    return SendbirdModel.Answer(body: message(messages.count - 1))
  }

  private func message(_ place: Int) -> JSONValue {
    [
      "message_id": .number(String(900_000_001 + place)), "type": "MESG",
      "message": .string(messages[place].text), "created_at": 1_767_312_400_001,
      "channel_url": .string(messages[place].channelURL),
      "user": ["user_id": .string(messages[place].userID)],
    ]
  }

  // MARK: - JSON

  func ticket(_ id: Int64) -> JSONValue {
    guard let record = tickets[id] else { return .null }
    let related = record.related.map { url -> JSONValue in
      ["name": "N", "channel_url": .string(url)]
    }
    let json: JSONValue = [
      "id": .number(String(id)), "project": 77, "channelName": .string(record.title),
      "channelUrl": .string(Self.url(id)), "createdAt": "2026-01-02T03:05:00.000Z",
      "issuedAt": record.isIssued ? "2026-01-02T03:06:00.000Z" : .null,
      "status2": .string(record.status), "priority": .string(record.priority),
      "closeStatus": record.status == "CLOSED" ? "CLOSED" : "NOT_CLOSED",
      "closeComment": record.closeComment.map(JSONValue.string) ?? .null,
      "customer": record.customerID.map(customer) ?? .null,
      "group": record.group.map { ["id": 3, "key": .string($0), "name": "Team"] } ?? .null,
      "recentAssignment": record.agent.map { ["agent": ["id": .number(String($0))]] } ?? .null,
      "customFields": Self.fields(record.fields),
      "relatedChannels": .string(JSONValue.array(related).serialized()),
    ]
    return hidesTicketFields ? json.without("customFields") : json
  }

  /// Nil where nothing is said, none where the text is empty.
  private static func urls(_ body: JSONValue?) -> [String]? {
    body?["relatedChannelUrls"]?.string.map { $0.split(separator: ",").map(String.init) }
  }
}

extension JSONValue {
  /// The object without a member.
  fileprivate func without(_ name: String) -> JSONValue {
    .object((object ?? []).filter { $0.name != name })
  }
}
