/// Writes a text as one YAML scalar on one line.
enum YAMLText {
  /// The text as it can stand after a key: plain where it can be, quoted otherwise.
  static func scalar(_ text: String) -> String {
    if isPlain(text) { return text }
    let isPrintable = text.unicodeScalars.allSatisfy { scalar in
      switch scalar.value {
      case 0x20..<0x7F, 0xA0..<0x2028, 0x202F..<0xD800, 0xE000..<0xFEFF, 0xFF00..<0xFFFE,
        0x10000...:
        true
      default: false
      }
    }
    guard isPrintable else { return doubleQuoted(text) }
    let parts = text.split(separator: "'", omittingEmptySubsequences: false)
    return "'" + parts.joined(separator: "''") + "'"
  }

  /// Whether no reader of YAML can take the text for anything but this text.
  private static func isPlain(_ text: String) -> Bool {
    let words = text.utf8.split(separator: UInt8(ascii: " "), omittingEmptySubsequences: false)
    let isSafe = words.allSatisfy { word in
      !word.isEmpty
        && word.allSatisfy {
          isLetter($0) || (0x30...0x39).contains($0) || "/._~+-@%=".utf8.contains($0)
        }
    }
    guard isSafe, let first = text.utf8.first else { return false }
    guard isLetter(first) || (0x30...0x39).contains(first) || "/~".utf8.contains(first) else {
      return false
    }
    return text != "~" && !["null", "true", "false", "yes", "no"].contains(text.lowercased())
  }

  private static func doubleQuoted(_ text: String) -> String {
    var quoted = "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"": quoted += "\\\""
      case "\\": quoted += "\\\\"
      case "\n": quoted += "\\n"
      case "\t": quoted += "\\t"
      case _ where (0x20..<0x7F).contains(scalar.value): quoted.unicodeScalars.append(scalar)
      default:
        let digits = String(scalar.value, radix: 16)
        quoted += "\\U" + String(repeating: "0", count: 8 - digits.utf8.count) + digits
      }
    }
    return quoted + "\""
  }

  private static func isLetter(_ byte: UInt8) -> Bool { (0x61...0x7A).contains(byte | 0x20) }
}
