/// One JSON value, exactly as it was written.
///
/// Objects keep the order of their members and tell names apart by bytes, so two keys that are
/// canonically equivalent but differently encoded stay two keys. Numbers keep their text, so no
/// digit is lost on the way through.
package indirect enum JSONValue: Sendable {
  case null
  case bool(Bool)
  /// A number as its text, such as `1e3` or a twenty-digit integer.
  case number(String)
  case string(String)
  case array([JSONValue])
  case object([JSONMember])
}

/// One member of a JSON object.
package struct JSONMember: Sendable {
  /// The member's name; compared by bytes.
  package var name: String
  /// The member's value.
  package var value: JSONValue

  /// Makes a member.
  package init(_ name: String, _ value: JSONValue) {
    self.name = name
    self.value = value
  }
}

extension JSONValue: Equatable {
  /// Whether both values were written the same: same bytes in strings, same order, same digits.
  package static func == (left: JSONValue, right: JSONValue) -> Bool {
    switch (left, right) {
    case (.null, .null): true
    case (.bool(let a), .bool(let b)): a == b
    case (.number(let a), .number(let b)): a.hasSameBytes(as: b)
    case (.string(let a), .string(let b)): a.hasSameBytes(as: b)
    case (.array(let a), .array(let b)): a == b
    case (.object(let a), .object(let b)): a == b
    default: false
    }
  }
}

extension JSONMember: Equatable {
  /// Whether name and value were written the same.
  package static func == (left: JSONMember, right: JSONMember) -> Bool {
    left.name.hasSameBytes(as: right.name) && left.value == right.value
  }
}

extension JSONValue {
  /// The text of a string, nil for everything else.
  package var string: String? {
    if case .string(let text) = self { text } else { nil }
  }

  /// The value of a number that is written as an integer and fits, nil for everything else.
  package var int: Int64? {
    if case .number(let text) = self { Int64(text) } else { nil }
  }

  /// The value of `true` or `false`, nil for everything else.
  package var bool: Bool? {
    if case .bool(let value) = self { value } else { nil }
  }

  /// The elements of an array, nil for everything else.
  package var array: [JSONValue]? {
    if case .array(let elements) = self { elements } else { nil }
  }

  /// The members of an object in their order, nil for everything else.
  package var object: [JSONMember]? {
    if case .object(let members) = self { members } else { nil }
  }

  /// Whether this is `null`.
  package var isNull: Bool {
    if case .null = self { true } else { false }
  }

  /// What this is, as a word for messages: "a string", "an object".
  package var kind: String {
    switch self {
    case .null: "null"
    case .bool: "a boolean"
    case .number: "a number"
    case .string: "a string"
    case .array: "a list"
    case .object: "an object"
    }
  }

  /// The value of the object's member with exactly these bytes as its name.
  ///
  /// Nil if there is none, or if this is not an object.
  package subscript(name: String) -> JSONValue? {
    guard case .object(let members) = self else { return nil }
    return members.first { $0.name.hasSameBytes(as: name) }?.value
  }
}

extension JSONValue: ExpressibleByStringLiteral, ExpressibleByBooleanLiteral,
  ExpressibleByIntegerLiteral, ExpressibleByArrayLiteral, ExpressibleByDictionaryLiteral,
  ExpressibleByNilLiteral
{
  /// Makes a string.
  package init(stringLiteral value: String) { self = .string(value) }
  /// Makes `true` or `false`.
  package init(booleanLiteral value: Bool) { self = .bool(value) }
  /// Makes a number.
  package init(integerLiteral value: Int64) { self = .number(String(value)) }
  /// Makes an array.
  package init(arrayLiteral elements: JSONValue...) { self = .array(elements) }
  /// Makes an object with its members in the order written.
  package init(dictionaryLiteral elements: (String, JSONValue)...) {
    self = .object(elements.map { JSONMember($0.0, $0.1) })
  }
  /// Makes `null`.
  package init(nilLiteral: ()) { self = .null }
}
