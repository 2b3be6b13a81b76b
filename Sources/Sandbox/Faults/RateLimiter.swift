import Synchronization

/// Counts requests in windows of one second, one for GET and one for all other methods.
final class RateLimiter: Sendable {
  /// What a request is told about the limit.
  struct Verdict: Sendable, Equatable {
    /// Whether the request is within the limit.
    let accepted: Bool
    /// The limit a second.
    let limit: Int
    /// How many more this second takes.
    let remaining: Int
    /// When the next second starts, in seconds since 1970.
    let reset: Int64

    /// The headers of contract 1.5: three with every answer, all with a refusal.
    var headers: [(name: String, value: String)] {
      var headers = [
        ("X-RateLimit-Limit", "\(limit);w=1"),
        ("X-RateLimit-Remaining", "\(remaining)"),
        ("X-RateLimit-Reset", "\(reset)"),
      ]
      if !accepted {
        headers.append(("X-RateLimit-RetryAfter", "1"))
        headers.append(("Retry-After", "1"))
      }
      return headers
    }

    /// The same window as a refusal.
    var refused: Verdict { Verdict(accepted: false, limit: limit, remaining: 0, reset: reset) }
  }

  private struct Window {
    var second: Int64 = 0
    var used = 0
  }

  private let limit: RateLimit
  private let windows = Mutex((reads: Window(), writes: Window()))

  init(_ limit: RateLimit) {
    self.limit = limit
  }

  /// Counts a request at a time in milliseconds since 1970.
  func take(method: String, at time: Int64) -> Verdict {
    let isRead = method == "GET"
    let allowed = isRead ? limit.reads : limit.writes
    return windows.withLock { windows in
      var window = isRead ? windows.reads : windows.writes
      let second = time / 1000
      if window.second != second { window = Window(second: second) }
      let accepted = window.used < allowed
      if accepted { window.used += 1 }
      if isRead { windows.reads = window } else { windows.writes = window }
      return Verdict(
        accepted: accepted, limit: allowed, remaining: allowed - window.used, reset: second + 1)
    }
  }
}
