extension Rules {
  /// A picture's address: not too long, and an address of the web; can be empty.
  package static func profileURL(_ url: String) -> [Violation] {
    var violations = size(url, Limits.profileURL, field: profileURLField)
    if !url.isEmpty, !isWebAddress(url) {
      violations.append(
        Violation(
          field: profileURLField, rule: .notURL, given: Violation.quoted(url),
          allowed: "it must be an address such as https://example.com/picture.png"))
    }
    return violations
  }

  /// Whether a text is `http` or `https`, `://`, a host and anything without blanks and controls.
  ///
  /// By hand: Foundation's URL would come with half of Foundation, and accepts what no browser does.
  private static func isWebAddress(_ text: String) -> Bool {
    let scheme = text.prefix { $0 != ":" }
    guard ["http", "https"].contains(scheme.lowercased()),
      text.dropFirst(scheme.count).hasPrefix("://"),
      text.unicodeScalars.allSatisfy({ !isBlankOrControl($0) })
    else { return false }
    let authority = text.dropFirst(scheme.count + 3).prefix { !"/?#".contains($0) }
    // What is before the last `@` is a name and a password.
    let start = authority.lastIndex(of: "@").map(authority.index(after:)) ?? authority.startIndex
    return isHostAndPort(authority[start...])
  }

  private static func isHostAndPort(_ text: Substring) -> Bool {
    let host: Substring
    var port: Substring
    if text.first == "[" {
      guard let end = text.firstIndex(of: "]") else { return false }
      host = text[..<end].dropFirst()
      port = text[text.index(after: end)...]
      guard host.utf8.allSatisfy({ isIPv6($0) }) else { return false }
    } else {
      host = text.prefix { $0 != ":" }
      port = text.dropFirst(host.count)
      guard host.unicodeScalars.allSatisfy({ isHost($0) }) else { return false }
    }
    guard !host.isEmpty else { return false }
    if port.isEmpty { return true }
    guard port.removeFirst() == ":" else { return false }
    return port.utf8.allSatisfy { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }
  }

  /// Letters, digits and three marks; beyond ASCII everything, for names in other scripts.
  private static func isHost(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "a"..."z", "A"..."Z", "0"..."9", "-", ".", "_": true
    default: scalar.value > 0x7F
    }
  }

  private static func isIPv6(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "f"), UInt8(ascii: "A")...UInt8(ascii: "F"),
      UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: ":"), UInt8(ascii: "."):
      true
    default: false
    }
  }

  private static func isBlankOrControl(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.properties.generalCategory {
    case .control, .spaceSeparator, .lineSeparator, .paragraphSeparator: true
    default: false
    }
  }
}
