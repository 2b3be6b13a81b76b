/// What carries one request to Sendbird and its answer back: one attempt, no retry, no judgement.
package protocol Transport: Sendable {
  /// Sends a request and waits for its whole answer.
  ///
  /// - Throws: `TransportFailure` if no whole answer came. Cancelling the task ends the wait at once.
  func send(_ request: WireRequest) async throws(TransportFailure) -> WireAnswer
}

/// What waits between two attempts; a protocol, so that tests wait for nothing.
package protocol Pauser: Sendable {
  /// Returns after a time, or throws as soon as the task is cancelled.
  ///
  /// An implementation leaves no timer behind that would wake a thread after a cancellation.
  func pause(for duration: Duration) async throws(CancellationError)
}

/// A request with everything that HTTP needs.
package struct WireRequest: Sendable {
  /// The method.
  package let method: APIRequest.Method
  /// The complete address, percent-encoded.
  package let url: String
  /// The header that carries the token.
  package let tokenHeader: String
  /// The token; for the configured host only.
  package let token: Secret
  /// The body as JSON text; nil sends none.
  package let body: [UInt8]?

  /// Makes a request.
  package init(
    method: APIRequest.Method, url: String, tokenHeader: String, token: Secret, body: [UInt8]?
  ) {
    self.method = method
    self.url = url
    self.tokenHeader = tokenHeader
    self.token = token
    self.body = body
  }

  /// The value of `Content-Type` when there is a body (contract 1.1).
  package static let contentType = "application/json; charset=utf8"
}

/// A whole answer.
package struct WireAnswer: Sendable {
  /// The HTTP status.
  package let status: Int
  /// The headers in order.
  package let headers: [(name: String, value: String)]
  /// The body, decompressed.
  package let body: [UInt8]

  /// Makes an answer.
  package init(status: Int, headers: [(name: String, value: String)] = [], body: [UInt8] = []) {
    self.status = status
    self.headers = headers
    self.body = body
  }

  /// The first header of a name, in whatever case it was written.
  package func header(_ name: String) -> String? {
    let name = name.lowercased()
    return headers.first { $0.name.lowercased() == name }?.value
  }
}
