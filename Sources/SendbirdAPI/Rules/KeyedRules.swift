/// The rules of keyed texts, which metadata and custom fields share but for their numbers.
struct KeyedRules {
  /// The field's name for all items together.
  let field: String
  let keyField: String
  let valueField: String
  let keyLimit: Int
  let valueLimit: Int
  let itemLimit: Int

  /// A key: something, not too long, no comma.
  func key(_ key: String) -> [Violation] {
    var violations = Rules.notEmpty(key, field: keyField)
    violations += Rules.size(key, keyLimit, field: keyField, key: key)
    if key.utf8.contains(UInt8(ascii: ",")) {
      violations.append(
        Violation(
          field: keyField, key: key, rule: .comma, given: "it has a comma",
          allowed: "keys can't have one"))
    }
    return violations
  }

  /// A value; can be empty.
  func value(_ value: String, of key: String?) -> [Violation] {
    Rules.size(value, valueLimit, field: valueField, key: key)
  }

  /// How many items there would be.
  func count(_ count: Int) -> [Violation] {
    Rules.count(count, itemLimit, of: "items", field: field)
  }

  /// Items as a whole: each key and value, how many, and no key twice.
  func items(_ items: some Sequence<MetadataItem>) -> [Violation] {
    var violations: [Violation] = []
    var seen: Set<ByteKey> = []
    var repeated: Set<ByteKey> = []
    for item in items {
      let key = ByteKey(item.key)
      if !seen.insert(key).inserted, repeated.insert(key).inserted {
        violations.append(
          Violation(
            field: keyField, key: item.key, rule: .duplicate, given: "it is there twice",
            allowed: "each key can be there once"))
      }
      violations += self.key(item.key)
      violations += value(item.value, of: item.key)
    }
    return violations + count(seen.count)
  }
}
