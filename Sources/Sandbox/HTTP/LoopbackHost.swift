/// Tells whether a host name means this machine.
///
/// A web page can make a browser send requests to 127.0.0.1 under a name of its own; refusing other
/// names in `Host` keeps such pages out.
enum LoopbackHost {
  /// Whether a host as in a listening address is a loopback one.
  static func matches(_ host: String) -> Bool {
    let name = host.lowercased()
    if name == "localhost" || name == "::1" || name == "[::1]" { return true }
    let parts = name.split(separator: ".", omittingEmptySubsequences: false)
    return parts.count == 4 && parts[0] == "127"
      && parts.allSatisfy { !$0.isEmpty && $0.count <= 3 && UInt8($0) != nil }
  }

  /// Whether the value of a `Host` header, port included, names a loopback host.
  static func matchesHeader(_ value: String) -> Bool {
    if value.first == "[" {
      guard let end = value.firstIndex(of: "]") else { return false }
      let rest = value[value.index(after: end)...]
      return isPort(rest) && matches(String(value[...end]))
    }
    let end = value.firstIndex(of: ":") ?? value.endIndex
    return isPort(value[end...]) && matches(String(value[..<end]))
  }

  private static func isPort(_ text: Substring) -> Bool {
    text.isEmpty || text.first == ":" && text.dropFirst().allSatisfy(\.isNumber)
  }
}
