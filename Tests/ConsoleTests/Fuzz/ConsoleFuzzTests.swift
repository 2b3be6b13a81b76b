import Console
import Foundation
import Testing
import Widgets

/// Random keys, pastes, clicks, sizes and answers, from every screen of the gallery.
///
/// `CONSOLE_FUZZ_SEED` runs another seed, `CONSOLE_FUZZ_STEPS` another number of steps.
@Suite struct ConsoleFuzzTests {
  private static let environment = ProcessInfo.processInfo.environment
  private static let seeds: [UInt64] =
    environment["CONSOLE_FUZZ_SEED"].flatMap(UInt64.init).map { [$0] } ?? [1, 2, 3, 4]
  private static let steps =
    (environment["CONSOLE_FUZZ_STEPS"].flatMap(Int.init) ?? 10_000) / seeds.count

  @Test("nothing that is typed, pasted, clicked or answered tears a frame", arguments: seeds)
  func fuzz(seed: UInt64) async throws {
    var dice = Dice(seed)
    var screens: [GalleryScreen] = []
    var done = 0
    while done < Self.steps {
      // Each screen once before any comes twice.
      if screens.isEmpty { screens = Gallery.all }
      let screen = screens.remove(at: dice.roll(screens.count))
      var run = try await FuzzRun(on: screen, dice: dice)
      for _ in 0..<40 where done < Self.steps && !run.hasQuit {
        done += 1
        try await run.step()
        let problems = FuzzCheck.problems(&run)
        guard problems.isEmpty else {
          Issue.record(
            """
            seed \(seed), step \(done): \(problems.joined(separator: "; "))
            \(run.actions.joined(separator: "\n"))
            \(run.console.rows.joined(separator: "\n"))
            """)
          return
        }
      }
      dice = run.dice
    }
  }

  @Test("a seed is a run: what it draws the second time is the same")
  func repeatable() async throws {
    var frames: [[String]] = []
    for _ in 0..<2 {
      var run = try await FuzzRun(on: Gallery.all[0], dice: Dice(77))
      for _ in 0..<60 { try await run.step() }
      frames.append(run.console.rows)
    }
    #expect(frames[0] == frames[1])
  }
}
