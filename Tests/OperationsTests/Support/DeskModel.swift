import Operations

/// Customers, tickets and their channels as the contract describes them (sections 4 to 6), written
/// anew for the tests so that a mistake of the client's side is seen.
struct DeskModel: Equatable {
  struct CustomerRecord: Equatable {
    var userID: String?
    var channelType = "SENDBIRD"
    var fields: Metadata = [:]
  }

  struct TicketRecord: Equatable {
    var title: String
    var customerID: Int64?
    var status = "INITIALIZED"
    var group: String? = "default"
    var priority = "MEDIUM"
    var fields: Metadata = [:]
    var related: [String] = []
    var closeComment: String?
    var agent: Int64?
    var isIssued = false
  }

  struct MessageRecord: Equatable {
    var channelURL: String
    var userID: String
    var text: String
  }

  var customers: [Int64: CustomerRecord] = [:]
  var tickets: [Int64: TicketRecord] = [:]
  var messages: [MessageRecord] = []

  /// What the service offers and knows.
  var registered: Set<String> = ["tier", "city", "order"]
  var groups: Set<String> = ["default", "billing", "tier-2"]
  var offersReopen = true
  var offersTicketFields = true
  var allowsReadingMessages = true
  var ignoresFilter = false
  /// Lists without custom fields.
  var listsBriefly = false
  var ignoresPriority = false
  /// Answers 404 to lists.
  var listsNothing = false
  /// Says no custom fields of a ticket that was just made.
  var makesBriefly = false
  /// Says no custom fields of a ticket at all.
  var hidesTicketFields = false
  var ignoresTransfer = false
  /// What cancelling an assignment makes of a ticket that stays with its agent; nil takes it away.
  var cancelsTo: String?
  /// Hands a ticket to a team and leaves it with its agent.
  var transfersWithAgent = false

  static func url(_ id: Int64) -> String { "sendbird_desk_\(id)" }

  @discardableResult
  mutating func addCustomer(_ userID: String?, fields: Metadata = [:]) -> Int64 {
    let id = (customers.keys.max() ?? 4100) + 1
    customers[id] = CustomerRecord(userID: userID, fields: fields)
    return id
  }

  @discardableResult
  mutating func addTicket(_ ticket: TicketRecord) -> Int64 {
    let id = (tickets.keys.max() ?? 5200) + 1
    tickets[id] = ticket
    return id
  }

  // MARK: - Desk

  mutating func answer(
    _ method: APIRequest.Method, _ path: [String], _ query: [String: String], _ body: JSONValue?,
    users: Set<ByteKey>
  ) -> SendbirdModel.Answer {
    switch (path.first, path.count) {
    case (_, 1) where method == .get && listsNothing: Self.refusal(404, "not_found", "no list")
    case ("customers", 1) where method == .get: listCustomers(query)
    case ("customers", 1): createCustomer(body, users)
    case ("customers", _): changeCustomer(method, path, body)
    case ("tickets", 1) where method == .get: listTickets(query)
    case ("tickets", 1): createTicket(body)
    case ("tickets", 2) where path[1] == "transfer_to_group": transfer(body)
    case ("tickets", _): changeTicket(method, path, body)
    default: Self.refusal(404, "not_found", "no such path")
    }
  }

  private func listCustomers(_ query: [String: String]) -> SendbirdModel.Answer {
    let ids = customers.keys.sorted().filter { id in
      guard !ignoresFilter, let user = query["sendbird_id"] else { return true }
      return customers[id]?.userID?.hasSameBytes(as: user) ?? true
    }
    return page(ids, query) { id in
      guard listsBriefly else { return customer(id) }
      return .object(customer(id).object?.filter { $0.name != "customFields" } ?? [])
    }
  }

  private mutating func createCustomer(
    _ body: JSONValue?, _ users: Set<ByteKey>
  ) -> SendbirdModel.Answer {
    guard let user = body?["sendbirdId"]?.string, users.contains(ByteKey(user)) else {
      return Self.refusal(400, "invalid", "sendbirdId: no such user")
    }
    if customers.values.contains(where: { $0.userID?.hasSameBytes(as: user) == true }) {
      return Self.refusal(400, "already_exists", "exists")
    }
    let id = addCustomer(user)
    return SendbirdModel.Answer(status: 201, body: customer(id))
  }

  private mutating func changeCustomer(
    _ method: APIRequest.Method, _ path: [String], _ body: JSONValue?
  ) -> SendbirdModel.Answer {
    guard let id = Int64(path[1]), var record = customers[id] else {
      return Self.refusal(404, "not_found", "No customer with id \(path[1]).")
    }
    switch (method, path.count) {
    case (.get, 2): break
    case (.patch, 3) where path[2] == "custom_fields":
      guard let fields = written(body, onto: record.fields) else {
        return Self.refusal(400, "invalid", "customFields")
      }
      record.fields = fields
      customers[id] = record
    default: return Self.refusal(405, "method_not_allowed", "no")
    }
    return SendbirdModel.Answer(body: customer(id))
  }

  /// Custom fields after writing; keys that nobody registered are dropped.
  private func written(_ body: JSONValue?, onto stored: Metadata) -> Metadata? {
    guard let text = body?["customFields"]?.string, let json = try? JSONValue(parsing: text),
      let items = try? Metadata(json: json)
    else { return nil }
    var fields = stored
    for item in items where registered.contains(item.key) { fields.set(item.key, item.value) }
    return fields
  }

  // MARK: - JSON

  func customer(_ id: Int64) -> JSONValue {
    guard let record = customers[id] else { return .null }
    return [
      "id": .number(String(id)), "sendbirdId": record.userID.map(JSONValue.string) ?? .null,
      "channelType": .string(record.channelType), "project": 77,
      "createdAt": "2026-01-02T03:04:05.678Z", "displayName": "Maria Kask",
      "photoThumbnailUrl": "", "customFields": Self.fields(record.fields),
    ]
  }

  static func fields(_ items: Metadata) -> JSONValue {
    .array(
      items.enumerated().map { index, item in
        [
          "id": .number(String(index + 1)), "key": .string(item.key), "value": .string(item.value),
        ]
      })
  }

  func page(
    _ ids: [Int64], _ query: [String: String], _ json: (Int64) -> JSONValue
  ) -> SendbirdModel.Answer {
    let offset = query["offset"].flatMap { Int($0) } ?? 0
    let limit = query["limit"].flatMap { Int($0) } ?? 50
    let shown = ids.dropFirst(offset).prefix(limit)
    let hasMore = offset + shown.count < ids.count
    return SendbirdModel.Answer(body: [
      "count": .number(String(ids.count)),
      "next": hasMore ? "https://elsewhere.test/next" : .null, "previous": .null,
      "results": .array(shown.map(json)),
    ])
  }

  static func refusal(_ status: Int, _ code: String, _ detail: String) -> SendbirdModel.Answer {
    SendbirdModel.Answer(
      status: status, body: ["code": .string(code), "detail": .string(detail)])
  }
}
