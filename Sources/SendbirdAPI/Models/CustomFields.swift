/// The custom fields of a customer or a ticket.
///
/// They are keyed texts with the same needs as metadata: an order, keys told apart by bytes, each key
/// once. Only their limits and their two forms on the wire differ: they are read as a list of objects
/// and written as a JSON text inside a JSON string (contract 6.1).
package typealias CustomFields = Metadata

extension Metadata {
  /// Reads the list of custom fields of a Desk answer: objects with `id`, `key` and `value`.
  ///
  /// A missing or null value is an empty one, and a number is its text.
  /// - Throws: `DecodingFault` if it is not a list, or an element has no key or no such value.
  package init(
    customFields json: JSONValue, at path: String = "customFields"
  ) throws(DecodingFault) {
    guard let elements = json.array else {
      throw DecodingFault(path: path, expected: "a list", found: json.kind)
    }
    var items: [MetadataItem] = []
    for (index, element) in elements.enumerated() {
      items.append(try Self.customField(element, at: "\(path)[\(index)]"))
    }
    self.init(items)
  }

  /// The fields as Desk wants them written: one JSON text, which then stands in a JSON string.
  package var wireText: String { json.serialized() }

  private static func customField(
    _ json: JSONValue, at path: String
  ) throws(DecodingFault) -> MetadataItem {
    let fields = try LooseFields(json, at: path)
    let key = try fields.textID("key")
    switch json["value"] {
    case .string(let text), .number(let text): return MetadataItem(key, text)
    case nil, .null: return MetadataItem(key, "")
    case .some(let other):
      throw DecodingFault(path: "\(path).value", expected: "a string", found: other.kind)
    }
  }
}
