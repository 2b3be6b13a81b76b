package import SendbirdAPI

/// What is filled in as JSON: texts as strings, flags as booleans, lists as lists, and items as an
/// object with a list of pairs, because a key can be there twice.
extension FieldValues {
  /// The values as JSON, byte for byte and in their order.
  package var json: JSONValue {
    .object(
      names.compactMap { name in self[name].map { JSONMember(name, $0.json) } })
  }

  /// Reads values that were kept as JSON.
  ///
  /// - Parameters:
  ///   - json: The values.
  ///   - path: Where they are, for a fault. The default is "values".
  /// - Throws: `DecodingFault` if it is nothing of the kind.
  package init(json: JSONValue, at path: String = "values") throws(DecodingFault) {
    self.init()
    guard let members = json.object else {
      throw DecodingFault(path: path, expected: "an object", found: json.kind)
    }
    for member in members {
      self[member.name] = try Value(json: member.value, at: "\(path).\(member.name)")
    }
  }
}

extension FieldValues.Value {
  fileprivate var json: JSONValue {
    switch self {
    case .text(let text): .string(text)
    case .flag(let flag): .bool(flag)
    case .list(let texts): .array(texts.map(JSONValue.string))
    case .items(let items):
      ["items": .array(items.map { [.string($0.key), .string($0.value)] })]
    }
  }

  fileprivate init(json: JSONValue, at path: String) throws(DecodingFault) {
    switch json {
    case .string(let text): self = .text(text)
    case .bool(let flag): self = .flag(flag)
    case .array(let elements): self = .list(try [String](coded: elements, at: path))
    case .object:
      var items: [MetadataItem] = []
      for pair in try CodedObject(json, at: path).array("items") {
        let texts = try [String](coded: pair.array ?? [], at: "\(path).items")
        guard texts.count == 2 else {
          throw DecodingFault(path: "\(path).items[]", expected: "a pair", found: pair.kind)
        }
        items.append(MetadataItem(texts[0], texts[1]))
      }
      self = .items(items)
    case .null, .number:
      throw DecodingFault(path: path, expected: "a value of a field", found: json.kind)
    }
  }
}
