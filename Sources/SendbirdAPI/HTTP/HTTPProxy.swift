import AsyncHTTPClient

/// A proxy for https requests, with the hosts that are reached without it.
struct HTTPProxy: Sendable {
  let host: String
  let port: Int
  private let user: Secret?
  private let exceptions: [String]

  /// Reads `http://user:password@host:port`, where all but the host can be missing.
  ///
  /// Nil for anything else; a proxy that itself is reached by https is not supported.
  init?(_ text: String, exceptions: String) {
    var rest = text[...]
    if let scheme = text.firstRange(of: "://") {
      guard text[..<scheme.lowerBound].lowercased() == "http" else { return nil }
      rest = text[scheme.upperBound...]
    }
    if rest.last == "/" { rest.removeLast() }
    if let at = rest.lastIndex(of: "@") {
      guard let user = rest[..<at].percentDecoded else { return nil }
      self.user = Secret(user)
      rest = rest[rest.index(after: at)...]
    } else {
      user = nil
    }
    // The same shape as a base URL, which knows about brackets and ports.
    guard let base = try? BaseURL("https://\(rest)", field: "HTTPS_PROXY"),
      base.text.dropFirst("https://".count).allSatisfy({ $0 != "/" })
    else { return nil }
    host = base.host
    port = base.port ?? 3128
    self.exceptions = exceptions.split(separator: ",").map { item in
      var name = item.filter { $0 != " " }.lowercased()[...]
      if name.hasPrefix("*.") { name = name.dropFirst(2) }
      if name.hasPrefix(".") { name = name.dropFirst() }
      return String(name)
    }
  }

  var configuration: HTTPClient.Configuration.Proxy {
    guard let user else { return .server(host: host, port: port) }
    let parts = user.reveal().split(
      separator: ":", maxSplits: 1, omittingEmptySubsequences: false)
    return .server(
      host: host, port: port,
      authorization: .basic(
        username: String(parts[0]), password: parts.count > 1 ? String(parts[1]) : ""))
  }

  /// Whether a request goes through the proxy: https, and not to an exception.
  func applies(to request: HTTPClient.Request) -> Bool {
    request.scheme == "https" && applies(toHost: request.host)
  }

  /// Whether a host is reached through the proxy; an exception covers its subdomains too.
  func applies(toHost host: String) -> Bool {
    let host = host.lowercased()
    return !BaseURL.isLoopback(host)
      && !exceptions.contains { $0 == "*" || host == $0 || host.hasSuffix(".\($0)") }
  }
}
