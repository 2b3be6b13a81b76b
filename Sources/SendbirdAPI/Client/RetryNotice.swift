/// Tells that a request is about to be tried again, and why.
package struct RetryNotice: Sendable, Hashable {
  /// Why the attempt before was not enough.
  package enum Reason: Sendable, Hashable {
    /// Over the rate limit (429).
    case rateLimited
    /// Answered with this 5xx status.
    case serverTrouble(status: Int)
    /// No whole answer.
    case connection(TransportFailure.Kind)
  }

  /// The service that was asked.
  package let service: Service
  /// The method of the request.
  package let method: APIRequest.Method
  /// Which retry follows, from 1.
  package let attempt: Int
  /// How many retries there can be.
  package let limit: Int
  /// How long it waits before.
  package let wait: Duration
  /// Why.
  package let reason: Reason

  /// Creates a notice.
  package init(
    service: Service, method: APIRequest.Method, attempt: Int, limit: Int, wait: Duration,
    reason: Reason
  ) {
    self.service = service
    self.method = method
    self.attempt = attempt
    self.limit = limit
    self.wait = wait
    self.reason = reason
  }

  /// The wait in seconds.
  package var seconds: Double {
    Double(wait.components.seconds) + Double(wait.components.attoseconds) * 1e-18
  }
}
