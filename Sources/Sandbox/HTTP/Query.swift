/// The parameters of a query, decoded as a form.
struct Query: Sendable {
  private struct Item: Sendable {
    let name: String
    let raw: [UInt8]
    let text: String
  }

  private let items: [Item]

  /// Reads the part after `?`; nil when an escape is broken or something isn't UTF-8.
  init?(_ raw: [UInt8]) {
    var items: [Item] = []
    for pair in raw.split(separator: UInt8(ascii: "&")) {
      let parts = pair.split(
        separator: UInt8(ascii: "="), maxSplits: 1, omittingEmptySubsequences: false)
      let value = parts.count > 1 ? Array(parts[1]) : []
      guard let name = PercentCoding.decodeForm(parts[0]),
        let text = PercentCoding.decodeForm(value)
      else { return nil }
      items.append(Item(name: name, raw: value, text: text))
    }
    self.items = items
  }

  /// All parameters in their order.
  var parameters: [(name: String, text: String)] { items.map { ($0.name, $0.text) } }

  /// The value of a parameter; of one that comes twice, the last.
  func text(_ name: String) -> String? {
    items.last { $0.name.hasSameBytes(as: name) }?.text
  }

  /// The elements of a comma list (contract 1.2).
  ///
  /// Literal commas separate if there are any, each part decoded on its own, so that an element can
  /// hold an encoded comma; otherwise the decoded commas do.
  func list(_ name: String) -> [String]? {
    guard let item = items.last(where: { $0.name.hasSameBytes(as: name) }) else { return nil }
    if item.raw.contains(UInt8(ascii: ",")) {
      return item.raw.split(separator: UInt8(ascii: ","), omittingEmptySubsequences: false)
        .map { PercentCoding.decodeForm($0) ?? "" }
    }
    // By bytes: as a character, a comma with a combining mark after it would not separate.
    return item.text.utf8.split(separator: UInt8(ascii: ","), omittingEmptySubsequences: false)
      .map { String(decoding: $0, as: UTF8.self) }
  }
}
