/// A request target taken apart: the path split on literal `/` and then decoded, and the query.
struct RequestTarget: Sendable {
  /// The decoded path segments; an empty one stands for a doubled or trailing slash.
  let segments: [String]
  /// The query, empty when there is none.
  let query: Query

  /// Reads a target such as `/v3/users/a%2Fb?limit=2`; nil when it isn't one.
  init?(_ raw: String) {
    let parts = raw.utf8.split(
      separator: UInt8(ascii: "?"), maxSplits: 1, omittingEmptySubsequences: false)
    guard let path = parts.first, path.first == UInt8(ascii: "/") else { return nil }
    var segments: [String] = []
    for part in path.dropFirst().split(
      separator: UInt8(ascii: "/"), omittingEmptySubsequences: false)
    {
      guard let segment = PercentCoding.decodeSegment(part) else { return nil }
      segments.append(segment)
    }
    guard let query = Query(parts.count > 1 ? Array(parts[1]) : []) else { return nil }
    self.segments = segments
    self.query = query
  }
}
