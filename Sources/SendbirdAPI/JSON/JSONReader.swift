extension JSONValue {
  /// How deep arrays and objects may be nested: far beyond Sendbird's answers, far below the stack.
  package static let maximumDepth = 128

  /// Reads a complete JSON text (RFC 8259, strictly).
  ///
  /// No byte order mark, no comments, no leading zeros, nothing after the value. A name that occurs
  /// twice in one object (byte for byte) is an error, and so is half of a surrogate pair.
  package init(parsing bytes: some Collection<UInt8>) throws(JSONError) {
    var reader = JSONReader(Array(bytes))
    self = try reader.text()
  }

  /// Reads a complete JSON text.
  package init(parsing text: String) throws(JSONError) {
    try self.init(parsing: Array(text.utf8))
  }
}

/// A recursive descent over bytes; its depth is bounded by `JSONValue.maximumDepth`.
struct JSONReader {
  let bytes: [UInt8]
  var index = 0
  private var depth = 0

  init(_ bytes: [UInt8]) {
    self.bytes = bytes
  }

  mutating func text() throws(JSONError) -> JSONValue {
    let value = try self.value()
    skipWhitespace()
    if index < bytes.count { throw failure(.trailingContent) }
    return value
  }

  private mutating func value() throws(JSONError) -> JSONValue {
    skipWhitespace()
    guard let byte = peek() else { throw failure(.unexpectedEnd) }
    switch byte {
    case UInt8(ascii: "{"): return try object()
    case UInt8(ascii: "["): return try array()
    case UInt8(ascii: "\""): return .string(try string())
    case UInt8(ascii: "t"): return try word("true", .bool(true))
    case UInt8(ascii: "f"): return try word("false", .bool(false))
    case UInt8(ascii: "n"): return try word("null", .null)
    case UInt8(ascii: "-"), UInt8(ascii: "0")...UInt8(ascii: "9"): return try number()
    default: throw failure(.unexpectedByte)
    }
  }

  private mutating func object() throws(JSONError) -> JSONValue {
    try descend()
    var members: [JSONMember] = []
    var names = MemberNames()
    skipWhitespace()
    if take(UInt8(ascii: "}")) { return ascend(.object([])) }
    repeat {
      skipWhitespace()
      let start = index
      guard let byte = peek() else { throw failure(.unexpectedEnd) }
      guard byte == UInt8(ascii: "\"") else { throw failure(.unexpectedByte) }
      let name = try string()
      guard names.insert(name, among: members) else {
        throw JSONError(reason: .duplicateName, offset: start)
      }
      skipWhitespace()
      try expect(UInt8(ascii: ":"))
      members.append(JSONMember(name, try value()))
      skipWhitespace()
    } while take(UInt8(ascii: ","))
    try expect(UInt8(ascii: "}"))
    return ascend(.object(members))
  }

  private mutating func array() throws(JSONError) -> JSONValue {
    try descend()
    var elements: [JSONValue] = []
    skipWhitespace()
    if take(UInt8(ascii: "]")) { return ascend(.array([])) }
    repeat {
      elements.append(try value())
      skipWhitespace()
    } while take(UInt8(ascii: ","))
    try expect(UInt8(ascii: "]"))
    return ascend(.array(elements))
  }

  private mutating func word(_ word: StaticString, _ value: JSONValue) throws(JSONError)
    -> JSONValue
  {
    for offset in 0..<word.utf8CodeUnitCount {
      try expect(word.utf8Start[offset])
    }
    return value
  }

  private mutating func number() throws(JSONError) -> JSONValue {
    let start = index
    _ = take(UInt8(ascii: "-"))
    if take(UInt8(ascii: "0")) {
      if let next = peek(), isDigit(next) { throw failure(.invalidNumber) }
    } else {
      try digits()
    }
    if take(UInt8(ascii: ".")) { try digits() }
    if take(UInt8(ascii: "e")) || take(UInt8(ascii: "E")) {
      if !take(UInt8(ascii: "+")) { _ = take(UInt8(ascii: "-")) }
      try digits()
    }
    return .number(String(decoding: bytes[start..<index], as: UTF8.self))
  }

  private mutating func digits() throws(JSONError) {
    guard let first = peek() else { throw failure(.unexpectedEnd) }
    guard isDigit(first) else { throw failure(.invalidNumber) }
    while let next = peek(), isDigit(next) { index += 1 }
  }

  private mutating func descend() throws(JSONError) {
    if depth == JSONValue.maximumDepth {
      throw failure(.tooDeep(limit: JSONValue.maximumDepth))
    }
    depth += 1
    index += 1
  }

  private mutating func ascend(_ value: JSONValue) -> JSONValue {
    depth -= 1
    return value
  }

  private mutating func expect(_ byte: UInt8) throws(JSONError) {
    guard let next = peek() else { throw failure(.unexpectedEnd) }
    guard next == byte else { throw failure(.unexpectedByte) }
    index += 1
  }

  private mutating func take(_ byte: UInt8) -> Bool {
    guard peek() == byte else { return false }
    index += 1
    return true
  }

  private mutating func skipWhitespace() {
    while let byte = peek(), byte == 0x20 || byte == 0x0A || byte == 0x0D || byte == 0x09 {
      index += 1
    }
  }

  func peek() -> UInt8? { index < bytes.count ? bytes[index] : nil }

  func failure(_ reason: JSONError.Reason) -> JSONError { JSONError(reason: reason, offset: index) }

  private func isDigit(_ byte: UInt8) -> Bool {
    (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
  }
}

/// Finds a repeated name without building a set for the small objects that nearly all are.
private struct MemberNames {
  private static let smallest = 16
  private var large: Set<ByteKey> = []

  mutating func insert(_ name: String, among members: [JSONMember]) -> Bool {
    if members.count < Self.smallest {
      return !members.contains { $0.name.hasSameBytes(as: name) }
    }
    if large.isEmpty { large = Set(members.map { ByteKey($0.name) }) }
    return large.insert(ByteKey(name)).inserted
  }
}
