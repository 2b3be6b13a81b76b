/// Why bytes are not a JSON text.
///
/// The description says what and where, never the text itself: that may be personal or secret.
package struct JSONError: Error, Hashable, CustomStringConvertible {
  /// What is wrong.
  package enum Reason: Hashable, Sendable {
    case unexpectedEnd
    case unexpectedByte
    case invalidNumber
    case invalidEscape
    case loneSurrogate
    case controlCharacter
    case invalidUTF8
    case tooDeep(limit: Int)
    case duplicateName
    case trailingContent
  }

  /// What is wrong.
  package let reason: Reason
  /// Where, as a number of bytes from the start of the text.
  package let offset: Int

  /// Where, for a person: lines and columns (in bytes) count from 1.
  ///
  /// - Parameter bytes: the text that was read.
  /// - Returns: the place of the fault.
  package func position(in bytes: some Collection<UInt8>) -> (line: Int, column: Int) {
    var line = 1
    var column = 1
    for byte in bytes.prefix(offset) {
      if byte == UInt8(ascii: "\n") {
        line += 1
        column = 1
      } else {
        column += 1
      }
    }
    return (line, column)
  }

  /// What is wrong, in words that fit after "not JSON:".
  package var words: String {
    switch reason {
    case .unexpectedEnd: "the text ends too early"
    case .unexpectedByte: "a character that doesn't belong there"
    case .invalidNumber: "not a number"
    case .invalidEscape: "an unknown escape in a string"
    case .loneSurrogate: "half of a surrogate pair in a string"
    case .controlCharacter: "a control character in a string"
    case .invalidUTF8: "a string is not UTF-8"
    case .tooDeep(let limit): "nested deeper than \(limit) levels"
    case .duplicateName: "a name occurs twice in one object"
    case .trailingContent: "something follows the end of the text"
    }
  }

  package var description: String { "not JSON: \(words) (at byte \(offset))" }
}
