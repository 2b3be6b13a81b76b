import Console
import Operations
import Testing
import Widgets
import Workspace

/// The list of profiles and going from one to another (ux 15).
@Suite struct ProfileTests {
  static let live = ProfileBadge(
    name: "acme-live", environment: .prod,
    applicationID: "7C4F0000-0000-0000-0000-00000000E21A", isReadOnly: false)
  static let stage = ProfileBadge(
    name: "acme-stage", environment: .stage,
    applicationID: "1A2B0000-0000-0000-0000-000000004D5E", isReadOnly: false)

  static let entries = [
    ProfileEntry(.named("acme-live"), badge: live, lastUsed: Timestamp(milliseconds: 1)),
    ProfileEntry(
      .named("acme-stage"), badge: stage,
      lastUsed: Timestamp(milliseconds: 1_767_000_000_000)),
    ProfileEntry(
      .named("audit"),
      badge: ProfileBadge(
        name: "audit", environment: .prod,
        applicationID: "9F000000-0000-0000-0000-0000000000AB", isReadOnly: true, isLocked: true)),
    ProfileEntry(
      .sandbox,
      badge: ProfileBadge(
        name: "sandbox", environment: .sandbox, applicationID: "", isReadOnly: false)),
  ]

  /// A console with the list of profiles open.
  static func listed(size: Size = Size(columns: 120, rows: 36)) throws -> TestConsole {
    var console = try TestConsole.loaded(size: size)
    console.press("P")
    console.reply(.profile, .local(.profiles(entries)))
    console.takeEffects()
    return console
  }

  private static func opened(_ effects: [Effect]) -> [ProfileEntry] {
    effects.compactMap { effect in
      if case .start(.profile, _, .local(.openProfile(let entry))) = effect { entry } else { nil }
    }
  }

  @Test("list of profiles with a switch that needs a second Enter")
  func asks() throws {
    var console = try TestConsole.loaded()
    console.press("j", "j", "e", "enter")
    console.type("x")
    console.press("escape", "escape", "P")
    console.reply(.profile, .local(.profiles(Self.entries)))
    console.press("down", "enter")
    #expect(Self.opened(console.takeEffects()) == [])
    #expect(console.shows("1 staged change stays here as a draft. Enter again switches."))
    console.press("enter")
    #expect(Self.opened(console.takeEffects()) == [Self.entries[1]])
  }

  @Test("the profile in use is selected; typing filters by words of name, environment and id")
  func filter() throws {
    var console = try Self.listed()
    #expect(console.state.profiles?.selected?.choice == .named("acme-live"))
    console.type("prod a")
    #expect(console.state.profiles?.matches.map(\.badge.name) == ["acme-live", "audit"])
    console.press("ctrl-u")
    console.type("4d5e")
    #expect(console.state.profiles?.matches.map(\.badge.name) == ["acme-stage"])
    console.press("ctrl-u")
    console.type("nothing")
    #expect(console.shows("No profile matches."))
    console.press("enter")
    #expect(console.work.isEmpty)
  }

  @Test("Enter on the profile in use only closes the list")
  func same() throws {
    var console = try Self.listed()
    console.press("enter")
    #expect(console.state.profiles == nil)
    #expect(console.work.isEmpty)
  }

  @Test("what is typed before the profiles are read is not lost, nor is Enter")
  func ahead() throws {
    var console = try TestConsole.loaded()
    console.press("P")
    console.type("stage")
    console.press("enter")
    console.takeEffects()
    console.reply(.profile, .local(.profiles(Self.entries)))
    #expect(Self.opened(console.takeEffects()) == [Self.entries[1]])
    #expect(console.shows("opening acme-stage"))
  }

  @Test("a switch uses the other client before anything is asked, and shows nothing of the old one")
  func switches() throws {
    var console = try Self.listed()
    console.press("down", "enter")
    #expect(console.shows("opening acme-stage"))
    #expect(console.shows("[PROD] acme-live"), "the old one stays until the new one answers")
    console.takeEffects()
    console.reply(.profile, .local(.opened(OpenedProfile(Self.entries[1], number: 7))))
    #expect(console.state.profile == Self.stage)
    #expect(console.shows("[STAGE] acme-stage"))
    #expect(!console.shows("minsu.kim"))
    let effects = console.takeEffects()
    let adopts = effects.firstIndex { if case .adopt(7) = $0 { true } else { false } }
    let asks = effects.firstIndex { if case .start(.find, _, _) = $0 { true } else { false } }
    #expect(try #require(adopts) < (try #require(asks)))
    try console.found(.everyone, Fixtures.users())
    #expect(console.shows("minsu.kim"))
  }

  @Test("late answers of the old profile are dropped")
  func late() throws {
    var console = try TestConsole.loaded()
    console.press("R", "P")
    let old = console.state.sequences[.find] ?? 0
    console.reply(.profile, .local(.profiles(Self.entries)))
    console.press("down", "enter")
    console.reply(.profile, .local(.opened(OpenedProfile(Self.entries[1], number: 1))))
    let answer = FindAnswer(
      query: .everyone, rows: try Fixtures.users().map { UserRow($0, readAt: Fixtures.now) },
      next: nil)
    console.send(
      .reply(
        Reply(
          slot: .find, sequence: old, at: Fixtures.now, content: .found(answer, milliseconds: 1))))
    #expect(!console.shows("minsu.kim"))
    #expect(!console.state.users.isLoaded)
  }

  @Test("a profile that can't be opened is said, and the old one goes on")
  func unreachable() throws {
    var console = try Self.listed()
    console.press("down", "enter")
    console.takeEffects()
    console.reply(.profile, .local(.unavailable("Chat token refused: pass said nothing")))
    #expect(console.state.profile == Self.live)
    #expect(console.state.status.level == .error)
    #expect(console.shows("acme-stage can't be opened, still on acme-live: Chat token refused"))
    console.press("escape")
    #expect(console.state.profiles == nil)
    #expect(console.state.context == .list)
    console.press("j")
    #expect(console.state.users.position.selected == 1)
    #expect(console.effects.allSatisfy { if case .adopt = $0 { false } else { true } })
  }

  @Test("Esc stops opening; an answer that comes all the same changes nothing")
  func stop() throws {
    var console = try Self.listed()
    console.press("down", "enter", "escape")
    console.reply(.profile, .local(.opened(OpenedProfile(Self.entries[1], number: 1))))
    #expect(console.state.profile == Self.live)
    #expect(console.state.profiles != nil)
    #expect(console.effects.allSatisfy { if case .adopt = $0 { false } else { true } })
  }

  @Test("unsent edits and undo stay with their profile and come back with it")
  func drafts() async throws {
    let server = EditableServer(Fixtures.plan)
    let road = try server.road()
    var console = try TestConsole.loaded()
    console.press("j", "j", "enter")
    await console.save("saved", road)
    #expect(console.state.undo != nil)
    console.press("e", "enter")
    console.type("draft")
    console.press("escape")
    #expect(console.state.stagedCount == 1)
    console.press("escape", "P")
    console.reply(.profile, .local(.profiles(Self.entries)))
    console.press("down", "enter", "enter")
    console.reply(.profile, .local(.opened(OpenedProfile(Self.entries[1], number: 1))))
    #expect(console.state.stagedCount == 0)
    #expect(console.state.undo == nil, "another application's write is not taken back here")
    try console.found(.everyone, Fixtures.users())
    console.press("escape", "j", "j")
    #expect(!console.rows.contains { $0.contains("d mina") })

    console.press("P")
    console.reply(.profile, .local(.profiles(Self.entries)))
    console.press("up", "enter")
    console.reply(.profile, .local(.opened(OpenedProfile(Self.entries[0], number: 2))))
    #expect(console.state.stagedCount == 1)
    #expect(console.shows("1 staged change from before kept"))
    #expect(console.state.undo != nil)
    try console.found(.everyone, Fixtures.users())
    console.press("escape", "j", "j", "e")
    #expect(console.shows("draft"))
  }

  @Test("while a write is under way no other profile is opened")
  func writing() async throws {
    let server = EditableServer(Fixtures.plan)
    let road = try server.road()
    var console = try TestConsole.loaded()
    console.press("j", "j", "e", "enter")
    console.type("x")
    console.press("f2")
    await console.travel(road)
    console.press("enter")
    #expect(console.state.busy.contains(.apply))
    var state = console.state
    state.review = nil
    let command = try #require(
      CommandRegistry.standard.commands.first { $0.id == "profile.switch" })
    #expect(command.enablement(state).reason?.contains("a write is under way") == true)
  }

  @Test("locked and read-only profiles refuse edits and say why", arguments: [true, false])
  func refuses(isLocked: Bool) throws {
    var console = try Self.listed()
    let badge = ProfileBadge(
      name: "audit", environment: .prod, applicationID: "A", isReadOnly: true, isLocked: isLocked)
    let entry = ProfileEntry(.named("audit"), badge: badge)
    console.press("down", "enter")
    console.reply(.profile, .local(.opened(OpenedProfile(entry, number: 1))))
    try console.found(.everyone, Fixtures.users())
    console.press("escape", "e")
    #expect(console.state.form == nil)
    #expect(console.shows(isLocked ? "locks this profile" : "--read-only was given"))
    #expect(console.shows(isLocked ? "  locked " : "  ro "))
  }

  @Test("a profile's session comes back with it, also after --fresh")
  func session() throws {
    var console = try TestConsole.loaded()
    console.state.session.isKept = true
    console.press("j")
    console.press("P")
    console.reply(.profile, .local(.profiles(Self.entries)))
    console.press("down", "enter")
    console.takeEffects()
    console.reply(.profile, .local(.opened(OpenedProfile(Self.entries[1], number: 1))))
    let local = console.work.compactMap { if case .local(let work) = $0 { work } else { nil } }
    #expect(local.count == 2)
    guard case .saveSession(let saved, let owner)? = local.first,
      case .loadSession(Self.stage.owner)? = local.last
    else {
      Issue.record("\(local)")
      return
    }
    #expect(saved.userID == "minsu_91")
    #expect(owner == Self.live.owner)
  }
}
