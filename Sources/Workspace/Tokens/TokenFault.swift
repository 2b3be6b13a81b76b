import SendbirdAPI

/// Why a source gives no token, in words that follow the name of the setting; never the token.
struct TokenFault: Error, Sendable, Hashable {
  let problem: String

  init(_ problem: String) {
    self.problem = problem
  }
}

/// What a source gave, down to the token in it.
enum TokenText {
  /// The longest token that is accepted, in bytes.
  static let limit = 4096

  /// The first line, if it can be a token.
  ///
  /// - Parameters:
  ///   - bytes: what the source gave, at least to the end of its first line.
  ///   - subject: who gave it, such as "the command printed".
  /// - Returns: the token.
  /// - Throws: `TokenFault` that doesn't repeat the line.
  static func firstLine(
    of bytes: some Sequence<UInt8>, _ subject: String
  ) throws(TokenFault) -> Secret {
    var line = Array(bytes.prefix { $0 != 0x0A })
    if line.last == 0x0D { line.removeLast() }
    guard !line.isEmpty else { throw TokenFault("\(subject) nothing in the first line") }
    guard line.count <= limit else {
      throw TokenFault("\(subject) a first line of more than \(limit) bytes, which is no token")
    }
    // The rule of a header's value: blanks and line ends would end it, or begin another.
    guard line.allSatisfy({ (0x21...0x7E).contains($0) }) else {
      throw TokenFault(
        "\(subject) a first line that is no token: it has blanks, or characters beyond ASCII")
    }
    return Secret(String(decoding: line, as: UTF8.self))
  }
}
