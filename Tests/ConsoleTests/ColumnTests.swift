import Console
import Operations
import Testing
import Widgets

/// Columns and order of the list.
@Suite struct ColumnTests {
  static func ids(_ console: TestConsole) -> [String] {
    (0..<console.state.users.count).map { console.state.users[$0].id }
  }

  @Test("s goes through the columns and back to the server's order; the user stays selected")
  func sort() throws {
    var console = try TestConsole.loaded(users: LocalFilterTests.users().reversed(), next: nil)
    let server = ["dan", "cleo", "ben", "ana"]
    console.press("j")
    console.press("s")
    #expect(Self.ids(console) == ["ana", "ben", "cleo", "dan"])
    #expect(console.state.shownUser?.id == "cleo")
    #expect(console.shows("sort: id ^"))
    console.press("S")
    #expect(Self.ids(console) == ["dan", "cleo", "ben", "ana"])
    console.press("s", "s")
    #expect(console.state.users.sort?.column == .seen)
    #expect(Self.ids(console) == ["ana", "ben", "cleo", "dan"], "never comes last")
    console.press("S")
    #expect(Self.ids(console) == ["dan", "cleo", "ben", "ana"])
    console.press("s")
    #expect(console.state.users.sort == nil)
    #expect(Self.ids(console) == server)
    #expect(console.state.shownUser?.id == "cleo")
  }

  @Test("rows that come later go where they belong, filtered or not")
  func later() throws {
    var console = try TestConsole.loaded(users: LocalFilterTests.users())
    console.press("s", "G")
    let more = try ["bea", "zoe", "abe"].map { try Fixtures.user($0, $0, isActive: false) }
    console.reply(.pages, .page(UserPage(users: more, next: nil), isLast: true, milliseconds: 1))
    #expect(Self.ids(console) == ["abe", "ana", "bea", "ben", "cleo", "dan", "zoe"])
    console.press("/")
    console.type("active:no")
    #expect(Self.ids(console) == ["abe", "bea", "ben", "dan", "zoe"])
    console.press("escape", "S")
    #expect(Self.ids(console) == ["zoe", "dan", "ben", "bea", "abe"])
  }

  @Test("o shows and hides columns")
  func columns() throws {
    var console = try TestConsole.loaded()
    console.press("o", "j", "j", "space", "j", "space", "j", "enter")
    console.press("escape")
    #expect(console.shows("CREATED"))
    #expect(console.shows("ACT"))
    #expect(console.shows("2023-04-11"))
    console.press("o", "space", "escape")
    #expect(!console.shows("Lee Min-ah  "))
  }

  @Test("ordering a hundred thousand rows costs once; a key after it looks at what is in sight")
  func large() throws {
    let users = try (0..<100_000).map {
      try Fixtures.user("user-\($0 &* 7919 % 100_000)", "Nick \($0)", seenMinutesAgo: $0 % 9000 + 1)
    }
    var console = try TestConsole.loaded(users: users, next: nil)
    console.press("s")
    #expect(console.state.users[0].id == "user-0")
    let clock = ContinuousClock()
    let once = clock.measure { console.press("S") }
    let keys = clock.measure { for _ in 0..<50 { console.press("j") } }
    // By a wide margin, so that a busy machine doesn't matter.
    #expect(keys < once * 10, "50 keys \(keys), ordering \(once)")
  }
}
