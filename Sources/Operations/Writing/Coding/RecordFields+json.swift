package import SendbirdAPI

/// Fields of a record as JSON; an item's key can be any text, so that names are values here.
extension RecordFields {
  /// The fields as JSON, byte for byte and in their order.
  package var json: JSONValue {
    [
      "allItems": .bool(knowsItems),
      "fields": .array(fields.map { .object([$0.name.member, $0.content.member]) }),
    ]
  }

  /// Reads fields that were kept as JSON.
  ///
  /// - Parameters:
  ///   - json: The fields.
  ///   - path: Where they are, for a fault. The default is "base".
  /// - Throws: `DecodingFault` if it is nothing of the kind.
  package init(json: JSONValue, at path: String = "base") throws(DecodingFault) {
    let object = try CodedObject(json, at: path)
    self.init(items: try object.bool("allItems") ? [:] : nil)
    for element in try object.array("fields") {
      let field = try CodedObject(element, at: "\(path).fields[]")
      self[try FieldName(coded: field)] = try FieldContent(coded: field)
    }
  }
}

extension FieldName {
  /// The names of the fields that are no items; what was kept under them has to be found again.
  private static let codes: [(name: FieldName, code: String)] = [
    (.nickname, "nickname"), (.profileURL, "profileURL"), (.priority, "priority"),
    (.relatedChannels, "relatedChannels"),
  ]

  fileprivate var member: JSONMember {
    if case .item(let key) = self { return JSONMember("item", .string(key)) }
    let code = Self.codes.first { $0.name == self }?.code ?? words
    return JSONMember("field", .string(code))
  }

  fileprivate init(coded object: CodedObject) throws(DecodingFault) {
    if object.members["item"] != nil {
      self = .item(try object.string("item"))
      return
    }
    let code = try object.string("field")
    guard let name = Self.codes.first(where: { $0.code == code })?.name else {
      throw DecodingFault(path: "\(object.path).field", expected: "a known field", found: "another")
    }
    self = name
  }
}

extension FieldContent {
  fileprivate var member: JSONMember {
    switch self {
    case .text(let text): JSONMember("text", .string(text))
    case .list(let texts): JSONMember("list", .array(texts.map(JSONValue.string)))
    }
  }

  fileprivate init(coded object: CodedObject) throws(DecodingFault) {
    if object.members["list"] != nil {
      self = .list(try [String](coded: try object.array("list"), at: "\(object.path).list"))
    } else {
      self = .text(try object.string("text"))
    }
  }
}
