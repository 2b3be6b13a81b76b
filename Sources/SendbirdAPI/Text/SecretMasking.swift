/// Finding tokens in what others wrote, whatever form they gave them.
extension Secret {
  /// The text as it can stand in somebody else's: as it is, in JSON, in an address.
  var forms: [String] {
    let text = reveal()
    guard !text.isEmpty else { return [] }
    var inJSON = JSONValue.string(text).serialized()
    inJSON.removeFirst()
    inJSON.removeLast()
    let slashed = inJSON.split(separator: "/", omittingEmptySubsequences: false)
      .joined(separator: "\\/")
    let encoded = text.percentEncoded
    let all = [text, inJSON, slashed, encoded, encoded.lowercasedEscapes]
    // The longest first, so that nothing of it is left over.
    return all.sorted { $0.utf8.count > $1.utf8.count }
  }
}

extension String {
  /// The text with a mask wherever one of these secrets stands in it, in any of its forms.
  func masking(_ secrets: [Secret]) -> String {
    var text = self
    for form in secrets.flatMap(\.forms) where text.utf8.count >= form.utf8.count {
      text = text.split(separator: form, omittingEmptySubsequences: false)
        .joined(separator: Secret.mask)
    }
    return text
  }

  /// A percent-encoded text with its escapes in lower case, as some write them.
  fileprivate var lowercasedEscapes: String {
    var bytes = Array(utf8)
    var index = 0
    while index + 2 < bytes.count {
      guard bytes[index] == UInt8(ascii: "%") else {
        index += 1
        continue
      }
      for place in index + 1...index + 2 where (0x41...0x46).contains(bytes[place]) {
        bytes[place] += 0x20
      }
      index += 3
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  /// The text with a mask for every value of a name under which Sendbird answers users' tokens.
  ///
  /// The text can be half an answer or no JSON at all, so it is looked at as it stands.
  var maskingUserTokens: String {
    var text = self
    for name in ["access_token", "session_token"] {
      let parts = text.split(separator: name, omittingEmptySubsequences: false)
      guard parts.count > 1 else { continue }
      text = parts.dropFirst().reduce(String(parts[0])) { $0 + name + Self.maskingValue($1) }
    }
    return text
  }

  /// What follows a name, with a mask for its value if it has one.
  private static func maskingValue(_ text: Substring) -> String {
    let scalars = text.unicodeScalars
    let separators: Set<Unicode.Scalar> = ["\"", "\\", " ", "\t", "\r", "\n", ":", "="]
    let start = scalars.firstIndex { !separators.contains($0) } ?? scalars.endIndex
    let between = scalars[..<start]
    guard between.contains(":") || between.contains("=") else { return String(text) }
    // An empty one: its own quotes are among what was skipped.
    let quotes = between.reversed().prefix { $0 != ":" && $0 != "=" }.filter { $0 == "\"" }.count
    let ends: Set<Unicode.Scalar> =
      quotes > 0 ? ["\""] : [",", "}", "]", "&", " ", "<", "\n", "\r", "\"", "\\"]
    guard quotes < 2 else { return String(text) }
    let end = scalars[start...].firstIndex(where: ends.contains) ?? scalars.endIndex
    let value = String(scalars[start..<end])
    guard !value.isEmpty, value != "null" else { return String(text) }
    return String(between) + Secret.mask + String(scalars[end...])
  }
}
