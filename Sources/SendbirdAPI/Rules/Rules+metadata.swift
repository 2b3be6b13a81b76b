extension Rules {
  private static let metadataRules = KeyedRules(
    field: metadataField, keyField: metadataKeyField, valueField: metadataValueField,
    keyLimit: Limits.metadataKey, valueLimit: Limits.metadataValue,
    itemLimit: Limits.metadataItems)

  /// A metadata key: something, not too long, no comma.
  package static func metadataKey(_ key: String) -> [Violation] { metadataRules.key(key) }

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
    metadataRules.value(value, of: key)
  }

  /// How many items a user would have; the limit is on the result of merging (contract 3).
  package static func metadataCount(_ count: Int) -> [Violation] { metadataRules.count(count) }

  /// Items as a whole: each key and value, how many, and no key twice.
  package static func metadata(_ items: some Sequence<MetadataItem>) -> [Violation] {
    metadataRules.items(items)
  }
}
