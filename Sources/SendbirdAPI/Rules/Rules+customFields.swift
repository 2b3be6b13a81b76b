extension Rules {
  private static let customFieldRules = KeyedRules(
    field: customFieldsField, keyField: customFieldKeyField, valueField: customFieldValueField,
    keyLimit: Limits.customFieldKey, valueLimit: Limits.customFieldValue,
    itemLimit: Limits.customFields)

  /// A custom field's key: something, not too long, no comma.
  package static func customFieldKey(_ key: String) -> [Violation] { customFieldRules.key(key) }

  /// A custom field's value; can be empty.
  ///
  /// - Parameters:
  ///   - value: the value.
  ///   - key: the key it belongs to, for the message.
  /// - Returns: what breaks.
  package static func customFieldValue(_ value: String, of key: String? = nil) -> [Violation] {
    customFieldRules.value(value, of: key)
  }

  /// How many custom fields a record would have, those stored already included.
  package static func customFieldCount(_ afterMerge: Int) -> [Violation] {
    customFieldRules.count(afterMerge)
  }

  /// Custom fields as a whole: each key and value, how many, and no key twice.
  package static func customFields(_ items: some Sequence<MetadataItem>) -> [Violation] {
    customFieldRules.items(items)
  }
}
