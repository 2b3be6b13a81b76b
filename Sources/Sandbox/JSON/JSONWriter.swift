/// Writes one JSON text into bytes, in the order it is told.
struct JSONWriter {
  /// What was written so far.
  private(set) var bytes: [UInt8] = []

  /// What was written so far, as a string.
  var text: String { String(decoding: bytes, as: UTF8.self) }

  /// Writes an object whose members `body` writes.
  mutating func object(_ body: (inout JSONWriter) throws -> Void) rethrows {
    separate()
    bytes.append(UInt8(ascii: "{"))
    try body(&self)
    bytes.append(UInt8(ascii: "}"))
  }

  /// Writes a list whose elements `body` writes.
  mutating func array(_ body: (inout JSONWriter) throws -> Void) rethrows {
    separate()
    bytes.append(UInt8(ascii: "["))
    try body(&self)
    bytes.append(UInt8(ascii: "]"))
  }

  /// Writes a member's name; its value comes next.
  mutating func key(_ name: String) {
    value(name)
    bytes.append(UInt8(ascii: ":"))
  }

  /// Writes a string.
  mutating func value(_ text: String) {
    separate()
    bytes.append(UInt8(ascii: "\""))
    // Nearly every text goes out as it is, and then in one piece.
    let isWritten =
      text.utf8.withContiguousStorageIfAvailable { plain in
        guard plain.allSatisfy(Self.isPlain) else { return false }
        bytes.append(contentsOf: plain)
        return true
      } ?? false
    if !isWritten { escape(text) }
    bytes.append(UInt8(ascii: "\""))
  }

  private static func isPlain(_ byte: UInt8) -> Bool {
    byte >= 0x20 && byte != UInt8(ascii: "\"") && byte != UInt8(ascii: "\\")
  }

  private mutating func escape(_ text: String) {
    for byte in text.utf8 {
      switch byte {
      case UInt8(ascii: "\""), UInt8(ascii: "\\"):
        bytes.append(UInt8(ascii: "\\"))
        bytes.append(byte)
      case 0..<0x20:
        bytes.append(contentsOf: "\\u00".utf8)
        bytes.append(PercentCoding.hexadecimal[Int(byte >> 4)])
        bytes.append(PercentCoding.hexadecimal[Int(byte & 15)])
      default:
        bytes.append(byte)
      }
    }
  }

  /// Writes a whole number.
  mutating func value(_ number: Int64) {
    separate()
    bytes.append(contentsOf: String(number).utf8)
  }

  /// Writes `true` or `false`.
  mutating func value(_ truth: Bool) {
    separate()
    bytes.append(contentsOf: truth ? "true".utf8 : "false".utf8)
  }

  /// Writes `null`.
  mutating func null() {
    separate()
    bytes.append(contentsOf: "null".utf8)
  }

  /// Writes JSON text that is known to be one value.
  mutating func value(json: String) {
    separate()
    bytes.append(contentsOf: json.utf8)
  }

  /// Writes a member with a string.
  mutating func field(_ name: String, _ text: String) {
    key(name)
    value(text)
  }

  /// Writes a member with a whole number.
  mutating func field(_ name: String, _ number: Int64) {
    key(name)
    value(number)
  }

  /// Writes a member with `true` or `false`.
  mutating func field(_ name: String, _ truth: Bool) {
    key(name)
    value(truth)
  }

  /// Writes a member with JSON text that is known to be one value.
  mutating func field(_ name: String, json: String) {
    key(name)
    value(json: json)
  }

  /// Writes the comma a value needs unless it is the first, or follows its name.
  ///
  /// The last byte tells, because a written value never ends in an opening bracket or a colon:
  /// strings end in their quote.
  private mutating func separate() {
    switch bytes.last {
    case nil, UInt8(ascii: "{"), UInt8(ascii: "["), UInt8(ascii: ":"): break
    default: bytes.append(UInt8(ascii: ","))
    }
  }
}

extension JSONWriter {
  /// The bytes of a text that is one object.
  static func object(_ body: (inout JSONWriter) throws -> Void) rethrows -> [UInt8] {
    var json = JSONWriter()
    try json.object(body)
    return json.bytes
  }

  /// The JSON text of a list of strings.
  static func text(of strings: [String]) -> String {
    var json = JSONWriter()
    json.array {
      for string in strings {
        $0.value(string)
      }
    }
    return json.text
  }
}
