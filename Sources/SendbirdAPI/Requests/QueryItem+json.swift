extension QueryItem {
  /// The parameter as JSON: its name with a text, or with a list of texts.
  package var json: JSONValue {
    let value: JSONValue =
      switch value {
      case .text(let text): .string(text)
      case .list(let elements): .strings(elements)
      }
    return .array([.string(name), value])
  }

  /// Reads a parameter that ``json`` made.
  ///
  /// - Throws: `DecodingFault` if it is something else.
  package init(json: JSONValue, at path: String) throws(DecodingFault) {
    guard let pair = json.array, pair.count == 2, let name = pair[0].string else {
      throw DecodingFault(path: path, expected: "a name and a value", found: json.kind)
    }
    switch pair[1] {
    case .string(let text): self.init(name, text)
    case .array(let elements): self.init(name, list: elements.compactMap(\.string))
    default: throw DecodingFault(path: path, expected: "a text or a list", found: pair[1].kind)
    }
  }
}
