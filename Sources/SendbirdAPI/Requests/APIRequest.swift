/// One request as a value: what a plan shows and exactly what is sent.
///
/// It holds no address and no token, so it can be shown, compared and kept.
package struct APIRequest: Sendable {
  /// An HTTP method.
  package enum Method: String, Sendable, Hashable, CaseIterable {
    case get = "GET"
    case post = "POST"
    case put = "PUT"
    case patch = "PATCH"
    case delete = "DELETE"
  }

  /// The service it is for.
  package let service: Service
  /// The HTTP method.
  package let method: Method
  /// The path below the service's base URL, as raw segments.
  package let path: [String]
  /// The query, in order.
  package let query: [QueryItem]
  /// The body; nil for GET, DELETE and a step that needs no words.
  package let body: JSONValue?

  /// Makes a request.
  package init(
    _ method: Method, _ service: Service = .chat, path: [String], query: [QueryItem] = [],
    body: JSONValue? = nil
  ) {
    self.service = service
    self.method = method
    self.path = path
    self.query = query
    self.body = body
  }

  /// Whether it changes nothing at Sendbird.
  package var isRead: Bool { method == .get }

  /// Path and query below the base URL, percent-encoded, such as `/users/a%2Fb?limit=10`.
  package var target: String {
    var target = path.map { "/" + $0.percentEncoded }.joined()
    if !query.isEmpty { target += "?" + query.map(\.encoded).joined(separator: "&") }
    return target
  }
}

extension APIRequest: Equatable {
  /// Whether both would be sent as the same bytes.
  package static func == (left: APIRequest, right: APIRequest) -> Bool {
    // Targets are ASCII, so `==` compares their bytes.
    left.service == right.service && left.method == right.method && left.target == right.target
      && left.body == right.body
  }
}

extension APIRequest: CustomStringConvertible {
  /// Method and target, without the body, such as `PUT /users/maria.k`.
  package var description: String { "\(method.rawValue) \(target)" }
}
