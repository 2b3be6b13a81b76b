/// A JSON value as it was written: object members in their order, numbers as their text.
///
/// Foundation's coders lose the order and one of two canonically equivalent names, so the sandbox
/// reads and writes JSON itself.
indirect enum JSON: Sendable {
  case null
  case bool(Bool)
  /// A number as its text, because metadata stores that text (contract 2.1).
  case number(String)
  case string(String)
  case array([JSON])
  case object([Member])

  /// One name and value of an object.
  struct Member: Sendable {
    let name: String
    let value: JSON
  }
}

extension String {
  /// Whether both strings are the same bytes; to `==` canonically equivalent ones are equal too.
  func hasSameBytes(as other: String) -> Bool {
    utf8.elementsEqual(other.utf8)
  }
}

/// A string that is equal to another one only byte by byte.
struct ByteKey: Hashable, Sendable {
  let text: String

  init(_ text: String) {
    self.text = text
  }

  static func == (left: ByteKey, right: ByteKey) -> Bool {
    left.text.hasSameBytes(as: right.text)
  }

  func hash(into hasher: inout Hasher) {
    for byte in text.utf8 {
      hasher.combine(byte)
    }
    hasher.combine(0xFF as UInt8)
  }
}
