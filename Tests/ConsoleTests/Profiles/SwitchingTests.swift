import Console
import Operations
import Testing
import Widgets
import Workspace

/// Switching as the program does it: the runner, its clients, and what this machine remembers.
@Suite struct SwitchingTests {
  /// Profiles whose clients answer with one user each; one refuses its token.
  struct TwoProfiles: ProfileSwitcher {
    let asked = Locked<[String]>([])

    func profiles() async throws(ClientUnavailable) -> [ProfileEntry] { ProfileTests.entries }

    func open(_ choice: ProfileEntry.Choice) async throws(ClientUnavailable) -> SendbirdClient {
      guard case .named(let name) = choice else { throw ClientUnavailable("no sandbox here") }
      if name == "audit" { return try client(RefusingServer()) }
      return try client(NamedServer(name: name, asked: asked))
    }

    func client(_ transport: any Transport) throws(ClientUnavailable) -> SendbirdClient {
      do {
        return try Fixtures.client(transport)
      } catch {
        throw ClientUnavailable("\(error)")
      }
    }

    func profileOfEnvironment() async throws(ClientUnavailable) -> NewProfile {
      throw ClientUnavailable("SENDBIRD_APPLICATION_ID is not set")
    }

    func add(_ profile: NewProfile) async throws(ProfileRefusal) -> String {
      throw ProfileRefusal("the token was refused", key: "chat-token-command")
    }
  }

  /// Answers every list with one user who is called like the profile, and notes who asked.
  struct NamedServer: Transport {
    let name: String
    let asked: Locked<[String]>

    func send(_ request: WireRequest) async throws(TransportFailure) -> WireAnswer {
      asked.withLock { $0.append(name) }
      let users = (try? [Fixtures.user("user-of-\(name)", name).raw]) ?? []
      let page = JSONValue.object([
        JSONMember("users", .array(users)), JSONMember("next", .string("")),
      ])
      return WireAnswer(status: 200, headers: [], body: page.serializedBytes())
    }
  }

  /// Refuses every token.
  struct RefusingServer: Transport {
    func send(_ request: WireRequest) async throws(TransportFailure) -> WireAnswer {
      let body = #"{"message":"Invalid token.","code":400401,"error":true}"#
      return WireAnswer(status: 401, headers: [], body: Array(body.utf8))
    }
  }

  /// A running program, driven by hand.
  final class Run {
    let program: ConsoleProgram
    let runner: EffectRunner
    let profiles = TwoProfiles()

    init(workspace: WorkspaceDatabase? = nil) throws {
      let mailbox = Mailbox<Reply>()
      let client = try profiles.client(NamedServer(name: "acme-live", asked: profiles.asked))
      runner = EffectRunner(
        source: { () async throws(ClientUnavailable) in client }, journal: MemoryJournal(),
        workspace: workspace, profiles: profiles, mailbox: mailbox, clock: { Fixtures.now })
      var state = ConsoleState(
        profile: ProfileTests.live, look: ScreenOptions(glyphs: .unicode, hasClipboard: true),
        size: Size(columns: 80, rows: 24), now: Fixtures.now)
      state.session.isKept = workspace != nil
      program = ConsoleProgram(
        state: state, runner: runner, mailbox: mailbox, clock: { Fixtures.now })
      program.fire(now: .now)
    }

    func settle() async {
      for _ in 0..<4 {
        await runner.waitUntilIdle()
        program.pump()
      }
    }

    func press(_ names: String...) async {
      for name in names {
        if let key = KeyPress(name: name) { program.handle(.input(.key(key))) }
        await settle()
      }
    }
  }

  @Test("after a switch every request goes to the other application")
  func switches() async throws {
    let run = try Run()
    await run.settle()
    await run.press("escape", "P", "down", "enter")
    #expect(run.program.state.profile == ProfileTests.stage)
    #expect(run.program.state.shownUser?.id == "user-of-acme-stage")
    await run.press("escape", "P", "up", "enter", "escape", "r")
    #expect(run.program.state.shownUser?.id == "user-of-acme-live")
    let asked = run.profiles.asked.withLock { $0 }
    let runs = asked.enumerated().filter { $0 == 0 || asked[$0 - 1] != $1 }.map(\.element)
    #expect(runs == ["acme-live", "acme-stage", "acme-live"])
    #expect(asked.count { $0 == "acme-stage" } >= 2, "the try, then the list")
  }

  @Test("a refused token leaves the old profile and its client in use")
  func refused() async throws {
    let run = try Run()
    await run.settle()
    await run.press("escape", "P", "down", "down", "enter")
    #expect(run.program.state.profile == ProfileTests.live)
    #expect(run.program.state.status.text.contains("audit can't be opened, still on acme-live"))
    await run.press("escape", "R")
    #expect(run.program.state.shownUser?.id == "user-of-acme-live")
  }

  @Test("the list shows when a profile was last used, as this machine remembers it")
  func lastUsed() async throws {
    let folder = try TemporaryState()
    let workspace = WorkspaceDatabase(folder: folder.path)
    try await workspace.save(
      SavedSession(), of: ProfileTests.stage.owner, at: 1_767_000_000_000)
    let run = try Run(workspace: workspace)
    await run.settle()
    await run.press("escape", "P")
    let entry = run.program.state.profiles?.matches.first { $0.badge.name == "acme-stage" }
    #expect(entry?.lastUsed == Timestamp(milliseconds: 1_767_000_000_000))
  }

  @Test("a profile that is not added keeps the form open on what was refused")
  func notAdded() async throws {
    let run = try Run()
    await run.settle()
    await run.press("escape", "P", "f7")
    for text in ["new", "APP"] {
      for character in text { await run.press(String(character)) }
      await run.press("enter")
    }
    await run.press("enter", "enter")
    for character in "true" { await run.press(String(character)) }
    await run.press("ctrl-s")
    let form = try #require(run.program.state.profileForm)
    #expect(form.field == .chatSource)
    #expect(form.problem?.reason == "the token was refused")
    #expect(form.profile.name == "new")
    #expect(form.profile.applicationID == "APP")
    #expect(form.profile.chatToken == .command("true"))
  }
}
