import Console
import Operations
import Testing
import Widgets

/// What the find line does beyond asking Chat: Desk's numbers, local filters, saved searches.
@Suite struct LocalFilterTests {
  static func users() throws -> [User] {
    [
      try Fixtures.user("ana", "Ana", seenMinutesAgo: 0),
      try Fixtures.user("ben", "Ben", seenMinutesAgo: 60 * 24 * 10, isActive: false),
      try Fixtures.user("cleo", "Cleo", seenMinutesAgo: 60 * 24 * 40),
      try Fixtures.user("dan", "Dan", seenMinutesAgo: nil, isActive: false),
    ]
  }

  @Test(
    "conditions on loaded rows",
    arguments: [
      ("active:no", ["ben", "dan"]), ("active:yes", ["ana", "cleo"]),
      ("seen>30d", ["cleo", "dan"]), ("seen<7d", ["ana"]), ("seen<2w", ["ana", "ben"]),
      ("active:no seen>30d", ["dan"]), ("seen:never", ["dan"]), ("seen:now", ["ana"]),
      ("seen>7d seen<30d", ["ben"]),
    ])
  func rules(line: String, ids: [String]) throws {
    var console = try TestConsole.loaded(users: Self.users(), next: nil)
    console.press("/")
    console.takeEffects()
    console.type(line)
    #expect((0..<console.state.users.count).map { console.state.users[$0].id } == ids)
    console.fire(.ask)
    #expect(console.work.isEmpty, "Sendbird is not asked")
    #expect(console.state.status.text.contains("local filter: Sendbird can't do this"))
    console.press("enter")
    #expect(console.state.focus == .list && console.work.isEmpty)
  }

  @Test(
    "what can't be read says what is missing",
    arguments: ["active:maybe", "seen>x", "seen<3", "nick:be active:maybe", "nick: active:no"])
  func mistakes(line: String) throws {
    var console = try TestConsole.loaded()
    console.press("/")
    console.type(line)
    console.press("enter")
    #expect(console.work.isEmpty)
    #expect(console.state.status.text.contains("needs"))
  }

  @Test("pages that come later are filtered as well; F5 asks for what is filtered")
  func pages() throws {
    var console = try TestConsole.loaded(users: Self.users())
    console.press("/")
    console.type("active:no")
    console.press("enter", "G")
    #expect(console.work.contains { if case .allPages = $0 { true } else { false } })
    let more = [
      try Fixtures.user("eve", "Eve", isActive: false), try Fixtures.user("fay", "Fay"),
    ]
    console.reply(.pages, .page(UserPage(users: more, next: nil), isLast: true, milliseconds: 5))
    #expect(
      (0..<console.state.users.count).map { console.state.users[$0].id } == ["ben", "dan", "eve"])
    console.takeEffects()
    console.press("R")
    #expect(console.work.contains { if case .find(.everyone) = $0 { true } else { false } })
    try console.found(.everyone, Self.users())
    #expect(console.state.users.count == 2, "the filter holds for the new rows")
  }

  @Test("customer: and ticket: ask Desk, and a ticket is selected in its user's tab")
  func desk() throws {
    #expect(FindQuery("customer:4101") == .customer(4101))
    #expect(FindQuery("ticket:#5201") == .ticket(5201))
    guard case .incomplete = FindQuery("ticket:abc") else {
      Issue.record("a ticket has a number")
      return
    }
    var console = try TestConsole.loaded()
    console.press("/")
    console.type("ticket:50981")
    console.press("enter")
    #expect(console.work.contains { if case .find(.ticket(50981)) = $0 { true } else { false } })
    try console.found(.ticket(50981), [Fixtures.users()[2]])
    #expect(console.state.focus == .detail && console.state.tab == .tickets)
    try console.belong()
    #expect(console.state.shownTicket?.id == 50981)
  }

  @Test("a text that is nearly a prefix is searched, with the prefix it may have meant")
  func near() throws {
    var console = try TestConsole.loaded()
    console.press("/")
    console.type("meat:plan=free")
    console.press("enter")
    #expect(console.work.contains { if case .find(.text) = $0 { true } else { false } })
    try console.found(.text("meat:plan=free"), [])
    #expect(console.state.status.text.contains("Did you mean meta: ?"))
    try console.found(.text("google:123"), [])
    for id in ["google:123", "auth0:7", "a:b", "min"] {
      #expect(FindQuery(id) == .text(id))
    }
  }

  @Test("m saves the line under a name, ' lists it, @name finds it again")
  func saved() throws {
    var console = try TestConsole.loaded()
    console.press("m")
    #expect(console.state.status.text.contains("the find line is empty"))
    console.press("/")
    console.type("meta:plan=vip")
    console.press("escape", "m")
    #expect(console.state.context == .searches)
    console.reply(.searches, .searches(.success([])))
    console.type("a b")
    console.press("enter")
    #expect(console.state.status.text.contains("no blanks"))
    console.press("ctrl-u")
    console.type("vip")
    console.press("enter")
    let saved = console.work.compactMap {
      if case .saveSearches(let all) = $0 { all } else { nil }
    }
    #expect(saved == [[SavedSearch(name: "vip", line: "meta:plan=vip")]])
    console.press("'")
    #expect(console.shows("@vip"))
    console.takeEffects()
    console.press("enter")
    #expect(
      console.work.contains {
        if case .find(.metadata(key: "plan", values: ["vip"])) = $0 { true } else { false }
      })
    #expect(console.state.find.editor.text == "@vip")
    console.press("ctrl-c", "f3")
    console.type("@nobody")
    console.press("enter")
    #expect(console.state.status.text.contains("nothing is saved as @nobody"))
  }

  @Test("a search typed before the saved ones were read waits for them")
  func waits() throws {
    var console = try TestConsole.loaded()
    console.press("/")
    console.type("@vip")
    console.press("enter")
    console.takeEffects()
    console.reply(
      .searches, .searches(.success([SavedSearch(name: "vip", line: "nick:min")])))
    #expect(
      console.work.contains { if case .find(.nicknamePrefix("min")) = $0 { true } else { false } })
  }
}
