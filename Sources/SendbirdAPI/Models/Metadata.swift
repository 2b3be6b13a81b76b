/// One item of a user's metadata.
package struct MetadataItem: Sendable {
  /// The key; compared by bytes.
  package var key: String
  /// The value; can be empty.
  package var value: String

  /// Makes an item.
  package init(_ key: String, _ value: String) {
    self.key = key
    self.value = value
  }
}

extension MetadataItem: Equatable {
  /// Whether key and value have the same bytes.
  package static func == (left: MetadataItem, right: MetadataItem) -> Bool {
    left.key.hasSameBytes(as: right.key) && left.value.hasSameBytes(as: right.value)
  }
}

/// A user's metadata: items in the order Sendbird lists them, each key once (contract 3).
///
/// Keys are told apart by bytes, so `é` in one scalar and in two are two items. Equal means the same
/// items in the same order.
package struct Metadata: Sendable, Equatable {
  private var items: [MetadataItem]

  /// Makes metadata of items; an item whose key came before replaces that value in its place.
  ///
  /// Where a repeated key is a mistake, check the items with `Rules.metadata` first.
  package init(_ items: some Sequence<MetadataItem> = []) {
    self.items = []
    for item in items { set(item.key, item.value) }
  }

  /// The value of a key, nil if there is no such item.
  package subscript(key key: String) -> String? {
    items.first { $0.key.hasSameBytes(as: key) }?.value
  }

  /// Changes the value of a key in its place, or adds the item at the end.
  package mutating func set(_ key: String, _ value: String) {
    if let index = items.firstIndex(where: { $0.key.hasSameBytes(as: key) }) {
      items[index].value = value
    } else {
      items.append(MetadataItem(key, value))
    }
  }

  /// Removes the item of a key and returns its value, nil if there was none.
  @discardableResult
  package mutating func remove(_ key: String) -> String? {
    guard let index = items.firstIndex(where: { $0.key.hasSameBytes(as: key) }) else { return nil }
    return items.remove(at: index).value
  }
}

extension Metadata: RandomAccessCollection {
  package var startIndex: Int { items.startIndex }
  package var endIndex: Int { items.endIndex }
  package subscript(position: Int) -> MetadataItem { items[position] }
}

extension Metadata: ExpressibleByDictionaryLiteral {
  /// Makes metadata with its items in the order written.
  package init(dictionaryLiteral elements: (String, String)...) {
    self.init(elements.map { MetadataItem($0.0, $0.1) })
  }
}

extension Metadata {
  /// The metadata as a JSON object, in its order.
  package var json: JSONValue {
    .object(items.map { JSONMember($0.key, .string($0.value)) })
  }

  /// Reads the bare map of Sendbird's metadata answers.
  ///
  /// - Throws: `DecodingFault` if it is not an object of strings. An item whose value is null is an
  ///   item that isn't there.
  package init(json: JSONValue, at path: String = "metadata") throws(DecodingFault) {
    guard let members = json.object else {
      throw DecodingFault(path: path, expected: "an object", found: json.kind)
    }
    var items: [MetadataItem] = []
    for member in members where !member.value.isNull {
      guard let value = member.value.string else {
        // The key stays out of the fault: faults end in logs.
        throw DecodingFault(path: "\(path).*", expected: "a string", found: member.value.kind)
      }
      items.append(MetadataItem(member.name, value))
    }
    self.items = items
  }
}
