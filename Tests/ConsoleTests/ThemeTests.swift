import Console
import Operations
import Testing
import Widgets
import Workspace

/// Choosing a theme while the console runs, and what comes from outside about themes.
@Suite struct ThemeTests {
  static let choices = ["terminal", "base-dark", "nord", "dracula"].map {
    ThemeChoice(name: $0, note: "dark")
  }

  private static func looks(_ index: UInt8) -> LookSheet {
    LookSheet(looks: [.text: Look(foreground: .ansi(index))])
  }

  /// The loads among the effects, in order.
  private static func loads(_ effects: [Effect]) -> [String] {
    effects.compactMap {
      if case .theme(.load(let name, _)) = $0 { name } else { nil }
    }
  }

  private static func shown(_ effects: [Effect]) -> [LookSheet] {
    effects.compactMap { if case .host(.setLooks(let looks)) = $0 { looks } else { nil } }
  }

  private static func choosing() throws -> TestConsole {
    var console = try TestConsole.loaded()
    console.press("ctrl-x", "t")
    let asked = console.takeEffects().contains {
      if case .theme(.list) = $0 { true } else { false }
    }
    #expect(asked)
    console.report(.listed(choices))
    return console
  }

  @Test("the list opens on the theme in use; moving shows the next one at once")
  func preview() throws {
    var console = try Self.choosing()
    #expect(console.state.context == .themes)
    #expect(console.shows("> terminal"))
    console.press("j")
    #expect(Self.loads(console.takeEffects()) == ["base-dark"])
    console.report(
      .loaded("base-dark", sequence: console.state.theme.sequence, .success(Self.looks(1))))
    #expect(Self.shown(console.takeEffects()) == [Self.looks(1)])
    #expect(console.state.theme.name == "base-dark")
  }

  @Test("Esc goes back, Enter keeps")
  func ends() throws {
    var console = try Self.choosing()
    console.press("G")
    console.report(
      .loaded("dracula", sequence: console.state.theme.sequence, .success(Self.looks(1))))
    console.takeEffects()
    console.press("escape")
    #expect(Self.loads(console.takeEffects()) == ["terminal"])
    #expect(console.state.theme.chooser == nil)

    console = try Self.choosing()
    console.press("j", "j", "enter")
    #expect(Self.loads(console.takeEffects()) == ["base-dark", "nord", "nord"])
    #expect(console.state.theme.chooser == nil)
    #expect(console.state.status.text.contains("theme: nord"))
  }

  @Test("looks that come too late are dropped")
  func late() throws {
    var console = try Self.choosing()
    console.press("j", "j")
    console.takeEffects()
    let newest = console.state.theme.sequence
    console.report(.loaded("base-dark", sequence: newest - 1, .success(Self.looks(1))))
    #expect(Self.shown(console.takeEffects()).isEmpty)
    console.report(.loaded("nord", sequence: newest, .success(Self.looks(2))))
    #expect(Self.shown(console.takeEffects()) == [Self.looks(2)])
  }

  @Test("a saved file is read again; a mistake in it keeps the looks and is said")
  func liveReload() throws {
    var console = try TestConsole.loaded()
    console.state.theme.name = "mine"
    console.report(.changed)
    #expect(Self.loads(console.takeEffects()) == ["mine"])
    let problem = ThemeProblem(
      "mine.yaml:3: \"rols\" is no key of a theme; did you mean \"roles\"?")
    console.report(.loaded("mine", sequence: console.state.theme.sequence, .failure(problem)))
    #expect(Self.shown(console.takeEffects()).isEmpty)
    #expect(console.state.status.level == .error)
    #expect(console.state.status.text == "theme mine: \(problem.words)")
  }

  @Test(
    "the terminal's ground chooses of the pair",
    arguments: [
      (TerminalReply.other("?997;1n"), ["night"]), (.other("?997;2n"), ["day"]),
      (.systemCommand("11;rgb:ffff/ffff/ffff"), ["day"]), (.other("?1;2c"), []),
    ])
  func ground(reply: TerminalReply, expected: [String]) throws {
    var console = try TestConsole.loaded()
    console.state.theme.pair = ThemeState.Pair(dark: "night", light: "day")
    console.send(.input(.reply(reply)))
    #expect(Self.loads(console.takeEffects()) == expected)
    console.state.theme.pair = nil
    console.send(.input(.reply(reply)))
    #expect(Self.loads(console.takeEffects()) == [])
  }

  @Test("the program asks for the ground only if it matters, and says what 24-bit colours lack")
  func opening() async throws {
    for hasPair in [true, false] {
      let mailbox = Mailbox<Reply>()
      let source = ThemeSource {
        []
      } looks: { _ in
        .success(LookSheet())
      }
      let runner = EffectRunner(
        source: { () async throws(ClientUnavailable) in throw ClientUnavailable("none") },
        journal: MemoryJournal(), mailbox: mailbox, clock: { Fixtures.now }, themes: source)
      var state = ConsoleState(
        profile: ProfileBadge(
          name: "t", environment: .dev, applicationID: "A", isReadOnly: false),
        look: ScreenOptions(glyphs: .unicode, hasClipboard: true),
        size: Size(columns: 80, rows: 24),
        now: Fixtures.now)
      state.theme = ThemeState(
        name: "terminal", pair: hasPair ? ThemeState.Pair(dark: "nord", light: nil) : nil,
        wantsExactColors: true)
      let program = ConsoleProgram(
        state: state, runner: runner, mailbox: mailbox, clock: { Fixtures.now })
      program.opened(at: .indexed256)
      #expect(program.takeRequest() == (hasPair ? .askGround : nil))
      #expect(program.state.status.text.contains("xterm-direct"))
      program.handle(.input(.reply(.other("?997;1n"))))
      await runner.waitUntilIdle()
      program.pump()
      #expect(program.state.theme.name == (hasPair ? "nord" : "terminal"))
      #expect(program.takeRequest() == (hasPair ? .setLooks(LookSheet()) : nil))
    }
  }
}

extension TestConsole {
  mutating func report(_ report: ThemeReport) {
    send(.reply(Reply(slot: .theme, sequence: 0, at: Fixtures.now, content: .theme(report))))
  }
}
