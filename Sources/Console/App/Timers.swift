/// The console's running timers; there are never more than a handful.
struct Timers {
  private var running: [(timer: TimerID, deadline: ContinuousClock.Instant)] = []

  /// The earliest deadline; nil when none runs.
  var next: ContinuousClock.Instant? { running.map(\.deadline).min() }

  /// Starts a timer, or starts it anew.
  mutating func set(_ timer: TimerID, to deadline: ContinuousClock.Instant) {
    remove(timer)
    running.append((timer, deadline))
  }

  /// Stops a timer.
  mutating func remove(_ timer: TimerID) {
    running.removeAll { $0.timer == timer }
  }

  /// Removes and returns those that have run out.
  mutating func takeExpired(_ now: ContinuousClock.Instant) -> [TimerID] {
    let expired = running.filter { $0.deadline <= now }.map(\.timer)
    running.removeAll { $0.deadline <= now }
    return expired
  }
}
