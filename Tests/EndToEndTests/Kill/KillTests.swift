import Foundation
import PTY
import Synchronization
import Testing

/// The console killed at any moment of an edit, with a network that loses things.
///
/// `KILL_RUNS` says how many runs there are, `KILL_SEED` with which seed they begin: a run that failed
/// is done again with `KILL_RUNS=1 KILL_SEED=…`.
@Suite struct KillTests {
  private static let runs = number("KILL_RUNS") ?? 8
  private static let firstSeed = number("KILL_SEED") ?? UInt64.random(in: 0..<1_000_000_000)
  private static let atOnce = number("KILL_AT_ONCE") ?? 4

  private static func number(_ name: String) -> UInt64? {
    ProcessInfo.processInfo.environment[name].flatMap { UInt64($0) }
  }

  @Test(
    "killed at any moment, every write has its intent, is sent once and found out, and the journal verifies",
    .timeLimit(.minutes(60)))
  func killed() async throws {
    let tally = KillTally(runs: Self.runs)
    await withTaskGroup(of: Void.self) { group in
      for _ in 0..<min(Self.atOnce, Self.runs) {
        group.addTask {
          while let number = tally.next() {
            let plan = KillPlan(seed: Self.firstSeed &+ number)
            tally.note("\(plan.moment.rawValue): \(await Self.run(plan))")
          }
        }
      }
    }
    tally.say()
  }

  /// Does one run and says where the kill fell.
  private static func run(_ plan: KillPlan) async -> String {
    do {
      let run = try await KillRun(plan)
      _ = try await run.killSession()
      let phase = run.phase
      try await run.recover()
      for problem in try await run.problems() { Issue.record("\(plan): \(problem); \(phase)") }
      return phase
    } catch {
      Issue.record("\(plan): \(error)")
      return "failed"
    }
  }
}

/// Hands out the runs, and counts where the kills fell.
private final class KillTally: Sendable {
  private let runs: UInt64
  private let state = Mutex((next: UInt64(0), phases: [String: Int]()))

  init(runs: UInt64) { self.runs = runs }

  /// The next run's number; nil when there are no more.
  func next() -> UInt64? {
    state.withLock { state in
      guard state.next < runs else { return nil }
      defer { state.next += 1 }
      return state.next
    }
  }

  func note(_ phase: String) { state.withLock { $0.phases[phase, default: 0] += 1 } }

  func say() {
    for (phase, count) in state.withLock(\.phases).sorted(by: { $0.key < $1.key }) {
      print("killed \(count) times, \(phase)")
    }
  }
}
