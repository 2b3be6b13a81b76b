import SendbirdAPI

/// Text from outside, fit to stand inside a message: on one line, cleaned, without tokens, bounded.
enum ShownText {
  /// The text as a message may show it.
  static func of(_ text: some StringProtocol, masking secrets: [Secret] = []) -> String {
    AnswerExcerpt(Array(text.utf8), masking: secrets).text
  }

  /// Whether a text is, or has in it, what Sendbird's tokens look like: 40 hexadecimal digits.
  ///
  /// Capitals are left to the fingerprints of keys.
  static func holdsToken(_ text: String) -> Bool {
    text.utf8.split(whereSeparator: { !isLetterOrDigit($0) }).contains { word in
      word.count == 40 && word.allSatisfy { isDigit($0) || (0x61...0x66).contains($0) }
    }
  }

  private static func isDigit(_ byte: UInt8) -> Bool { (0x30...0x39).contains(byte) }

  private static func isLetterOrDigit(_ byte: UInt8) -> Bool {
    isDigit(byte) || (0x61...0x7A).contains(byte | 0x20)
  }
}
