/// The parameters of a query, decoded as a form, with the Chat API's checks of their types.
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

  /// A boolean in any case; anything else is refused with 400104.
  func bool(_ name: String) throws(ChatError) -> Bool? {
    guard let text = text(name) else { return nil }
    switch text.lowercased() {
    case "true": return true
    case "false": return false
    default: throw .notBoolean(name)
    }
  }

  /// A whole number; anything else is refused with 400101.
  func integer(_ name: String) throws(ChatError) -> Int64? {
    guard let text = text(name) else { return nil }
    let digits = text.utf8.first == UInt8(ascii: "-") ? text.utf8.dropFirst() : text.utf8[...]
    guard !digits.isEmpty, digits.allSatisfy({ (0x30...0x39).contains($0) }) else {
      throw .notNumber(name)
    }
    // A number beyond 64 bits is a number all the same; whatever range it is held to refuses it.
    return Int64(text) ?? (text.utf8.first == UInt8(ascii: "-") ? .min : .max)
  }

  /// A number within `range`, or 400111.
  func integer(
    _ name: String, in range: ClosedRange<Int>, default fallback: Int
  ) throws(ChatError) -> Int {
    guard let number = try integer(name) else { return fallback }
    guard range.contains(Int(number)) else {
      throw .invalidValue(name, "must be from \(range.lowerBound) to \(range.upperBound)")
    }
    return Int(number)
  }

  /// One of `words`, or 400111.
  func word(
    _ name: String, from words: [String], default fallback: String
  ) throws(ChatError) -> String {
    guard let text = text(name) else { return fallback }
    guard words.contains(where: text.hasSameBytes(as:)) else {
      throw .invalidValue(name, "must be one of \(words.joined(separator: ", "))")
    }
    return text
  }
}
