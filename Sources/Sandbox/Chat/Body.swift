/// The object of a request body, with the Chat API's checks of presence and type.
struct Body: Sendable {
  private let members: [JSON.Member]

  /// Reads a body; one that isn't a JSON object is refused with 400403.
  init(_ bytes: [UInt8]) throws(ChatError) {
    let value: JSON
    do {
      value = try JSONReader.read(bytes)
    } catch {
      throw .notJSON("\(error.reason) at byte \(error.offset)")
    }
    guard case .object(let members) = value else { throw .notJSON("it is another value") }
    self.members = members
  }

  private init(members: [JSON.Member]) {
    self.members = members
  }

  /// The body without members.
  static let empty = Body(members: [])

  /// Refuses with 400105 what lacks one of these fields.
  func require(_ names: String...) throws(ChatError) {
    for name in names where self[name] == nil {
      throw .missing(name)
    }
  }

  /// Whether there is a field with this name, whatever its value.
  func has(_ name: String) -> Bool { self[name] != nil }

  /// A string, nil when absent, or 400100.
  func string(_ name: String) throws(ChatError) -> String? {
    switch self[name] {
    case nil: return nil
    case .string(let text): return text
    default: throw .notString(name)
    }
  }

  /// A boolean, nil when absent, or 400104.
  func bool(_ name: String) throws(ChatError) -> Bool? {
    switch self[name] {
    case nil: return nil
    case .bool(let truth): return truth
    default: throw .notBoolean(name)
    }
  }

  /// A whole number that isn't negative, nil when absent, or 400101, 400106, 400111 or 400113.
  func milliseconds(_ name: String) throws(ChatError) -> Int64? {
    guard let value = self[name] else { return nil }
    guard case .number(let text) = value else { throw .notNumber(name) }
    switch WholeNumber(text) {
    case .value(let number) where number >= 0: return number
    case .value, .negative: throw .negative(name)
    case .tooLarge: throw .outOfRange(name)
    case .fraction: throw .invalidValue(name, "must be a whole number")
    }
  }

  /// A list of strings, nil when absent, or 400102 or 400100.
  func strings(_ name: String) throws(ChatError) -> [String]? {
    guard let value = self[name] else { return nil }
    guard case .array(let elements) = value else { throw .notList(name) }
    var strings: [String] = []
    for element in elements {
      guard case .string(let text) = element else { throw .notString(name) }
      strings.append(text)
    }
    return strings
  }

  /// A list of objects, nil when absent, or 400102 or 400103.
  func objects(_ name: String) throws(ChatError) -> [Body]? {
    guard let value = self[name] else { return nil }
    guard case .array(let elements) = value else { throw .notList(name) }
    var objects: [Body] = []
    for element in elements {
      guard case .object(let members) = element else { throw .notObject(name) }
      objects.append(Body(members: members))
    }
    return objects
  }

  /// Metadata with its values as text (contract 2.1), nil when absent, or 400103 or 400100.
  func metadata(_ name: String) throws(ChatError) -> [MetadataItem]? {
    guard let value = self[name] else { return nil }
    guard case .object(let members) = value else { throw .notObject(name) }
    var items: [MetadataItem] = []
    for member in members {
      items.append(
        MetadataItem(key: member.name, value: try Self.text(of: member.value, in: member.name)))
    }
    return items
  }

  /// A metadata value as text, nil when absent, or 400100.
  func metadataValue(_ name: String) throws(ChatError) -> String? {
    guard let value = self[name] else { return nil }
    return try Self.text(of: value, in: name)
  }

  /// Scalars become text as the live service is known to make it; null, lists and objects don't.
  private static func text(of value: JSON, in name: String) throws(ChatError) -> String {
    switch value {
    case .string(let text): return text
    case .bool(let truth): return truth ? "True" : "False"
    case .number(let text): return text
    case .null, .array, .object: throw .notString(name)
    }
  }

  private subscript(name: String) -> JSON? {
    members.first { $0.name.hasSameBytes(as: name) }?.value
  }
}
