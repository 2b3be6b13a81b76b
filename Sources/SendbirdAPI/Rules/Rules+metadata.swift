extension Rules {
  /// A metadata key: something, not too long, no comma.
  package static func metadataKey(_ key: String) -> [Violation] {
    var violations = notEmpty(key, field: metadataKeyField)
    violations += length(key, Limits.metadataKey, field: metadataKeyField, key: key)
    violations += bytes(key, Limits.metadataKey, field: metadataKeyField, key: key)
    if key.utf8.contains(UInt8(ascii: ",")) {
      violations.append(
        Violation(
          field: metadataKeyField, key: key, rule: .comma, given: "it has a comma",
          allowed: "keys can't have one"))
    }
    return violations
  }

  /// A metadata key in the address of a request about one item.
  package static func metadataKeyInPath(_ key: String) -> [Violation] {
    metadataKey(key) + notDots(key, field: metadataKeyField, key: key)
  }

  /// A metadata value; can be empty.
  ///
  /// - Parameters:
  ///   - value: the value.
  ///   - key: the key it belongs to, for the message.
  /// - Returns: what breaks.
  package static func metadataValue(_ value: String, of key: String? = nil) -> [Violation] {
    length(value, Limits.metadataValue, field: metadataValueField, key: key)
      + bytes(value, Limits.metadataValue, field: metadataValueField, key: key)
  }

  /// How many items a user would have; the limit is on the result of merging (contract 3).
  package static func metadataCount(_ count: Int) -> [Violation] {
    self.count(count, Limits.metadataItems, of: "items", field: metadataField)
  }

  /// Items as a whole: each key and value, how many, and no key twice.
  package static func metadata(_ items: some Sequence<MetadataItem>) -> [Violation] {
    var violations: [Violation] = []
    var seen: Set<ByteKey> = []
    var repeated: Set<ByteKey> = []
    for item in items {
      let key = ByteKey(item.key)
      if !seen.insert(key).inserted, repeated.insert(key).inserted {
        violations.append(
          Violation(
            field: metadataKeyField, key: item.key, rule: .duplicate, given: "it is there twice",
            allowed: "each key can be there once"))
      }
      violations += metadataKey(item.key)
      violations += metadataValue(item.value, of: item.key)
    }
    return violations + metadataCount(seen.count)
  }

  private static func bytes(
    _ text: String, _ limit: Int, field: String, key: String?
  ) -> [Violation] {
    guard text.utf8.count > limit, text.unicodeScalars.count <= limit else { return [] }
    return [
      Violation(
        field: field, key: key, rule: .tooManyBytes, given: "\(text.utf8.count) bytes",
        allowed: "\(limit)")
    ]
  }
}
