import Operations

/// A small Chat and Desk that keeps what the console's forms write.
actor OfficeServer: Transport {
  /// A user as the server keeps it.
  struct UserRecord: Sendable {
    var nickname = ""
    var profileURL = ""
    var isActive = true
    var metadata = Metadata()
  }

  /// A customer or a ticket as the server keeps it.
  struct DeskRecord: Sendable {
    var fields: CustomFields = [:]
    var userID = ""
    var title = ""
    var status = "PENDING"
    var priority = "MEDIUM"
    var group = "support"
    var related: [String] = []
    var comment: String?
  }

  private(set) var users: [String: UserRecord] = [:]
  private(set) var customers: [Int64: DeskRecord] = [:]
  private(set) var tickets: [Int64: DeskRecord] = [:]
  private(set) var messages: [String] = []
  /// Every write, as `PUT /users/x`.
  private(set) var writes: [String] = []
  /// The keys of custom fields that somebody registered.
  var registered: Set<String> = ["tier", "csm", "product", "severity"]
  /// Writes whose answers get lost after, or before, they are carried out.
  private var lost: (isDone: Bool, path: String)?

  init() {
    for (id, nickname) in Fixtures.names { users[id] = UserRecord(nickname: nickname) }
    users["min-ah.lee"]?.metadata = Fixtures.plan
    users["mina.park"]?.isActive = false
    customers[88_213] = DeskRecord(fields: ["tier": "gold", "csm": "j.han"], userID: "min-ah.lee")
    tickets[51_022] = DeskRecord(
      fields: ["product": "chat-ios"], userID: "min-ah.lee",
      title: "Cannot rejoin channel after ban", priority: "HIGH")
  }

  private var refused = "-"

  /// Refuses writes from now on whose words begin so.
  func refuse(_ path: String) { refused = path }

  func lose(_ path: String, isDone: Bool, thenDeaf: Bool = false) {
    lost = (isDone, path)
    becomesDeaf = thenDeaf
  }

  /// Answers again.
  func hear() { isDeaf = false }

  /// Whether nothing is answered any more once an answer was lost.
  private var becomesDeaf = false
  private var isDeaf = false

  func change(_ id: String, _ body: (inout UserRecord) -> Void) {
    if var user = users[id] {
      body(&user)
      users[id] = user
    }
  }

  func add(customerOf userID: String) {
    customers[(customers.keys.max() ?? 0) + 1] = DeskRecord(userID: userID)
  }

  func add(ticket id: Int64, _ record: DeskRecord) { tickets[id] = record }

  func change(customer id: Int64, _ body: (inout DeskRecord) -> Void) {
    if customers[id] != nil { body(&customers[id, default: DeskRecord()]) }
  }

  func change(ticket id: Int64, _ body: (inout DeskRecord) -> Void) {
    if tickets[id] != nil { body(&tickets[id, default: DeskRecord()]) }
  }

  func send(_ request: WireRequest) async throws(TransportFailure) -> WireAnswer {
    let target =
      request.url.split(separator: "/", maxSplits: 2, omittingEmptySubsequences: true)
      .last.map(String.init) ?? ""
    let path = target.split(separator: "?").first.map(String.init) ?? ""
    let query = target.split(separator: "?").dropFirst().first.map(String.init) ?? ""
    let body = (try? JSONValue(parsing: request.body ?? [])) ?? .null
    let isWrite = request.method != .get
    let words = "\(request.method.rawValue) /\(path)"
    if isWrite { writes.append(words) }
    if isDeaf { throw TransportFailure(.timeout, mayHaveBeenSent: true) }
    if let open = lost, isWrite, words.contains(open.path) {
      lost = nil
      isDeaf = becomesDeaf
      if open.isDone { _ = answer(words, path, query, body) }
      throw TransportFailure(.timeout, mayHaveBeenSent: true)
    }
    let found = words.hasPrefix(refused) ? nil : answer(words, path, query, body)
    guard let answer = found else {
      return WireAnswer(
        status: 400,
        body: JSONValue.object([
          JSONMember("error", .bool(true)), JSONMember("code", .number("400201")),
          JSONMember("message", .string("not found: \(words)")),
        ]).serializedBytes())
    }
    return WireAnswer(status: 200, body: answer.serializedBytes())
  }

  private func answer(
    _ words: String, _ path: String, _ query: String, _ body: JSONValue
  ) -> JSONValue? {
    let parts = path.split(separator: "/").map(String.init)
    guard let service = parts.first, parts.count > 1 else { return nil }
    let rest = Array(parts.dropFirst())
    let method = words.split(separator: " ").first.map(String.init) ?? ""
    return service == "v3"
      ? chat(method, rest, body) : desk(method, rest, query, body)
  }

  // MARK: Chat

  private func chat(_ method: String, _ path: [String], _ body: JSONValue) -> JSONValue? {
    switch (method, path.first, path.count) {
    case ("POST", "users", 1):
      guard let id = body["user_id"]?.string, users[id] == nil else { return nil }
      users[id] = UserRecord(
        nickname: body["nickname"]?.string ?? "", profileURL: body["profile_url"]?.string ?? "",
        metadata: (try? Metadata(json: body["metadata"] ?? .object([]))) ?? Metadata())
      return user(id)
    case (_, "users", 2): return user(method, path[1], body)
    case ("GET", "users", 1):
      return .object([
        JSONMember("users", .array(users.keys.sorted().compactMap(user))), JSONMember("next", ""),
      ])
    case ("GET", "users", 3) where path[2] == "my_group_channels":
      return .object([
        JSONMember(
          "channels",
          .array(
            [("rejoin", "After the ban"), ("sales", "Sales")].map { channel in
              .object([
                JSONMember("channel_url", .string(channel.0)),
                JSONMember("name", .string(channel.1)),
              ])
            })), JSONMember("next", ""),
      ])
    case (_, "users", 3): return metadata(method, path[1], body)
    case ("DELETE", "users", 4):
      guard users[path[1]]?.metadata[key: path[3]] != nil else { return nil }
      users[path[1]]?.metadata.remove(path[3])
      return .object([])
    case ("POST", "group_channels", 3):
      messages.append(body["message"]?.string ?? "")
      return .object([
        JSONMember("message_id", .number("1")), JSONMember("type", "MESG"),
        JSONMember("message", body["message"] ?? ""),
        JSONMember("user", .object([JSONMember("user_id", body["user_id"] ?? "")])),
        JSONMember("created_at", .number("1767357664000")),
      ])
    case ("GET", "group_channels", 3):
      return .object([JSONMember("messages", .array([]))])
    default: return nil
    }
  }

  private func user(_ method: String, _ id: String, _ body: JSONValue) -> JSONValue? {
    guard users[id] != nil else { return nil }
    if method == "DELETE" {
      users[id] = nil
      return .object([])
    }
    if method == "PUT" {
      if let nickname = body["nickname"]?.string { users[id]?.nickname = nickname }
      if let url = body["profile_url"]?.string { users[id]?.profileURL = url }
      if case .bool(let isActive)? = body["is_active"] { users[id]?.isActive = isActive }
    }
    return user(id)
  }

  private func user(_ id: String) -> JSONValue? {
    guard let user = users[id] else { return nil }
    return .object([
      JSONMember("user_id", .string(id)), JSONMember("nickname", .string(user.nickname)),
      JSONMember("profile_url", .string(user.profileURL)), JSONMember("access_token", ""),
      JSONMember("is_active", .bool(user.isActive)), JSONMember("metadata", user.metadata.json),
    ])
  }

  private func metadata(_ method: String, _ id: String, _ body: JSONValue) -> JSONValue? {
    guard users[id] != nil else { return nil }
    if method == "DELETE" { users[id]?.metadata = Metadata() }
    if method == "PUT", let sent = try? Metadata(json: body["metadata"] ?? .null) {
      for item in sent { users[id]?.metadata.set(item.key, item.value) }
    }
    return users[id]?.metadata.json
  }
}
