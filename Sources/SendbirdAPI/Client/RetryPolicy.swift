/// When a request is tried again and how long to wait before (contract 1.5).
///
/// 429 is retried for every method. A read is also retried after 5xx and lost connections, with full
/// jitter. Another method only if the connection was refused, that is before anything was sent.
/// A timeout is never retried: the person has waited long enough.
package struct RetryPolicy: Sendable {
  /// How many retries one request gets.
  package static let limit = 3

  /// The longest wait that is worth it; Sendbird asking for more ends the retries.
  package static let longestWait: Duration = .seconds(60)

  /// A random part of a duration, from nothing to all of it.
  private let jitter: @Sendable (Duration) -> Duration

  /// Makes a policy.
  ///
  /// - Parameter jitter: a random part of a duration, from nothing to all of it.
  package init(
    jitter: @escaping @Sendable (Duration) -> Duration = { $0 * Double.random(in: 0...1) }
  ) {
    self.jitter = jitter
  }

  /// What to do after an attempt.
  ///
  /// - Parameters:
  ///   - result: how the attempt ended.
  ///   - isRead: whether the request changes nothing.
  ///   - retries: how many retries came before.
  /// - Returns: the wait with its reason, or nil if this result is final.
  package func wait(
    after result: Result<WireAnswer, TransportFailure>, isRead: Bool, retries: Int
  ) -> (wait: Duration, reason: RetryNotice.Reason)? {
    guard retries < Self.limit else { return nil }
    return switch result {
    case .success(let answer): wait(after: answer, isRead: isRead, retries: retries)
    case .failure(let failure): wait(after: failure, isRead: isRead, retries: retries)
    }
  }

  private func wait(
    after answer: WireAnswer, isRead: Bool, retries: Int
  ) -> (wait: Duration, reason: RetryNotice.Reason)? {
    let asked = Self.retryAfter(answer)
    if answer.status == 429 {
      let wait = asked ?? .seconds(1 << retries)
      return wait <= Self.longestWait ? (wait, .rateLimited) : nil
    }
    guard isRead, (500...599).contains(answer.status) else { return nil }
    let wait = max(asked ?? .zero, jitter(.milliseconds(500 << retries)))
    return wait <= Self.longestWait ? (wait, .serverTrouble(status: answer.status)) : nil
  }

  private func wait(
    after failure: TransportFailure, isRead: Bool, retries: Int
  ) -> (wait: Duration, reason: RetryNotice.Reason)? {
    let reason = RetryNotice.Reason.connection(failure.kind)
    let wait = jitter(.milliseconds(500 << retries))
    switch failure.kind {
    case .refused:
      return isRead || !failure.mayHaveBeenSent ? (wait, reason) : nil
    case .closed where retries == 0:
      // Most likely the server gave up a kept-alive connection just now: a new one will do.
      return isRead ? (.zero, reason) : nil
    case .closed, .truncated, .unresolved, .notConnected, .notHTTP:
      return isRead ? (wait, reason) : nil
    case .insecure, .connectTimeout, .timeout, .tooLarge, .cancelled, .unusable:
      return nil
    }
  }

  /// How long an answer asks to wait, if it does.
  package static func retryAfter(_ answer: WireAnswer) -> Duration? {
    for name in ["X-RateLimit-RetryAfter", "Retry-After"] {
      // `Retry-After` can also be a date; Sendbird's is a number.
      guard let text = answer.header(name), let seconds = Double(text), seconds.isFinite,
        seconds >= 0
      else { continue }
      return .seconds(min(seconds, 1e9))
    }
    return nil
  }
}
