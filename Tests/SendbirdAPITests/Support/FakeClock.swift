import SendbirdAPI

/// A clock that lets those who wait go on when it reaches their time.
final class FakeClock: Pauser {
  private struct Pause: Sendable {
    let number: Int
    let end: ContinuousClock.Instant
    let continuation: CheckedContinuation<Bool, Never>
  }

  private struct State: Sendable {
    var now = ContinuousClock.now
    var pauses: [Pause] = []
    var lastNumber = 0
    /// Cancelled before the pause began.
    var cancelled: Set<Int> = []
  }

  private let state = Locked(State())

  var now: ContinuousClock.Instant { state.value.now }
  var waiting: Int { state.value.pauses.count }
  /// When the first of them goes on.
  var nextEnd: ContinuousClock.Instant? { state.value.pauses.map(\.end).min() }

  func move(to time: ContinuousClock.Instant) {
    let woken = state.change { state in
      state.now = max(state.now, time)
      let now = state.now
      let woken = state.pauses.filter { $0.end <= now }
      state.pauses.removeAll { $0.end <= now }
      return woken.map(\.continuation)
    }
    for continuation in woken { continuation.resume(returning: true) }
  }

  func pause(for duration: Duration) async throws(CancellationError) {
    let number = state.change { state in
      state.lastNumber += 1
      return state.lastNumber
    }
    let isOver = await withTaskCancellationHandler {
      await withCheckedContinuation { continuation in
        let isCancelled = state.change { state in
          if state.cancelled.contains(number) { return true }
          state.pauses.append(
            Pause(number: number, end: state.now + duration, continuation: continuation))
          return false
        }
        if isCancelled { continuation.resume(returning: false) }
      }
    } onCancel: {
      let pause = state.change { state in
        state.cancelled.insert(number)
        let index = state.pauses.firstIndex { $0.number == number }
        return index.map { state.pauses.remove(at: $0) }
      }
      pause?.continuation.resume(returning: false)
    }
    if !isOver { throw CancellationError() }
  }
}
