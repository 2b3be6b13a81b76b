/// The beginning of an answer that made no sense, kept for the person who asks to see it.
///
/// Whatever looks like a token is masked. It describes itself without its content.
package struct AnswerExcerpt: Sendable, Hashable {
  /// How much of a body is kept, in bytes.
  package static let keptBytes = 4096
  /// How much of it is shown, in characters.
  package static let shownCharacters = 200

  private let body: [UInt8]
  private let secrets: [Secret]

  /// Keeps the beginning of a body.
  ///
  /// - Parameters:
  ///   - body: the bytes as they came.
  ///   - secrets: texts to mask wherever they occur.
  package init(_ body: [UInt8], masking secrets: [Secret]) {
    self.body = Array(body.prefix(Self.keptBytes))
    self.secrets = secrets.filter { !$0.isEmpty }
  }

  /// The first 200 characters on one line, cleaned.
  ///
  /// Runs of blanks and line ends become one blank, controls are marked `^[`, format characters
  /// `<U+202E>`, bytes that aren't UTF-8 become U+FFFD.
  package var text: String {
    var text = ""
    var count = 0
    var isBlank = true
    for character in masked {
      if count == Self.shownCharacters { break }
      if character.isWhitespace {
        if isBlank { continue }
        text.append(" ")
      } else {
        for scalar in character.unicodeScalars { text.append(Self.cleaned(scalar)) }
      }
      isBlank = character.isWhitespace
      count += 1
    }
    return text
  }

  private static func cleaned(_ scalar: Unicode.Scalar) -> String {
    // The marks of the whole house (design 7): controls as `less` shows them.
    if scalar.value < 0x20 || scalar.value == 0x7F {
      return "^\(Unicode.Scalar(UInt8(scalar.value) ^ 0x40))"
    }
    switch scalar.properties.generalCategory {
    case .control, .format, .lineSeparator, .paragraphSeparator, .privateUse, .unassigned:
      let digits = String(scalar.value, radix: 16, uppercase: true)
      return "<U+\(String(repeating: "0", count: max(0, 4 - digits.count)))\(digits)>"
    default:
      return String(scalar)
    }
  }

  /// The text with our tokens, and everything as long and hexadecimal as a token, masked.
  private var masked: String {
    let text = String(decoding: body, as: UTF8.self).masking(secrets).maskingUserTokens
    var result = ""
    var run = ""
    for character in text {
      if character.isASCII, character.isHexDigit {
        run.append(character)
        continue
      }
      result += run.utf8.count >= Self.tokenLength ? Secret.mask : run
      run = ""
      result.append(character)
    }
    // A run that the cut ended may be the beginning of a token.
    let isCut = body.count == Self.keptBytes
    return result + (run.utf8.count >= (isCut ? 8 : Self.tokenLength) ? Secret.mask : run)
  }

  /// Access tokens are 40 hexadecimal digits in practice (contract 2.1); 32 leaves a margin.
  private static let tokenLength = 32
}

extension AnswerExcerpt: CustomStringConvertible, CustomDebugStringConvertible, CustomReflectable {
  package var description: String { "\(body.count) bytes" }
  package var debugDescription: String { description }
  package var customMirror: Mirror { Mirror(self, children: []) }
}
