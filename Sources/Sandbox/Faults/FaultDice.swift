import Synchronization

/// Decides which request is hit by which fault.
final class FaultDice: Sendable {
  private struct State {
    var random: SplitMix64
    var requests: [String: Int] = [:]
  }

  private let faults: [Fault]
  private let state: Mutex<State>

  /// The same seed and the same requests in the same order give the same faults.
  init(_ faults: [Fault], seed: UInt64) {
    self.faults = faults
    state = Mutex(State(random: SplitMix64(seed: seed)))
  }

  /// Counts a request and says what goes wrong with it: the first fault that fits.
  func fault(for method: String) -> Fault.Kind? {
    guard !faults.isEmpty else { return nil }
    return state.withLock { state in
      let number = state.requests[method, default: 0] + 1
      state.requests[method] = number
      var hit: Fault.Kind?
      for fault in faults where fault.kind != .lostAnswer || Fault.writes.contains(method) {
        switch fault.trigger {
        case .probability(let probability):
          // Every die is cast, hit or not, so that one fault doesn't change the luck of the next.
          if state.random.unit() < probability { hit = hit ?? fault.kind }
        case .request(method, number): hit = hit ?? fault.kind
        case .request: break
        }
      }
      return hit
    }
  }
}
