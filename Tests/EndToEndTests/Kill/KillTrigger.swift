import Dispatch
import Glibc
import Synchronization

/// Kills the console once, when its moment has come.
final class KillTrigger: Sendable {
  private struct State {
    var process: pid_t = 0
    var armed: (moment: RequestRelay.Moment, isRead: Bool, count: Int)?
    var hasFired = false
    var killed: ContinuousClock.Instant?
  }

  private let state = Mutex(State())
  private static let queue = DispatchQueue(label: "kills", qos: .userInteractive)
  /// How long after the moment, in microseconds.
  private let delay: Int

  init(delay: Int) { self.delay = delay }

  /// Whether the kill was sent, or is about to be.
  var hasFired: Bool { state.withLock(\.hasFired) }

  /// The process to kill.
  func aim(at process: pid_t) { state.withLock { $0.process = process } }

  /// From now on waits for a moment of a request: of the next read, or of a write after some others.
  func arm(_ moment: RequestRelay.Moment, ofRead isRead: Bool = false, after count: Int = 0) {
    state.withLock { $0.armed = (moment, isRead, count) }
  }

  /// Hears of a moment on the relay's thread, which waits as long as the kill does.
  func hear(_ moment: RequestRelay.Moment, _ entry: RelayLog.Entry) {
    let isTime = state.withLock { state in
      guard let armed = state.armed, armed.moment == moment, armed.isRead != entry.isWrite,
        !state.hasFired
      else { return false }
      guard armed.count == 0 else {
        state.armed?.count -= 1
        return false
      }
      state.hasFired = true
      return true
    }
    // The moment itself must not be held up: what the console does meanwhile is the point.
    if isTime { delayed() }
  }

  /// Kills after the delay, counted from now.
  func fire() {
    let isFirst = state.withLock { state in
      defer { state.hasFired = true }
      return !state.hasFired
    }
    if isFirst { delayed() }
  }

  /// Kills nobody any more.
  func rest() { state.withLock { $0.hasFired = true } }

  /// When the kill was sent; nil before.
  var killed: ContinuousClock.Instant? { state.withLock(\.killed) }

  private func delayed() {
    guard delay > 0 else { return now() }
    Self.queue.asyncAfter(deadline: .now() + .microseconds(delay)) { [self] in now() }
  }

  private func now() {
    state.withLock { state in
      _ = kill(state.process, SIGKILL)
      state.killed = .now
    }
  }
}
