import Console
import Operations
import Testing
import Widgets
import Workspace

/// The program as the terminal's host runs it, without a terminal.
@Suite struct ProgramTests {
  private static let size = Size(columns: 80, rows: 24)

  private static func program(
    _ source: @escaping ClientSource
  ) -> (program: ConsoleProgram, runner: EffectRunner) {
    let mailbox = Mailbox<Reply>()
    let runner = EffectRunner(
      source: source, journal: MemoryJournal(), mailbox: mailbox, clock: { Fixtures.now })
    let state = ConsoleState(
      profile: ProfileBadge(
        name: "test", environment: .dev, applicationID: "APP", isReadOnly: false),
      look: ScreenOptions(glyphs: .unicode, hasClipboard: true), size: size, now: Fixtures.now)
    let program = ConsoleProgram(
      state: state, runner: runner, mailbox: mailbox, clock: { Fixtures.now })
    return (program, runner)
  }

  @Test("the first frame asks for nothing; then the list is asked for and shown")
  func start() async throws {
    let server = ListingServer()
    let client = try Fixtures.client(server)
    let (program, runner) = Self.program { () async throws(ClientUnavailable) in client }
    let first = try #require(program.frame(size: Self.size))
    #expect(first.surface.text.contains { $0.contains("Loading users") })
    #expect(server.requests.withLock { $0.count } == 0)
    #expect(program.nextDeadline != nil)
    program.fire(now: .now)
    await runner.waitUntilIdle()
    program.pump()
    let second = try #require(program.frame(size: Self.size))
    #expect(second.surface.text.contains { $0.contains("minsu.kim") })
    #expect(server.requests.withLock { $0.count } == 1)
    #expect(program.frame(size: Self.size) == nil, "nothing changed, nothing is drawn")
  }

  @Test("a server that never answers can be cancelled, and nothing is left running")
  func cancel() async throws {
    let client = try Fixtures.client(SilentServer())
    let (program, runner) = Self.program { () async throws(ClientUnavailable) in client }
    program.fire(now: .now)
    #expect(program.state.busy == [.find])
    program.handle(.input(.key(KeyPress("c", .control))))
    #expect(program.state.busy.isEmpty)
    await runner.waitUntilIdle()
    program.pump()
    #expect(program.state.users.isLoaded == false)
    #expect(program.state.status.text == "stopped")
  }

  @Test("without a client the reason is shown")
  func unavailable() async throws {
    let (program, runner) = Self.program { () async throws(ClientUnavailable) in
      throw ClientUnavailable("the sandbox could not start: no sockets")
    }
    program.fire(now: .now)
    await runner.waitUntilIdle()
    program.pump()
    let frame = try #require(program.frame(size: Self.size))
    #expect(frame.surface.text.contains { $0.contains("the sandbox could not start: no sockets") })
  }

  @Test("after a key and its frame no timer is left but the one for stale records")
  func timers() async throws {
    let client = try Fixtures.client(ListingServer())
    let (program, runner) = Self.program { () async throws(ClientUnavailable) in client }
    program.fire(now: .now)
    await runner.waitUntilIdle()
    program.pump()
    program.handle(.input(.key(KeyPress(.escape))))
    program.handle(.input(.key(KeyPress("j"))))
    program.fire(now: .now + .seconds(4))
    // The selection has rested, so that what belongs to the user was read.
    await runner.waitUntilIdle()
    program.pump()
    program.fire(now: .now + .seconds(4))
    let left = try #require(program.nextDeadline) - .now
    #expect(left > .seconds(200))
  }
}
