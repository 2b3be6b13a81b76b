import Operations

/// Users and their metadata as the contract describes them (sections 2 and 3), written anew for the
/// tests so that a mistake of the client's side is seen.
struct SendbirdModel {
  struct Record {
    var fields: JSONValue
    var metadata: Metadata
  }

  /// What a request is answered with.
  struct Answer {
    var status = 200
    var body: JSONValue
  }

  var users: [ByteKey: Record] = [:]
  /// The Desk beside it, with the channels of its tickets.
  var desk = DeskModel()
  /// The largest number of items that any user has had.
  private(set) var peak = 0
  private var tokens = 0
  private var made: Int64 = 0

  init(userID: String = "maria.k", metadata: Metadata? = nil) {
    if let metadata { add(userID, metadata) }
  }

  mutating func add(_ userID: String, _ metadata: Metadata) {
    let fields: JSONValue = [
      "nickname": "Maria", "profile_url": "", "access_token": "", "is_active": true,
    ]
    users[ByteKey(userID)] = Record(fields: fields, metadata: metadata)
    peak = max(peak, metadata.count)
  }

  func metadata(_ userID: String = "maria.k") -> Metadata? { users[ByteKey(userID)]?.metadata }

  /// Gives a user other items, as somebody else does.
  mutating func setMetadata(_ userID: String, _ metadata: Metadata) {
    users[ByteKey(userID)]?.metadata = metadata
  }

  /// Gives one item another value, as somebody else does.
  mutating func setMetadata(_ userID: String, _ key: String, _ value: String) {
    users[ByteKey(userID)]?.metadata.set(key, value)
  }

  mutating func answer(_ method: APIRequest.Method, _ path: [String], _ body: JSONValue?) -> Answer
  {
    guard path.first == "users" else { return Self.refusal(400_930, "no such path") }
    switch (method, path.count) {
    case (.get, 1): return Answer(body: ["users": .array(users.keys.map(user)), "next": ""])
    case (.post, 1): return create(body)
    case (_, 2...):
      guard users[ByteKey(path[1])] != nil else {
        return Self.refusal(400_201, "\"User\" not found.")
      }
      if path.count == 2 { return user(method, path[1], body) }
      guard path[2] == "metadata" else { return Self.refusal(400_930, "no such path") }
      return metadata(method, path[1], key: path.count > 3 ? path[3] : nil, body)
    default: return Self.refusal(400_930, "no such path")
    }
  }

  private mutating func create(_ body: JSONValue?) -> Answer {
    guard let id = body?["user_id"]?.string, let nickname = body?["nickname"],
      let url = body?["profile_url"]
    else { return Self.refusal(400_105, "must be required.") }
    guard users[ByteKey(id)] == nil else { return Self.refusal(400_202, "exists") }
    add(id, (try? body?["metadata"].map { try Metadata(json: $0) }) ?? Metadata())
    set(id, "nickname", nickname)
    set(id, "profile_url", url)
    made += 1
    set(id, "created_at", .number(String(1_767_312_400 + made)))
    if body?["issue_access_token"]?.bool == true { issueToken(id) }
    return Answer(body: user(ByteKey(id)))
  }

  private mutating func user(
    _ method: APIRequest.Method, _ id: String, _ body: JSONValue?
  ) -> Answer {
    switch method {
    case .get: break
    case .delete:
      users[ByteKey(id)] = nil
      return Answer(body: .object([]))
    case .put:
      for name in ["nickname", "profile_url", "is_active"] {
        if let value = body?[name] { set(id, name, value) }
      }
      if body?["issue_access_token"]?.bool == true { issueToken(id) }
    default: return Self.refusal(400_930, "no such path")
    }
    return Answer(body: user(ByteKey(id)))
  }

  private mutating func metadata(
    _ method: APIRequest.Method, _ id: String, key: String?, _ body: JSONValue?
  ) -> Answer {
    guard var items = users[ByteKey(id)]?.metadata else { return Self.refusal(400_201, "User") }
    switch (method, key) {
    case (.get, nil): return Answer(body: items.json)
    case (.put, nil):
      guard let members = body?["metadata"]?.object, body?["upsert"]?.bool == true else {
        return Self.refusal(400_103, "metadata")
      }
      for member in members { items.set(member.name, member.value.string ?? "") }
      guard items.count <= Limits.metadataItems else { return Self.refusal(400_203, "too many") }
      store(id, items)
      return Answer(body: .object(members))
    case (.delete, let key?):
      guard items.remove(key) != nil else {
        return Self.refusal(400_201, "\"Metadata\" not found.")
      }
      store(id, items)
    case (.delete, nil): store(id, Metadata())
    default: return Self.refusal(400_930, "no such path")
    }
    return Answer(body: .object([]))
  }

  private mutating func store(_ id: String, _ items: Metadata) {
    users[ByteKey(id)]?.metadata = items
    peak = max(peak, items.count)
  }

  private mutating func set(_ id: String, _ name: String, _ value: JSONValue) {
    guard var record = users[ByteKey(id)], var members = record.fields.object else { return }
    members.removeAll { $0.name == name }
    members.append(JSONMember(name, value))
    record.fields = .object(members)
    users[ByteKey(id)] = record
  }

  private mutating func issueToken(_ id: String) {
    tokens += 1
    set(id, "access_token", .string("token-number-\(tokens)"))
  }

  private func user(_ id: ByteKey) -> JSONValue {
    guard let record = users[id] else { return .null }
    return .object(
      [JSONMember("user_id", .string(id.text))] + (record.fields.object ?? [])
        + [JSONMember("metadata", record.metadata.json)])
  }

  static func refusal(_ code: Int64, _ message: String) -> Answer {
    Answer(
      status: 400,
      body: ["error": true, "code": .number(String(code)), "message": .string(message)])
  }
}
