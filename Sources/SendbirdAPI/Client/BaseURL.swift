/// The checked address below which a service's paths lie (contract 1.1).
///
/// `https` anywhere, `http` on loopback only. Without trailing slash, user, query and fragment.
package struct BaseURL: Sendable, Hashable, CustomStringConvertible {
  /// The address, such as `https://api-APP.sendbird.com/v3`.
  package let text: String
  /// The host without port and brackets.
  package let host: String
  /// The port, if the address names one.
  package let port: Int?
  /// Whether it has a path, such as `/v3`.
  package let hasPath: Bool

  /// Checks an address.
  ///
  /// - Parameters:
  ///   - text: the address.
  ///   - field: the name of the setting, for the error.
  /// - Throws: `ConnectionError` that names the field and says what is wrong.
  package init(_ text: String, field: String) throws(ConnectionError) {
    func fault(_ problem: String) -> ConnectionError {
      ConnectionError(field: field, problem: problem)
    }
    // By hand: searching for a text in a text loads the machinery of patterns, at every start.
    let scheme = text.prefix { $0 != ":" }.lowercased()
    guard text.dropFirst(scheme.count).hasPrefix("://") else {
      throw fault("is not a complete address such as https://…")
    }
    guard scheme == "https" || scheme == "http" else {
      throw fault("must start with https:// (or http:// on loopback)")
    }
    let rest = text.dropFirst(scheme.count + 3)
    let authority = rest.prefix { $0 != "/" }
    guard !rest.utf8.contains(where: { UInt8(ascii: "?") == $0 || UInt8(ascii: "#") == $0 }) else {
      throw fault("can't have a query or a fragment")
    }
    guard !authority.utf8.contains(UInt8(ascii: "@")) else {
      throw fault("can't have a user or password")
    }
    guard let (host, port) = Self.hostAndPort(authority) else {
      throw fault("has no valid host and port")
    }
    guard scheme == "https" || Self.isLoopback(host) else {
      throw fault("uses plain http, which is accepted for loopback addresses only")
    }
    var path = rest.dropFirst(authority.count)
    while path.last == "/" { path.removeLast() }
    guard Self.isPath(path) else { throw fault("has a path with characters that must be encoded") }
    self.host = host
    self.port = port
    hasPath = !path.isEmpty
    let shownHost = host.utf8.contains(UInt8(ascii: ":")) ? "[\(host)]" : host
    self.text = "\(scheme)://\(shownHost)\(port.map { ":\($0)" } ?? "")\(path)"
  }

  package var description: String { text }

  private static func hostAndPort(_ authority: Substring) -> (host: String, port: Int?)? {
    let host: Substring
    var tail: Substring
    if authority.first == "[" {
      guard let end = authority.firstIndex(of: "]") else { return nil }
      host = authority[authority.index(after: authority.startIndex)..<end]
      tail = authority[authority.index(after: end)...]
      let isAddress = host.utf8.allSatisfy {
        $0 == UInt8(ascii: ":") || $0 == UInt8(ascii: ".") || isHexDigit($0)
      }
      guard host.utf8.contains(UInt8(ascii: ":")), isAddress else { return nil }
    } else {
      host = authority.prefix { $0 != ":" }
      tail = authority.dropFirst(host.count)
      let isName = host.utf8.allSatisfy {
        isLetterOrDigit($0) || $0 == UInt8(ascii: "-") || $0 == UInt8(ascii: ".")
      }
      guard !host.isEmpty, isName else { return nil }
    }
    if tail.isEmpty { return (String(host), nil) }
    guard tail.removeFirst() == ":", tail.utf8.allSatisfy(isDigit),
      let port = Int(tail), (1...65_535).contains(port)
    else { return nil }
    return (String(host), port)
  }

  /// Whether a host can only be this machine: `localhost`, `127.x.y.z` in full, `::1`.
  ///
  /// Shorter spellings of 127.0.0.1 are refused, because not every resolver reads them alike.
  static func isLoopback(_ host: String) -> Bool {
    if host.lowercased() == "localhost" || host == "::1" { return true }
    let parts = host.split(separator: ".", omittingEmptySubsequences: false)
    return parts.count == 4 && parts[0] == "127"
      && parts.allSatisfy { part in
        part.utf8.allSatisfy(isDigit) && UInt8(part).map { String($0) == part } == true
      }
  }

  private static func isPath(_ path: Substring) -> Bool {
    let allowed = path.utf8.allSatisfy {
      isLetterOrDigit($0) || "/-._~%!$&'()*+,;=:".utf8.contains($0)
    }
    let segments = path.split(separator: "/")
    return allowed && !segments.contains(".") && !segments.contains("..")
  }

  private static func isDigit(_ byte: UInt8) -> Bool {
    (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
  }

  private static func isHexDigit(_ byte: UInt8) -> Bool {
    isDigit(byte) || (UInt8(ascii: "a")...UInt8(ascii: "f")).contains(byte | 0x20)
  }

  private static func isLetterOrDigit(_ byte: UInt8) -> Bool {
    isDigit(byte) || (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte | 0x20)
  }
}
