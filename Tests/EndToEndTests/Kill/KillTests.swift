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
          var open: [KillRun] = []
          while let number = tally.next() {
            let plan = KillPlan(seed: Self.firstSeed &+ number)
            await Self.reporting(plan) {
              if let run = try await Self.run(plan, tally) { open.append(run) }
            }
          }
          guard Self.runs >= Self.many else { return }
          for run in open { await Self.settle(run) }
        }
      }
    }
    tally.say()
  }

  /// From how many runs on the writes that may still arrive are waited for.
  private static let many = 100

  /// Does one run; returns it if a write is still shown as unknown at its end.
  private static func run(_ plan: KillPlan, _ tally: KillTally) async throws -> KillRun? {
    let run = try await KillRun(plan)
    var problems: [String] = []
    var typed: [KillSession.Typed] = []
    if plan.isByCommand {
      problems += try await run.killCommands()
    } else {
      typed = try await run.killSession()
    }
    let phase = run.phase
    if plan.isByCommand, problems.isEmpty { problems += try await run.runAgain() }
    tally.note("\(plan.isByCommand ? "command" : "console"), \(plan.moment.rawValue): \(phase)")
    try await run.recover()
    problems += try await run.problems() + run.lostTexts(typed) + run.leftDrafts()
    if plan.takesBack, run.journal.open.isEmpty, let found = try await run.takeBack() {
      tally.note("then taken back")
      problems += found
    }
    if let found = try await run.reopen(typed) {
      tally.note("then its draft opened")
      problems += try await found + run.problems()
    }
    for fault in run.relay.log.entries.compactMap(\.fault) { tally.note("a request: \(fault)") }
    for problem in problems { Issue.record("\(plan): \(problem); \(phase)") }
    if !run.journal.open.isEmpty { return run }
    return nil
  }

  /// Starts once more, until nothing can arrive any more: then everything is known.
  private static func settle(_ run: KillRun) async {
    await reporting(run.plan) {
      try await run.startUntilKnown()
      for problem in try await run.problems() + run.leftDrafts() {
        Issue.record("\(run.plan): later, \(problem)")
      }
    }
  }

  private static func reporting(
    _ plan: KillPlan, _ body: () async throws -> Void
  ) async {
    do { try await body() } catch { Issue.record("\(plan): \(error)") }
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
      print("\(count) times: \(phase)")
    }
  }
}
