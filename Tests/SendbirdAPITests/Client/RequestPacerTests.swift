import Samples
import SendbirdAPI
import Testing

/// The pacer on a clock that moves only when the test says so.
///
/// A pacer that forgets somebody would be waited for in vain, so there is a limit.
@Suite(.timeLimit(.minutes(1))) struct RequestPacerTests {
  /// What happens at the pacer, in order.
  final class Log: Sendable {
    let starts = Locked<[(number: Int, time: ContinuousClock.Instant)]>([])
    let cancelled = Locked<[Int]>([])
    var ends: Int { starts.value.count + cancelled.value.count }

    func hasEnded(_ number: Int) -> Bool {
      cancelled.value.contains(number) || starts.value.contains { $0.number == number }
    }
  }

  /// A pacer with the tasks that came to it; the clock moves only when nothing else does.
  private struct Line {
    let clock = FakeClock()
    let pacer: RequestPacer
    let log = Log()
    var tasks: [Task<Void, Never>] = []

    init(perSecond: Int) {
      let clock = clock
      pacer = RequestPacer(perSecond: perSecond, pauser: clock) { clock.now }
    }

    mutating func arrive() async {
      let (number, pacer, clock, log) = (tasks.count, pacer, clock, log)
      tasks.append(
        Task {
          do throws(CancellationError) {
            try await pacer.waitForTurn()
            log.starts.change { $0.append((number, clock.now)) }
          } catch {
            log.cancelled.change { $0.append(number) }
          }
        })
      await settle()
    }

    func cancel(_ number: Int) async {
      tasks[number].cancel()
      // Without looking at the task's value, which would be waited for even after the limit.
      while !Task.isCancelled, !log.hasEnded(number) { await Task.yield() }
      await settle()
    }

    func move(to time: ContinuousClock.Instant) async {
      clock.move(to: time)
      await settle()
    }

    /// Lets the tasks run until all of them have ended or wait for the clock.
    private func settle() async {
      while !Task.isCancelled {
        // In this order: with the head waiting, or nobody waiting, nothing changes any more but that
        // those who got through say so.
        var isQuiet = clock.waiting == 1
        if !isQuiet { isQuiet = await pacer.waiting == 0 }
        if isQuiet, await pacer.waiting + log.ends == tasks.count { return }
        await Task.yield()
      }
    }
  }

  @Test func letsTheFirstOnesThroughAtOnce() async throws {
    var line = Line(perSecond: 5)
    let start = line.clock.now
    for _ in 0..<5 { await line.arrive() }
    #expect(line.log.starts.value.count == 5)
    await line.arrive()
    #expect(line.log.starts.value.count == 5)
    #expect(line.clock.nextEnd == start + .seconds(1))
    await line.move(to: start + .seconds(1))
    #expect(line.log.starts.value.map(\.number) == [0, 1, 2, 3, 4, 5])
  }

  /// Random arrivals, some of them cancelled: never too many in a second, in order, none forgotten.
  @Test(arguments: 0..<40)
  func keepsThePace(_ seed: UInt64) async throws {
    var random = SplitMix64(seed: seed)
    let perSecond = Int.random(in: 1...5, using: &random)
    var line = Line(perSecond: perSecond)
    var cancelled: Set<Int> = []
    for number in 0..<30 {
      await line.arrive()
      if Int.random(in: 0..<4, using: &random) == 0 {
        let victim = Int.random(in: 0...number, using: &random)
        let isThrough = line.log.starts.value.contains { $0.number == victim }
        if !isThrough { cancelled.insert(victim) }
        await line.cancel(victim)
      }
      if Bool.random(using: &random) {
        let step = Duration.milliseconds(Int.random(in: 0...700, using: &random))
        await line.move(to: line.clock.now + step)
      }
    }
    while let end = line.clock.nextEnd { await line.move(to: end) }
    let starts = line.log.starts.value
    #expect(Set(line.log.cancelled.value) == cancelled)
    #expect(starts.count == 30 - cancelled.count)
    // In the order of their arrival; those who start at one moment may say so in any order.
    let times = starts.sorted { $0.number < $1.number }.map(\.time)
    #expect(times == times.sorted())
    for (first, later) in zip(starts, starts.dropFirst(perSecond)) {
      #expect(later.time - first.time >= .seconds(1))
    }
  }

  /// Whoever wants to start all the time starts as often as allowed.
  @Test func wastesNoTime() async throws {
    var line = Line(perSecond: 3)
    let start = line.clock.now
    for _ in 0..<12 { await line.arrive() }
    while let end = line.clock.nextEnd { await line.move(to: end) }
    let seconds = line.log.starts.value.map { $0.time - start }
    #expect(seconds == (0..<12).map { .seconds($0 / 3) })
  }

  /// The place of a cancelled one goes to the next in line, without another wait.
  @Test func cancellationLosesNoTurn() async throws {
    var line = Line(perSecond: 1)
    let start = line.clock.now
    for _ in 0..<5 { await line.arrive() }
    // The head of the line, and one in the middle of it.
    await line.cancel(1)
    await line.cancel(3)
    #expect(line.log.cancelled.value == [1, 3])
    await line.move(to: start + .seconds(1))
    await line.move(to: start + .seconds(2))
    #expect(line.log.starts.value.map(\.number) == [0, 2, 4])
    #expect(line.log.starts.value.map { $0.time - start } == [0, 1, 2].map { .seconds($0) })
  }

  @Test func aCancelledTaskTakesNoTurn() async throws {
    let clock = FakeClock()
    let pacer = RequestPacer(perSecond: 1, pauser: clock) { clock.now }
    let isCancelled = await Task {
      withUnsafeCurrentTask { $0?.cancel() }
      do throws(CancellationError) {
        try await pacer.waitForTurn()
        return false
      } catch {
        return true
      }
    }.value
    #expect(isCancelled)
    try await pacer.waitForTurn()
    #expect(clock.waiting == 0)
  }

  /// The transport was shut down: the request must get through to fail with the reason.
  @Test func isNotStuckOnAPauserThatCannotWait() async throws {
    let pauser = FakeTransport()
    let now = ContinuousClock.now
    let pacer = RequestPacer(perSecond: 1, pauser: pauser) { now }
    try await pacer.waitForTurn()
    try await pacer.waitForTurn()
    #expect(pauser.waits == [.seconds(1), .seconds(1), .seconds(1)])
  }
}
