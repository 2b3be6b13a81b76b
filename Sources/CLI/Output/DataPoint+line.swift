import Operations

extension DataPoint {
  /// The data point as a line `name=value`, with secrets revealed.
  ///
  /// Texts have backslash, line feed, carriage return and tab escaped, so that it stays one line.
  /// JSON has its own escapes and stays as it is.
  var line: String { "\(name)=\(value.lineText)\n" }
}

extension DataPointValue {
  fileprivate var lineText: String {
    switch self {
    case .secret(let secret): Self.escaped(secret.reveal())
    case .metadata: text
    default: Self.escaped(text)
    }
  }

  private static func escaped(_ text: String) -> String {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(text.utf8.count)
    for byte in text.utf8 {
      switch byte {
      case UInt8(ascii: "\\"): bytes.append(contentsOf: #"\\"#.utf8)
      case UInt8(ascii: "\n"): bytes.append(contentsOf: #"\n"#.utf8)
      case UInt8(ascii: "\r"): bytes.append(contentsOf: #"\r"#.utf8)
      case UInt8(ascii: "\t"): bytes.append(contentsOf: #"\t"#.utf8)
      default: bytes.append(byte)
      }
    }
    return String(decoding: bytes, as: UTF8.self)
  }
}
