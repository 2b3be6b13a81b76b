import Console
import Operations
import Testing
import Widgets

/// Sequences of keys, and what `y` copies (ux 13).
@Suite struct CopyTests {
  static func console(size: Size = Size(columns: 120, rows: 36)) throws -> TestConsole {
    var console = try TestConsole.loaded(size: size)
    console.press("j", "j")
    console.reply(
      .find, .exchanged(MessagesTests.exchange(.user("min-ah.lee")), MessagesTests.addresses))
    console.takeEffects()
    return console
  }

  @Test("y y copies the id with two keys and says so")
  func id() throws {
    var console = try Self.console()
    console.press("y", "y")
    #expect(console.copied == "min-ah.lee")
    #expect(console.state.status.text == "copied the user id: min-ah.lee")
  }

  @Test("nickname, JSON, link and value")
  func others() throws {
    var console = try Self.console()
    console.press("y", "n")
    #expect(console.copied == "Lee Min-ah")
    console.press("y", "l")
    #expect(
      console.copied
        == "https://dashboard.sendbird.com/7C4F0000-0000-0000-0000-00000000E21A/users/min-ah.lee")
    console.press("y", "j")
    let json = try JSONValue(parsing: Array(console.copied.utf8))
    #expect(json["user_id"] == .string("min-ah.lee"))
    #expect(json["metadata"]?["plan"] == .string("pro-annual"))
    #expect(json["access_token"] == nil)
    console.press("enter", "j", "y", "v")
    #expect(console.copied == "pro-annual")
  }

  @Test("the last request as curl reads its token from a variable")
  func curl() throws {
    var console = try Self.console()
    console.press("y", "c")
    #expect(console.copied.contains("curl --silent"))
    #expect(console.copied.contains("/v3/users/min-ah.lee"))
    var fresh = try TestConsole.loaded()
    fresh.press("y", "c")
    #expect(fresh.state.status.text.contains("no request was sent yet"))
    #expect(fresh.copied.isEmpty)
  }

  @Test("in the review y copies the plan, with what people typed quoted")
  func review() async throws {
    let server = EditableServer(Fixtures.plan)
    let road = try server.road()
    var console = try Self.console()
    console.press("e", "enter")
    console.type("it's $(x)")
    console.press("ctrl-s")
    await console.travel(road)
    console.press("y")
    #expect(console.copied.contains("--request PUT"))
    #expect(console.copied.contains(#"it'\''s $(x)"#))
    #expect(!console.copied.contains("token:"))
  }

  @Test("what is too long or has nowhere to go is said, not copied")
  func refused() throws {
    var console = try Self.console()
    _ = console.state.copy(String(repeating: "a", count: 100_001), as: "much")
    #expect(console.state.status.text.contains("100 kB allowed"))
    console.state.look.hasClipboard = false
    console.press("y", "y")
    #expect(console.copied.isEmpty)
    #expect(
      console.state.status.text
        == "this terminal has no clipboard for programs; the user id, to be copied by hand: min-ah.lee"
    )
    _ = console.state.copy("two\nlines", as: "lines")
    #expect(console.copied.isEmpty)
    #expect(console.state.status.text.contains("x exports users to a file"))
  }

  @Test("a sequence waits for ever, lists how it goes on after a pause, and Esc ends it")
  func sequence() throws {
    var console = try Self.console()
    console.press("y")
    #expect(
      console.effects.contains { if case .startTimer(.keys, 300) = $0 { true } else { false } })
    #expect(!console.shows("Copy the nickname"))
    console.fire(.keys)
    #expect(console.shows("Copy the nickname"))
    console.fire(.toast)
    #expect(console.shows("Copy the nickname"))
    console.press("escape")
    #expect(!console.shows("Copy the nickname"))
    #expect(console.state.focus == .list)
    console.press("y", "q")
    #expect(console.state.status.text.contains("y q does nothing here"))
    #expect(console.copied.isEmpty)
    console.press("j")
    #expect(console.state.users.position.selected == 3)
  }
}
