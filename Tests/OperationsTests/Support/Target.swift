import Operations

/// What an address asks for: which service, which path, which query.
struct Target {
  static let chat = "http://127.0.0.1:9/v3"
  static let desk = "http://127.0.0.1:9/platform/v1"

  /// Whether it is Desk's.
  let isDesk: Bool
  /// Path and query as they are sent.
  let text: String
  /// The path's segments: split on `/` first, then decoded once each (contract 1.2).
  let path: [String]
  /// The query's values.
  let query: [String: String]

  init(_ url: String) {
    isDesk = url.hasPrefix(Self.desk)
    text = String(url.dropFirst((isDesk ? Self.desk : Self.chat).count))
    let parts = text.split(separator: "?", maxSplits: 1)
    path = (parts.first ?? "").split(separator: "/").map(Self.decoded)
    let pairs = (parts.count > 1 ? parts[1] : "").split(separator: "&").map { pair in
      let sides = pair.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
      return (Self.decoded(sides[0]), sides.count > 1 ? Self.decoded(sides[1]) : "")
    }
    query = Dictionary(pairs, uniquingKeysWith: { first, _ in first })
  }

  private static func decoded(_ text: Substring) -> String {
    var bytes: [UInt8] = []
    var rest = Array(text.utf8)[...]
    while let byte = rest.popFirst() {
      if byte == UInt8(ascii: "%"), rest.count >= 2,
        let decoded = UInt8(String(decoding: rest.prefix(2), as: UTF8.self), radix: 16)
      {
        bytes.append(decoded)
        rest.removeFirst(2)
      } else {
        bytes.append(byte)
      }
    }
    return String(decoding: bytes, as: UTF8.self)
  }
}

extension SendbirdModel {
  /// Answers what an address asks for.
  mutating func answer(
    _ method: APIRequest.Method, _ target: Target, _ body: JSONValue?
  ) -> Answer {
    if target.isDesk {
      return desk.answer(
        method, target.path, target.query, body, users: Set(users.keys))
    }
    if target.path.first == "group_channels" {
      return desk.channel(method, target.path, target.query, body)
    }
    return answer(method, target.path, body)
  }
}
