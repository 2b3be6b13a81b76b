import Console
import Operations
import Testing
import Widgets
import Workspace

/// A find line of which Sendbird does one part and the console the other.
@Suite struct FilteredSearchTests {
  private static func ids(_ console: TestConsole) -> [String] {
    (0..<console.state.users.count).map { console.state.users[$0].id }
  }

  private static func asked(_ console: TestConsole) -> [FindQuery] {
    console.work.compactMap { if case .find(let query) = $0 { query } else { nil } }
  }

  @Test(
    "the server's part and the local part are told apart, in any order",
    arguments: [
      ("nick:min active:no", FindQuery.nicknamePrefix("min"), "active:no"),
      ("active:no nick:min", .nicknamePrefix("min"), "active:no"),
      ("min seen>30d", .text("min"), "seen>30d"),
      ("seen>30d Ana Maria active:yes", .text("Ana Maria"), "seen>30d active:yes"),
      ("nick=Ana Maria seen<7d", .nickname("Ana Maria"), "seen<7d"),
      (
        "meta:plan=free,trial active:no", .metadata(key: "plan", values: ["free", "trial"]),
        "active:no"
      ),
      ("id:a,b active:no", .ids(["a", "b"]), "active:no"),
      ("customer:4101 active:no", .customer(4101), "active:no"),
      ("@vip seen:never", .saved("vip"), "seen:never"), ("active:no", .everyone, "active:no"),
    ])
  func parts(line: String, asked: FindQuery, local: String) {
    #expect(FindQuery(line).asked == asked)
    #expect(FindQuery(line).local?.words == local)
  }

  @Test(
    "what can't be done is said before anything is asked",
    arguments: [
      ("nick:min active:maybe", "active: needs yes or no"),
      ("min seen>soon", "seen> needs an age"), ("min seen > 30d", "seen>30d"),
      ("nick:min meta:plan=free", "one line asks for one thing: leave out meta:"),
      ("min customer:4101", "one line asks for one thing: leave out customer:"),
      ("nick: active:no", "nick: needs"),
    ])
  func mistakes(line: String, words: String) throws {
    var console = try TestConsole.loaded()
    console.press("/")
    console.takeEffects()
    console.type(line)
    console.press("enter")
    #expect(Self.asked(console).isEmpty)
    #expect(console.state.status.text.contains(words), "\(console.state.status.text)")
    #expect(console.state.status.level == .warning)
  }

  @Test("what isn't quite a condition is searched, and asked about")
  func near() throws {
    var console = try TestConsole.loaded()
    console.press("/")
    console.type("nick:min actve:no")
    console.press("enter")
    try console.found(.nicknamePrefix("min actve:no"), [])
    #expect(console.state.status.text.contains("Did you mean active: ?"))
  }

  @Test("both parts hide loaded rows at once; the server is asked only for its own")
  func asks() throws {
    var console = try TestConsole.loaded(users: LocalFilterTests.users(), next: nil)
    console.press("/")
    console.takeEffects()
    console.type("nick:a active:no")
    #expect(Self.ids(console) == ["dan"], "nicknames that contain a, of those deactivated")
    console.fire(.ask)
    #expect(Self.asked(console) == [.nicknamePrefix("a")])
    let found = try LocalFilterTests.users() + [Fixtures.user("abe", "Abe", isActive: false)]
    try console.found(.nicknamePrefix("a"), found, next: "more")
    #expect(Self.ids(console) == ["ben", "dan", "abe"])
    #expect(
      console.state.status.text
        == "5+ users for nick:a in 12 ms; local filter active:no: 3 of 5 loaded; G loads the others"
    )
    #expect(console.shows("1 Users  active:no"))
    #expect(console.shows("local: active:no"))
    #expect(console.shows("3 of 5 loaded"))
  }

  @Test("changing only the local part asks nothing; taking it away shows all that was found")
  func changes() throws {
    var console = try TestConsole.loaded(users: LocalFilterTests.users(), next: nil)
    console.press("/")
    console.type("nick:a active:no")
    console.fire(.ask)
    try console.found(.nicknamePrefix("a"), LocalFilterTests.users())
    console.takeEffects()
    for _ in "active:no" { console.press("backspace") }
    console.type("seen:now")
    #expect(Self.ids(console) == ["ana"])
    console.fire(.ask)
    #expect(Self.asked(console).isEmpty)
    #expect(console.state.status.text.contains("seen:now holds for the 4 loaded users of nick:a"))
    for _ in " seen:now" { console.press("backspace") }
    #expect(console.state.users.count == 4)
    console.fire(.ask)
    #expect(Self.asked(console).isEmpty || Self.asked(console) == [.nicknamePrefix("a")])
    console.press("ctrl-u")
    #expect(console.state.users.shown.query == .everyone)
  }

  @Test("Enter opens the one user who passes, else goes to the list; nobody is said")
  func enter() throws {
    for (line, users, focus) in [
      ("nick:a seen:now", try LocalFilterTests.users(), Focus.detail),
      ("nick:a active:no", try LocalFilterTests.users(), .list),
      ("nick:a seen<1h active:no", try LocalFilterTests.users(), .find),
    ] {
      var console = try TestConsole.loaded()
      console.press("/")
      console.type(line)
      console.press("enter")
      try console.found(.nicknamePrefix("a"), users)
      #expect(console.state.focus == focus, "\(line)")
      if focus == .detail { #expect(console.state.shownUser?.id == "ana") }
      if focus == .find {
        #expect(console.shows("None of the 4 loaded users"))
        #expect(console.state.status.level == .warning)
      }
    }
  }

  @Test("a saved search can be narrowed, and can hold conditions itself")
  func saved() throws {
    var console = try TestConsole.loaded(users: LocalFilterTests.users(), next: nil)
    console.press("'")
    console.reply(
      .searches,
      .searches(.success([SavedSearch(name: "lost", line: "nick:a active:no")])))
    console.press("escape", "/")
    console.takeEffects()
    console.type("@lost seen>30d")
    console.press("enter")
    #expect(Self.asked(console).last == .nicknamePrefix("a"))
    try console.found(.nicknamePrefix("a"), LocalFilterTests.users())
    #expect(Self.ids(console) == ["dan"])
  }

  @Test("a restored line of conditions asks for everyone and holds for the answer")
  func restored() throws {
    var console = TestConsole(isStarted: false)
    console.state.session.isKept = true
    console.state.session.restores = true
    console.fire(.begin)
    console.reply(.session, .local(.session(SavedSession(findLine: "active:no"))))
    console.takeEffects()
    console.fire(.ask)
    #expect(Self.asked(console) == [.everyone])
    try console.found(.everyone, LocalFilterTests.users())
    #expect(Self.ids(console) == ["ben", "dan"])
  }

  @Test("after another search a line of conditions alone is about everyone again")
  func alone() throws {
    var console = try TestConsole.loaded(users: LocalFilterTests.users(), next: nil)
    console.press("/")
    console.type("nick:a")
    console.fire(.ask)
    try console.found(.nicknamePrefix("a"), [LocalFilterTests.users()[0]])
    console.press("ctrl-u")
    console.type("active:no")
    #expect(Self.ids(console) == ["ben", "dan"])
    #expect(console.state.users.shown.query == .everyone)
  }
}
