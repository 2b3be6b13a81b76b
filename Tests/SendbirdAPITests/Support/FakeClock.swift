import SendbirdAPI

/// A clock whose sleepers wake when it reaches their time.
final class FakeClock: Sleeper {
  private struct Sleep: Sendable {
    let number: Int
    let end: ContinuousClock.Instant
    let continuation: CheckedContinuation<Bool, Never>
  }

  private struct State: Sendable {
    var now = ContinuousClock.now
    var sleeps: [Sleep] = []
    var lastNumber = 0
    /// Cancelled before the sleep began.
    var cancelled: Set<Int> = []
  }

  private let state = Locked(State())

  var now: ContinuousClock.Instant { state.value.now }
  var sleepers: Int { state.value.sleeps.count }
  /// When the first sleeper wakes.
  var nextEnd: ContinuousClock.Instant? { state.value.sleeps.map(\.end).min() }

  func move(to time: ContinuousClock.Instant) {
    let woken = state.change { state in
      state.now = max(state.now, time)
      let now = state.now
      let woken = state.sleeps.filter { $0.end <= now }
      state.sleeps.removeAll { $0.end <= now }
      return woken.map(\.continuation)
    }
    for continuation in woken { continuation.resume(returning: true) }
  }

  func sleep(for duration: Duration) async throws(CancellationError) {
    let number = state.change { state in
      state.lastNumber += 1
      return state.lastNumber
    }
    let isOver = await withTaskCancellationHandler {
      await withCheckedContinuation { continuation in
        let isCancelled = state.change { state in
          if state.cancelled.contains(number) { return true }
          state.sleeps.append(
            Sleep(number: number, end: state.now + duration, continuation: continuation))
          return false
        }
        if isCancelled { continuation.resume(returning: false) }
      }
    } onCancel: {
      let sleep = state.change { state in
        state.cancelled.insert(number)
        let index = state.sleeps.firstIndex { $0.number == number }
        return index.map { state.sleeps.remove(at: $0) }
      }
      sleep?.continuation.resume(returning: false)
    }
    if !isOver { throw CancellationError() }
  }
}
