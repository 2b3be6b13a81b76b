import Operations

/// One line of a record's table.
struct RecordRow: Sendable, Equatable {
  /// The name, as Sendbird's.
  let name: String
  /// The value, not yet cleaned.
  let value: String
  /// Whether the value is an id, which is cleaned more strictly.
  var isKey = false
}

/// What a record's table says: every field of the answer in its order, times as times.
enum RecordRows {
  static func rows(of user: User) -> [RecordRow] {
    rows(
      of: user.raw,
      times: ["created_at": user.createdAt?.iso8601, "last_seen_at": user.lastSeen.map(words)])
  }

  static func rows(of metadata: Metadata) -> [RecordRow] {
    metadata.map { RecordRow(name: $0.key, value: $0.value) }
  }

  /// One row for each field; an object's fields are rows of their own, such as `metadata.tier`.
  ///
  /// - Parameters:
  ///   - record: The answer.
  ///   - times: What is said instead of a number, for fields at the top.
  /// - Returns: The rows, in the answer's order.
  static func rows(of record: JSONValue, times: [String: String?] = [:]) -> [RecordRow] {
    (record.object ?? []).flatMap { member in
      if let time = times[member.name] ?? nil {
        return [RecordRow(name: member.name, value: time)]
      }
      return rows(member.name, member.value)
    }
  }

  private static func rows(_ name: String, _ value: JSONValue) -> [RecordRow] {
    switch value {
    case .object(let members) where !members.isEmpty:
      return members.flatMap { rows("\(name).\($0.name)", $0.value) }
    case .array(let elements):
      // Desk's custom fields: a list of keys with values.
      let fields = elements.compactMap { element -> RecordRow? in
        guard let key = element["key"]?.string else { return nil }
        return RecordRow(name: "\(name).\(key)", value: text(element["value"] ?? .null))
      }
      if !fields.isEmpty, fields.count == elements.count { return fields }
      return [RecordRow(name: name, value: elements.map(text).joined(separator: ", "))]
    default:
      return [RecordRow(name: name, value: text(value), isKey: name.hasSuffix("_id"))]
    }
  }

  /// One value on one line.
  static func text(_ value: JSONValue) -> String {
    switch value {
    case .null: ""
    case .string(let text), .number(let text): text
    case .bool(let flag): flag ? "true" : "false"
    case .array, .object: value == .object([]) ? "" : value.serialized()
    }
  }

  /// Keys with values on one line.
  static func items(_ items: Metadata) -> String {
    items.map { "\($0.key)=\($0.value)" }.joined(separator: ", ")
  }

  /// When a user was last connected.
  static func words(_ seen: LastSeen) -> String {
    seen == .never ? "never" : DataPointValue.lastSeen(seen).text
  }
}
