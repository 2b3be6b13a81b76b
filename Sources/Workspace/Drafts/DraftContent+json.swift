import Operations
package import SendbirdAPI

/// What is typed in a form as JSON, byte for byte and in its order.
extension DraftContent {
  /// The content as it is kept; of two contents that are the same to the byte it is the same.
  package var json: JSONValue {
    var members = [
      JSONMember("fields", .array(fields.map(\.json))), JSONMember("base", base.json),
      JSONMember("initial", initial.json),
    ]
    if let readAt { members.append(JSONMember("readAt", .number(String(readAt)))) }
    if let userID { members.append(JSONMember("user", .string(userID))) }
    if !note.isEmpty { members.append(JSONMember("note", .string(note))) }
    return .object(members)
  }

  /// Reads a content that was kept.
  ///
  /// - Throws: `DecodingFault` if it is none.
  package init(json: JSONValue) throws(DecodingFault) {
    guard let elements = json["fields"]?.array, let initial = json["initial"] else {
      throw DecodingFault(path: "draft", expected: "fields", found: json.kind)
    }
    var fields: [Field] = []
    for element in elements { fields.append(try Field(json: element)) }
    self.init(
      fields: fields, base: try Base(json: json["base"] ?? .null), readAt: json["readAt"]?.int,
      initial: try FieldValues(json: initial, at: "draft.initial"), userID: json["user"]?.string,
      note: json["note"]?.string ?? "")
  }
}

extension DraftContent.Base {
  fileprivate var json: JSONValue {
    switch self {
    case .nothing: .null
    case .items(let items): ["items": items.json]
    case .fields(let fields): ["record": fields.json]
    }
  }

  fileprivate init(json: JSONValue) throws(DecodingFault) {
    if let items = json["items"] {
      self = .items(try Metadata(json: items, at: "draft.base"))
    } else if let record = json["record"] {
      self = .fields(try RecordFields(json: record, at: "draft.base"))
    } else {
      self = .nothing
    }
  }
}

extension DraftContent.Field {
  fileprivate var json: JSONValue {
    let content =
      switch value {
      case .text(let text): JSONMember("text", .string(text))
      case .flag(let flag): JSONMember("flag", .bool(flag))
      case .choice(let word): JSONMember("choice", word.map(JSONValue.string) ?? .null)
      case .rows(let rows): JSONMember("rows", .array(rows.map(\.json)))
      }
    return .object([JSONMember("name", .string(name)), content])
  }

  fileprivate init(json: JSONValue) throws(DecodingFault) {
    guard let name = json["name"]?.string else {
      throw DecodingFault(path: "draft.fields[].name", expected: "a string", found: json.kind)
    }
    if let text = json["text"]?.string {
      self.init(name, .text(text))
    } else if let flag = json["flag"]?.bool {
      self.init(name, .flag(flag))
    } else if let elements = json["rows"]?.array {
      var rows: [DraftContent.Row] = []
      for element in elements { rows.append(try DraftContent.Row(json: element)) }
      self.init(name, .rows(rows))
    } else if let choice = json["choice"] {
      self.init(name, .choice(choice.string))
    } else {
      throw DecodingFault(path: "draft.fields[]", expected: "a value", found: "another")
    }
  }
}

extension DraftContent.Row {
  fileprivate var json: JSONValue {
    var members = [JSONMember("key", .string(key)), JSONMember("value", .string(value))]
    if let stored {
      members.append(JSONMember("stored", [.string(stored.key), .string(stored.value)]))
    }
    if isDeleted { members.append(JSONMember("deleted", true)) }
    return .object(members)
  }

  fileprivate init(json: JSONValue) throws(DecodingFault) {
    guard let key = json["key"]?.string, let value = json["value"]?.string else {
      throw DecodingFault(path: "draft.fields[].rows[]", expected: "a row", found: json.kind)
    }
    let texts = json["stored"]?.array?.compactMap(\.string) ?? []
    self.init(
      stored: texts.count == 2 ? MetadataItem(texts[0], texts[1]) : nil, key: key, value: value,
      isDeleted: json["deleted"]?.bool ?? false)
  }
}

extension DraftFocus {
  /// The place as it is kept.
  package var json: JSONValue {
    [
      "place": .number(String(place)), "isKey": .bool(isKey),
      "cursor": cursor.map { .number(String($0)) } ?? .null,
      "sentBy": sentBy.map { .number(String($0)) } ?? .null,
    ]
  }

  /// Reads a place that was kept; what can't be read is the beginning.
  package init(json: JSONValue) {
    self.init(
      place: json["place"]?.int.flatMap(Int.init(exactly:)) ?? 0,
      isKey: json["isKey"]?.bool ?? false,
      cursor: json["cursor"]?.int.flatMap(Int.init(exactly:)), sentBy: json["sentBy"]?.int)
  }
}
