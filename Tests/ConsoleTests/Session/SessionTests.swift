import Console
import Operations
import Testing
import Widgets
import Workspace

/// Going back to the last session (ux 16).
@Suite struct SessionTests {
  private static let saved = SavedSession(
    findLine: "nick:min", userID: "mindy", tab: "user", marks: ["a", "b"])

  /// A console that has drawn its first frame and keeps its session.
  private static func console(restores: Bool = true) -> TestConsole {
    var console = TestConsole(isStarted: false)
    console.state.session.isKept = true
    console.state.session.restores = restores
    console.fire(.begin)
    return console
  }

  private static func timers(_ effects: [Effect]) -> [TimerID: Int] {
    var timers: [TimerID: Int] = [:]
    for effect in effects {
      switch effect {
      case .startTimer(let timer, let milliseconds): timers[timer] = milliseconds
      case .stopTimer(let timer): timers[timer] = nil
      default: break
      }
    }
    return timers
  }

  private static func savedSessions(_ effects: [Effect]) -> [SavedSession] {
    effects.compactMap { effect in
      if case .start(_, _, .local(.saveSession(let session, _))) = effect { session } else { nil }
    }
  }

  /// What is asked of Sendbird and of the session on disk, the newest last.
  private static func asked(_ console: TestConsole) -> [String] {
    console.work.compactMap { work in
      switch work {
      case .find(.everyone): "everyone"
      case .local(.loadSession): "session"
      case .resolve, .latestUndoable: nil
      default: "\(work)"
      }
    }
  }

  @Test("the restored line is asked after 250 ms without a key, and its user selected")
  func restores() throws {
    var console = Self.console()
    #expect(console.state.hasAsked == false)
    #expect(Self.timers(console.takeEffects())[.ask] == 250)
    console.reply(.session, .local(.session(Self.saved)))
    #expect(console.work.isEmpty, "nothing is asked before the pause is over")
    #expect(Self.timers(console.takeEffects())[.ask] == 250)
    #expect(console.shows("nick:min"))
    #expect(console.state.find.editor.isAllSelected)
    console.fire(.ask)
    guard case .find(.nicknamePrefix("min"))? = console.work.last else {
      Issue.record("\(console.work)")
      return
    }
    try console.found(.nicknamePrefix("min"), Fixtures.users())
    #expect(console.state.shownUser?.id == "mindy")
    #expect(console.state.focus == .find, "at start the cursor is in the find line")
    #expect(console.state.tab == .user)
    #expect(console.state.marks.ids == ["a", "b"])
    #expect(console.shows("2 marked"), "who is marked need not be loaded")
  }

  @Test("typing replaces the restored line, and its user isn't selected any more")
  func typing() throws {
    var console = Self.console()
    console.reply(.session, .local(.session(Self.saved)))
    console.type("min")
    #expect(console.state.find.editor.text == "min")
    console.fire(.ask)
    try console.found(.text("min"), Fixtures.users())
    #expect(console.state.shownUser?.id == "minsu.kim")
  }

  @Test("what was typed before the session came stays")
  func typedBefore() throws {
    var console = Self.console()
    console.type("x")
    console.takeEffects()
    console.reply(.session, .local(.session(Self.saved)))
    #expect(console.state.find.editor.text == "x")
    #expect(console.work.isEmpty)
    console.fire(.ask)
    guard case .find(.text("x"))? = console.work.last else {
      Issue.record("\(console.work)")
      return
    }
  }

  @Test(
    "without a line, without a session and without a file everyone is asked for at once",
    arguments: [SavedSession(userID: "mindy", tab: "user"), nil])
  func noLine(saved: SavedSession?) throws {
    var console = Self.console()
    console.reply(.session, .local(.session(saved)))
    guard case .find(.everyone)? = console.work.last else {
      Issue.record("\(console.work)")
      return
    }
    try console.found(.everyone, Fixtures.users())
    #expect(console.state.shownUser?.id == saved?.userID ?? "minsu.kim")
  }

  @Test("a slow disk doesn't keep anyone from the list; what comes late is still wanted")
  func slowDisk() throws {
    var console = Self.console()
    console.fire(.ask)
    guard case .find(.everyone)? = console.work.last else {
      Issue.record("\(console.work)")
      return
    }
    try console.found(.everyone, Fixtures.users())
    console.takeEffects()
    console.reply(.session, .local(.session(Self.saved)))
    #expect(console.shows("nick:min"))
    #expect(Self.timers(console.takeEffects())[.ask] == 250)
    console.fire(.ask)
    try console.found(.nicknamePrefix("min"), Fixtures.users())
    #expect(console.state.shownUser?.id == "mindy")
  }

  @Test("after a key nothing is restored any more, however late it comes")
  func keyBefore() throws {
    var console = Self.console()
    console.fire(.ask)
    try console.found(.everyone, Fixtures.users())
    console.press("escape", "j")
    console.takeEffects()
    console.reply(.session, .local(.session(Self.saved)))
    #expect(console.state.find.editor.isEmpty)
    #expect(console.state.shownUser?.id == "minsu_91")
    #expect(console.work.isEmpty)
    #expect(console.state.marks.ids == ["a", "b"], "a key is no reason to forget marks")
  }

  @Test("--fresh asks for everyone and reads no session")
  func fresh() {
    #expect(Self.asked(Self.console(restores: false)) == ["everyone"])
  }

  @Test("a tab or a line that this version doesn't understand changes nothing")
  func unknown() throws {
    var console = Self.console()
    console.reply(
      .session, .local(.session(SavedSession(findLine: "meta:", tab: "of-the-future"))))
    #expect(console.state.find.editor.isEmpty)
    #expect(console.state.tab == .metadata)
    #expect(Self.asked(console) == ["session", "everyone"])
  }

  @Test("a user of the session who isn't found any more leaves the first one selected")
  func gone() throws {
    var console = Self.console()
    console.reply(.session, .local(.session(SavedSession(findLine: "nick:min", userID: "nobody"))))
    console.fire(.ask)
    try console.found(.nicknamePrefix("min"), Fixtures.users())
    #expect(console.state.shownUser?.id == "minsu.kim")
  }

  @Test("changes are saved a second after the last one, and at leaving")
  func saves() throws {
    var console = Self.console(restores: false)
    try console.found(.everyone, Fixtures.users())
    console.press("escape")
    console.takeEffects()
    console.press("j")
    #expect(Self.timers(console.takeEffects())[.remember] == 1000)
    console.press("r")
    #expect(Self.timers(console.takeEffects())[.remember] == nil, "nothing to save has changed")
    console.press("j", "[")
    console.takeEffects()
    console.fire(.remember)
    let owner = SessionOwner(
      profile: "acme-live", applicationID: "7C4F0000-0000-0000-0000-00000000E21A")
    #expect(console.state.sessionOwner == owner)
    #expect(
      Self.savedSessions(console.takeEffects())
        == [SavedSession(findLine: "", userID: "min-ah.lee", tab: "user")])
  }

  @Test("before the first answer nothing is saved, so that an outage costs no session")
  func outage() {
    var console = Self.console(restores: false)
    console.type("min")
    console.fire(.remember)
    #expect(Self.savedSessions(console.takeEffects()) == [])
  }

  @Test("trouble with the file is said once, and users are still read")
  func trouble() throws {
    var console = Self.console()
    console.reply(.session, .local(.session(nil)))
    console.reply(.session, .local(.trouble("workspace.sqlite: the disk is full")))
    #expect(console.shows("not remembered: workspace.sqlite: the disk is full"))
    try console.found(.everyone, Fixtures.users())
    #expect(console.shows("minsu.kim"))
    console.press("escape")
    console.reply(.saving, .local(.trouble("workspace.sqlite: the disk is full")))
    #expect(!console.shows("not remembered"))
  }

  @Test("every tab has a name of its own that leads back to it", arguments: DetailTab.allCases)
  func tabNames(tab: DetailTab) {
    #expect(DetailTab(savedName: tab.savedName) == tab)
  }

  @Test("a program saves when it leaves and goes on there when it starts again")
  func program() async throws {
    let folder = try TemporaryState()
    for start in 0..<2 {
      let session = try await SessionProgram(in: folder)
      if start == 0 { session.press("escape", "j", "j", "j", "q") }
      await session.end()
      #expect(session.program.state.shownUser?.id == "mina.park")
    }
  }

  @Test("a restored line that finds nobody by itself gives way to everyone, with the user selected")
  func foundAmongLoaded() throws {
    var console = Self.console()
    console.reply(.session, .local(.session(SavedSession(findLine: "ind", userID: "mindy"))))
    console.fire(.ask)
    try console.found(.text("ind"), [])
    #expect(console.state.find.editor.text.isEmpty)
    guard case .find(.everyone)? = console.work.last else {
      Issue.record("\(console.work)")
      return
    }
    try console.found(.everyone, Fixtures.users())
    #expect(console.state.shownUser?.id == "mindy")
  }
}
