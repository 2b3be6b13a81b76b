import Console
import Operations
import Testing
import Widgets

/// The find line: what it understands, when it asks, what late answers do.
@Suite struct FindTests {
  @Test(
    "what is typed is understood",
    arguments: [
      ("", FindQuery.everyone), ("  ", .everyone), ("min", .text("min")),
      ("min-ah.lee ", .text("min-ah.lee")), ("id:a,b, c", .ids(["a", "b", "c"])),
      ("id:a", .ids(["a"])), ("nick:min", .nicknamePrefix("min")),
      ("nick=Minsu K", .nickname("Minsu K")),
      ("meta:plan=free,trial", .metadata(key: "plan", values: ["free", "trial"])),
      ("meta:k=a=b", .metadata(key: "k", values: ["a=b"])), ("a\nb\nc", .ids(["a", "b", "c"])),
      ("a,b", .ids(["a", "b"])), ("a,", .text("a,")), ("id:a,a", .ids(["a"])),
    ])
  func parses(line: String, query: FindQuery) {
    #expect(FindQuery(line) == query)
  }

  @Test(
    "unfinished lines ask for nothing",
    arguments: ["meta:", "meta:plan", "meta:=x", "id:", "nick:"])
  func incomplete(line: String) throws {
    guard case .incomplete = FindQuery(line) else {
      Issue.record("\(FindQuery(line))")
      return
    }
    var console = try TestConsole.loaded()
    console.press("/")
    console.type(line)
    console.press("enter")
    #expect(console.work.isEmpty)
    #expect(console.state.status.level == .warning)
  }

  @Test("typing filters loaded rows at once and asks after a pause")
  func filters() throws {
    var console = try TestConsole.loaded()
    console.press("/")
    console.type("MINJ")
    #expect(console.state.users.count == 2)
    #expect(console.work.isEmpty)
    #expect(console.shows("2 of 14 loaded"))
    console.fire(.ask)
    guard case .find(.text("MINJ"))? = console.work.last else {
      Issue.record("\(console.work)")
      return
    }
    #expect(console.state.users.isWaiting)
    #expect(console.state.users.count == 2, "rows stay while waiting")
  }

  @Test("an id and Enter opens the user, even before the pause")
  func opensExact() throws {
    var console = try TestConsole.loaded()
    console.press("/")
    console.type("minsu.kim")
    console.press("enter")
    #expect(console.work.count == 1)
    try console.found(.text("minsu.kim"), [Fixtures.users()[0], Fixtures.users()[1]])
    #expect(console.state.focus == .detail)
    #expect(console.state.users.selected?.id == "minsu.kim")
  }

  @Test("in a line with nothing to keep, a slash is the key that it is everywhere else")
  func slash() throws {
    var console = try TestConsole.loaded()
    console.press("/", "/")
    #expect(console.state.find.editor.text == "")
    console.type("b/2")
    #expect(console.state.find.editor.text == "b/2")
    console.press("enter")
    try console.found(.text("b/2"), [])
    console.press("/")
    console.type("kim")
    #expect(console.state.find.editor.text == "kim")
    console.press("backspace")
    console.type("/m")
    #expect(console.state.find.editor.text == "ki/m")
  }

  @Test("keys typed while the answer is awaited go to the user that was asked for")
  func typedAhead() throws {
    var console = try TestConsole.loaded()
    console.press("j", "/")
    console.type("min-ah.lee")
    console.press("enter", "e", "enter", "ctrl-u")
    console.type("ab")
    #expect(console.state.form == nil)
    try console.found(.text("min-ah.lee"), [Fixtures.users()[2]])
    #expect(console.state.form?.userID == "min-ah.lee")
    #expect(console.state.form?.row?.value.text == "ab")
  }

  @Test("a late answer is dropped")
  func late() throws {
    var console = try TestConsole.loaded()
    console.press("/")
    console.type("mi")
    console.fire(.ask)
    console.type("n")
    console.fire(.ask)
    let old = FindAnswer(
      query: .text("mi"), rows: [UserRow(try Fixtures.users()[7], readAt: Fixtures.now)], next: nil)
    console.reply(.find, .found(old, milliseconds: 3), late: 1)
    #expect(console.state.users.shown.query == .everyone)
    try console.found(.text("min"), [Fixtures.users()[1]])
    #expect(console.state.users.shown.query == .text("min"))
  }

  @Test("an answer after Esc and another search changes nothing")
  func cancelled() throws {
    var console = try TestConsole.loaded()
    console.press("/")
    console.type("zz")
    console.fire(.ask)
    console.press("ctrl-c")
    #expect(console.effects.contains { if case .cancel(.find) = $0 { true } else { false } })
    try console.found(.text("zz"), [])
    #expect(console.state.users.shown.rows.count == 14)
  }

  @Test("emptying the line brings everyone back without a request")
  func back() throws {
    var console = try TestConsole.loaded(next: nil)
    console.press("/")
    console.type("nobody")
    console.press("enter")
    try console.found(.text("nobody"), [])
    #expect(console.state.users.count == 0)
    #expect(console.shows("No user id 'nobody'"))
    console.takeEffects()
    console.press("ctrl-u")
    #expect(console.state.users.count == 14)
    #expect(console.work.isEmpty)
  }

  @Test("what is loaded and matches stays when Sendbird, which minds case, knows nobody")
  func caseMatters() throws {
    var console = try TestConsole.loaded(next: nil)
    console.press("/")
    console.type("MINJ")
    console.press("enter")
    try console.found(.text("MINJ"), [])
    #expect(console.state.users.count == 2)
    #expect(console.shows("minjae"))
    #expect(console.state.focus == .list)
    #expect(console.state.status.text.contains("These loaded users contain it"))
    #expect(!console.state.users.isWaiting)
  }

  @Test("ids that nobody has stay in the list, marked")
  func missing() throws {
    var console = try TestConsole.loaded()
    console.press("/")
    console.paste("minsu.kim\nghost")
    console.press("enter")
    let rows = [
      UserRow(try Fixtures.users()[0], readAt: Fixtures.now),
      UserRow(missing: "ghost", readAt: Fixtures.now),
    ]
    console.reply(
      .find,
      .found(
        FindAnswer(query: .ids(["minsu.kim", "ghost"]), rows: rows, next: nil), milliseconds: 1))
    #expect(console.shows("not found"))
    #expect(console.state.status.text.contains("1 not found"))
    console.press("j", "e")
    #expect(console.state.form == nil)
    #expect(console.state.status.text.contains("there is no user ghost"))
  }

  @Test("G loads the remaining pages, shows how far it is, and ^C stops it")
  func loadAll() throws {
    var console = try TestConsole.loaded()
    console.press("G")
    guard case .allPages(_, "token-2")? = console.work.last else {
      Issue.record("\(console.work)")
      return
    }
    let more = try (0..<100).map { try Fixtures.user("more-\($0)", "More \($0)") }
    console.reply(
      .pages, .page(UserPage(users: more, next: "token-3"), isLast: false, milliseconds: 2))
    #expect(console.shows("loading users: 114 loaded"))
    console.press("ctrl-c")
    #expect(console.effects.contains { if case .cancel(.pages) = $0 { true } else { false } })
    #expect(console.state.users.count == 114)
    console.reply(.pages, .page(UserPage(users: more, next: nil), isLast: true, milliseconds: 2))
    #expect(console.state.users.count == 114, "a page after the stop is dropped")
  }

  @Test("moving near the end asks for the next page once")
  func nextPage() throws {
    let users = try (0..<60).map { try Fixtures.user("user-\($0)", "User \($0)") }
    var console = try TestConsole.loaded(users: users)
    for _ in 0..<39 { console.press("j") }
    #expect(console.work.isEmpty)
    console.press("j", "j")
    #expect(console.work.count == 1)
    let more = try (0..<3).map { try Fixtures.user("more-\($0)", "More") }
    console.reply(.pages, .page(UserPage(users: more, next: nil), isLast: true, milliseconds: 2))
    #expect(console.state.users.count == 63)
    console.takeEffects()
    console.press("j")
    #expect(console.work.isEmpty)
  }

  @Test("alt and a key without a meaning is Esc and the key, as terminals send them")
  func altIsEscape() throws {
    var console = try TestConsole.loaded()
    console.press("/", "alt-j")
    #expect(console.state.focus == .list)
    #expect(console.state.users.position.selected == 1)
  }
}
