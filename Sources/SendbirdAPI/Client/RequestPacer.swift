/// Keeps to so many request starts in any one second, in the order in which they were asked for.
///
/// Desk publishes no limit, so the client sets itself one (contract 5.4). Clients that share an
/// application share a pacer.
package actor RequestPacer {
  private struct Waiter {
    let number: Int
    /// Resumed with true when it is its turn, with false when it was cancelled.
    let continuation: CheckedContinuation<Bool, Never>
  }

  private let perSecond: Int
  private let pauser: any Pauser
  private let now: @Sendable () -> ContinuousClock.Instant
  /// When the starts of the last second were, oldest first.
  private var starts: [ContinuousClock.Instant] = []
  /// Whether somebody is at the head of the line and waits for the clock.
  private var isHeadTaken = false
  private var line: [Waiter] = []
  private var lastNumber = 0

  /// Makes a pacer.
  ///
  /// - Parameters:
  ///   - perSecond: how many starts one second may hold; at least 1.
  ///   - pauser: what waits.
  ///   - now: the time; never goes backwards.
  package init(
    perSecond: Int, pauser: any Pauser,
    now: @escaping @Sendable () -> ContinuousClock.Instant = { ContinuousClock.now }
  ) {
    self.perSecond = max(1, perSecond)
    self.pauser = pauser
    self.now = now
  }

  /// How many requests wait for their turn.
  package var waiting: Int { line.count + (isHeadTaken ? 1 : 0) }

  /// Returns when a request may start, and counts that start.
  ///
  /// - Throws: `CancellationError` as soon as the task is cancelled; nothing is counted then, and
  ///   whoever is next in line takes the place.
  package func waitForTurn() async throws(CancellationError) {
    if Task.isCancelled { throw CancellationError() }
    guard await reachHead() else { throw CancellationError() }
    defer { leaveHead() }
    try await waitForClock()
    starts.append(now())
  }

  private func waitForClock() async throws(CancellationError) {
    // A pauser may wake a little early. One that doesn't wait at all belongs to a transport that was
    // shut down, where the request fails at once: after that there is nothing to wait for.
    for _ in 0..<3 {
      let pause = pause()
      guard pause > .zero else { break }
      try await pauser.pause(for: pause)
    }
    if Task.isCancelled { throw CancellationError() }
  }

  /// How long the next start has to wait.
  private func pause() -> Duration {
    let now = now()
    starts.removeAll { now - $0 >= .seconds(1) }
    guard starts.count >= perSecond else { return .zero }
    return .seconds(1) - (now - starts[starts.count - perSecond])
  }

  /// Waits in line; false if the task was cancelled meanwhile.
  private func reachHead() async -> Bool {
    guard isHeadTaken else {
      isHeadTaken = true
      return true
    }
    lastNumber += 1
    let number = lastNumber
    return await withTaskCancellationHandler {
      await withCheckedContinuation { line.append(Waiter(number: number, continuation: $0)) }
    } onCancel: {
      // On this actor, so it comes after the waiter stands in line, however early the cancellation.
      Task { await leaveLine(number) }
    }
  }

  private func leaveLine(_ number: Int) {
    guard let index = line.firstIndex(where: { $0.number == number }) else { return }
    line.remove(at: index).continuation.resume(returning: false)
  }

  private func leaveHead() {
    if line.isEmpty {
      isHeadTaken = false
    } else {
      line.removeFirst().continuation.resume(returning: true)
    }
  }
}
