import Console
import Operations
import Testing
import Widgets
import Workspace

/// A whole console that keeps its session in a folder, from its start to its end.
struct SessionProgram {
  let program: ConsoleProgram
  private let runner: EffectRunner
  private let workspace: WorkspaceDatabase

  /// Starts it and lets it ask for its first users.
  init(in folder: TemporaryState, keepsDrafts: Bool = false) async throws {
    let client = try Fixtures.client(ListingServer())
    let mailbox = Mailbox<Reply>()
    workspace = WorkspaceDatabase(folder: folder.path)
    runner = EffectRunner(
      source: { () async throws(ClientUnavailable) in client }, journal: MemoryJournal(),
      workspace: workspace, mailbox: mailbox, clock: { Fixtures.now })
    var state = ConsoleState(
      profile: ProfileBadge(
        name: "test", environment: .dev, applicationID: "APP", isReadOnly: false),
      look: ScreenOptions(glyphs: .unicode, hasClipboard: true),
      size: Size(columns: 80, rows: 24), now: Fixtures.now)
    state.session.isKept = true
    state.session.restores = true
    state.keeping.isKept = keepsDrafts
    program = ConsoleProgram(
      state: state, runner: runner, mailbox: mailbox, clock: { Fixtures.now })
    // Beginning, then the pause of the restored line or of the session that wasn't there.
    for moment in [ContinuousClock.now, .now + .seconds(1)] {
      program.fire(now: moment)
      await runner.waitUntilIdle()
      program.pump()
      await runner.waitUntilIdle()
      program.pump()
    }
    #expect(program.state.users.isLoaded)
  }

  /// Presses keys, of which the last one leaves.
  func press(_ names: String...) {
    for key in names.compactMap({ KeyPress(name: $0) }) { program.handle(.input(.key(key))) }
    #expect(program.takeRequest() == .quit)
  }

  /// Waits for what is saved, and closes the file.
  func end() async {
    await runner.stopAll()
    await workspace.close()
  }
}
