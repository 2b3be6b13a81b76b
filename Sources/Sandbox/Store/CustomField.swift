import GRDB

/// A custom field of a customer or ticket with its value.
struct CustomField: Sendable {
  /// The id of the key, the same in every record.
  let number: Int64
  let key: String
  let value: String
}

/// What custom fields belong to; each has keys of its own (contract 6.1 and 6.4).
enum CustomFieldKind: String, Sendable {
  case customer, ticket

  /// The keys that are registered unless others are asked for.
  var defaultKeys: [String] {
    switch self {
    case .customer:
      [
        "tier", "city", "plan", "language", "company", "phone", "crm_id", "segment", "note",
        "consent",
      ]
    case .ticket: ["order", "product", "category", "amount", "refund", "country", "note"]
    }
  }

  /// The id of the first key.
  fileprivate var firstNumber: Int64 { self == .customer ? 9 : 21 }
}

extension Database {
  /// Makes these keys the registered ones; a key that was registered before keeps its id.
  ///
  /// Without keys a new database gets the default ones, and another keeps what it has.
  func register(_ keys: [String], _ kind: CustomFieldKind) throws {
    let known = try all(
      "SELECT count(*) FROM desk_fields WHERE kind = ?", [.text(kind.rawValue)]
    ) { $0.integer(0) }
    if keys.isEmpty, known != [0] { return }
    try run("UPDATE desk_fields SET is_registered = 0 WHERE kind = ?", .text(kind.rawValue))
    for key in keys.isEmpty ? kind.defaultKeys : keys {
      try run(
        """
        INSERT INTO desk_fields (kind, number, key, is_registered) VALUES (?1,
          (SELECT coalesce(max(number) + 1, ?3) FROM desk_fields WHERE kind = ?1), ?2, 1)
        ON CONFLICT (kind, key) DO UPDATE SET is_registered = 1
        """, .text(kind.rawValue), .text(key), .integer(kind.firstNumber))
    }
  }

  /// Adds the value of a field that the record hasn't yet, at a position that is free.
  func insert(
    _ field: CustomField, _ kind: CustomFieldKind, of owner: Int64, at position: Int64
  ) throws {
    try run(
      "INSERT INTO desk_values (kind, owner, field, value, position) VALUES (?, ?, ?, ?, ?)",
      .text(kind.rawValue), .integer(owner), .integer(field.number), .text(field.value),
      .integer(position))
  }

  /// The ids and keys that are registered, in the order of their ids.
  func registeredFields(_ kind: CustomFieldKind) throws -> [(number: Int64, key: String)] {
    try all(
      "SELECT number, key FROM desk_fields WHERE kind = ? AND is_registered ORDER BY number",
      [.text(kind.rawValue)]
    ) { ($0.integer(0), $0.text(1)) }
  }

  /// The custom fields of a record in the order in which they were first stored.
  func customFields(_ kind: CustomFieldKind, of owner: Int64) throws -> [CustomField] {
    try all(
      """
      SELECT f.number, f.key, v.value
      FROM desk_values v JOIN desk_fields f ON f.kind = v.kind AND f.number = v.field
      WHERE v.kind = ? AND v.owner = ? ORDER BY v.position
      """, [.text(kind.rawValue), .integer(owner)]
    ) { CustomField(number: $0.integer(0), key: $0.text(1), value: $0.text(2)) }
  }

  /// Adds or changes custom fields of a record.
  func store(_ fields: [CustomField], _ kind: CustomFieldKind, of owner: Int64) throws {
    for field in fields {
      try run(
        """
        INSERT INTO desk_values (kind, owner, field, value, position) VALUES (?1, ?2, ?3, ?4,
          (SELECT coalesce(max(position), 0) + 1 FROM desk_values WHERE kind = ?1 AND owner = ?2))
        ON CONFLICT (kind, owner, field) DO UPDATE SET value = excluded.value
        """,
        .text(kind.rawValue), .integer(owner), .integer(field.number), .text(field.value))
    }
  }
}
