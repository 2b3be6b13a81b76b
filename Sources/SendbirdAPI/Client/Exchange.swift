/// One attempt at a request and how it ended, for a log or a list of what was sent.
///
/// It holds no token and no body of an answer.
package struct Exchange: Sendable {
  /// What was sent.
  package let request: APIRequest
  /// Which attempt it was, from 1.
  package let attempt: Int
  /// The HTTP status, if an answer began to arrive.
  package let status: Int?
  /// Why there is no whole answer; nil if there is one.
  package let failure: TransportFailure.Kind?
  /// How long the attempt took, from its start to the answer's last byte.
  package let duration: Duration
  /// What arrived of the answer's body, unpacked, in bytes.
  package let bytes: Int

  /// Makes an exchange.
  package init(
    request: APIRequest, attempt: Int, status: Int?, failure: TransportFailure.Kind?,
    duration: Duration, bytes: Int
  ) {
    self.request = request
    self.attempt = attempt
    self.status = status
    self.failure = failure
    self.duration = duration
    self.bytes = bytes
  }

  init(
    _ request: APIRequest, attempt: Int, _ result: Result<WireAnswer, TransportFailure>,
    after duration: Duration
  ) {
    switch result {
    case .success(let answer):
      self.init(
        request: request, attempt: attempt, status: answer.status, failure: nil,
        duration: duration, bytes: answer.body.count)
    case .failure(let failure):
      self.init(
        request: request, attempt: attempt, status: failure.status, failure: failure.kind,
        duration: duration, bytes: failure.partialBody.count)
    }
  }
}
