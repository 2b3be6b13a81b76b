import GRDB

/// A custom field as a request wants it, before it is known whether its key is registered.
struct WantedField: Sendable {
  let key: String
  /// The value; nil when it isn't a string, which matters only if the key is registered.
  let value: String?
}

extension Database {
  /// The fields of a request whose keys are registered; others are dropped (contract 6.1).
  ///
  /// - Throws: ``DeskError`` when one of those has a value that isn't a string.
  func registered(_ fields: [WantedField], _ kind: CustomFieldKind) throws -> [CustomField] {
    let known = try registeredFields(kind)
    return try fields.compactMap { field in
      guard let found = known.first(where: { $0.key.hasSameBytes(as: field.key) }) else {
        return nil
      }
      guard let value = field.value else {
        throw DeskError.invalid(
          "customFields", "must have strings as values, and '\(field.key)' has another")
      }
      return CustomField(number: found.number, key: found.key, value: value)
    }
  }

  /// Adds or changes custom fields of a record.
  ///
  /// - Throws: ``DeskError`` when the record would have too many.
  func change(_ fields: [CustomField], _ kind: CustomFieldKind, of owner: Int64) throws {
    try store(fields, kind, of: owner)
    try DeskRules.customFieldCount(customFields(kind, of: owner).count)
  }
}
