import Console
import Operations
import Testing
import Widgets
import Workspace

/// What `y` copies where a ticket is in sight.
@Suite struct TicketCopyTests {
  private static let application = "7C4F0000-0000-0000-0000-00000000E21A"

  /// The places where a ticket is in sight, with #50981 selected or open.
  private static func places() throws -> [(name: String, console: TestConsole)] {
    var list = try TicketScreenTests.list()
    list.press("j")
    var one = list
    one.press("enter")
    var tab = try TestConsole.withBelongings()
    tab.press("enter", "]", "]", "j")
    return [("list", list), ("ticket", one), ("tab", tab)].map { name, console in
      var console = console
      console.reply(
        .find, .exchanged(MessagesTests.exchange(.user("min-ah.lee")), MessagesTests.addresses))
      console.takeEffects()
      return (name, console)
    }
  }

  @Test("id, link, JSON and the last request, from the list, the ticket and the Tickets tab")
  func copies() throws {
    for (name, console) in try Self.places() {
      var console = console
      console.press("y", "y")
      #expect(console.copied == "50981", "\(name)")
      #expect(console.state.status.text == "copied the ticket's id: 50981", "\(name)")
      console.press("y", "l")
      #expect(
        console.copied
          == "https://dashboard.sendbird.com/\(Self.application)/desk/tickets/50981", "\(name)")
      console.press("y", "j")
      let json = try JSONValue(parsing: Array(console.copied.utf8))
      #expect(json["id"] == 50981, "\(name)")
      #expect(json["channelName"] == "Push token not registered", "\(name)")
      console.press("y", "c")
      #expect(console.copied.contains("curl --silent"), "\(name)")
    }
  }

  @Test("the list of users beside the Tickets tab still copies the user")
  func user() throws {
    var console = try TestConsole.withBelongings()
    console.press("enter", "]", "]", "1", "y", "y")
    #expect(console.copied == Fixtures.userID)
    console.press("y", "l")
    #expect(console.copied.hasSuffix("/users/min-ah.lee"))
  }

  @Test("an empty list of tickets copies nothing and says why")
  func nothing() throws {
    var console = try TestConsole.withBelongings()
    console.press("4", "y", "y")
    #expect(console.copied.isEmpty)
    #expect(console.state.status.text.contains("no ticket is selected"))
    console.press("y", "l")
    #expect(console.copied.isEmpty)
    #expect(console.state.status.text.contains("no ticket is selected"))
  }

  @Test("the sandbox has no dashboard to link to")
  func sandbox() throws {
    var console = try TicketScreenTests.list()
    console.state.profile = ProfileBadge(
      name: "sandbox", environment: .sandbox, applicationID: "", isReadOnly: false)
    console.press("y", "l")
    #expect(console.copied.isEmpty)
    #expect(console.state.status.text.contains("the sandbox has no dashboard"))
  }
}
