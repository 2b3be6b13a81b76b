import SendbirdAPI

/// Text from outside, fit to stand inside a message: on one line, cleaned, without tokens, bounded.
enum ShownText {
  /// The text as a message may show it.
  static func of(_ text: some StringProtocol, masking secrets: [Secret] = []) -> String {
    AnswerExcerpt(Array(text.utf8), masking: secrets).text
  }

  /// Whether a text is what Sendbird's tokens look like: 40 hexadecimal digits and nothing else.
  ///
  /// A command may well have such a word in it, such as the name of an entry in a password store.
  static func isToken(_ text: String) -> Bool {
    text.utf8.count == 40
      && text.utf8.allSatisfy { isDigit($0) || (0x61...0x66).contains($0 | 0x20) }
  }

  private static func isDigit(_ byte: UInt8) -> Bool { (0x30...0x39).contains(byte) }
}
