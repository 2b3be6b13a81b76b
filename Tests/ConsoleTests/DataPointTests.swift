import Console
import Operations
import Testing
import Widgets

/// The pane of data points, and what later forms take from it.
@Suite struct DataPointTests {
  /// A console whose operations have saved values.
  private static func filled(size: Size = Size(columns: 120, rows: 36)) async throws -> TestConsole
  {
    let office = Office()
    var console = try Office.console(size: size)
    try await office.press(&console, "t")
    console.type("Cannot log in")
    try await office.press(&console, "ctrl-s", "enter", "escape", "N")
    console.type("new.user")
    try await office.press(&console, "ctrl-s", "enter", "escape")
    console.fire(.toast)
    return console
  }

  @Test("3 shows them, newest first, and 3 hides them", arguments: MainScreenTests.sizes)
  func golden(size: Size) async throws {
    var console = try await Self.filled(size: size)
    console.press("3")
    guard !console.state.isTooSmall else { return }
    #expect(console.state.context == .dataPoints)
    #expect(
      console.state.dataPoints.entries.map(\.point.name) == [
        "userId", "ticketId", "channelUrl", "relatedChannelUrls",
      ])
    console.press("3")
    #expect(console.state.context == .list)
  }

  @Test("y copies the value that is selected")
  func copy() async throws {
    var console = try await Self.filled()
    console.press("3", "j")
    console.takeEffects()
    console.press("y")
    let copied = console.effects.compactMap { effect -> String? in
      if case .host(.copy(let text)) = effect { text } else { nil }
    }
    #expect(copied == ["51031"])
    #expect(console.state.status.text.contains("ticketId"))
  }

  @Test("later forms offer them")
  func offered() async throws {
    let office = Office()
    var console = try await Self.filled()
    _ = console.open("ticket.close")
    #expect(console.state.operationForm?.values.text("ticket") == "51031")
    #expect(console.shows("data point"))
    try await office.work(&console)
  }

  @Test("an access token is masked, not copied and never offered")
  func secrets() async throws {
    var console = try Office.console()
    let user = try User(
      json: .object([JSONMember("user_id", "u"), JSONMember("access_token", "s3cret-token")]))
    let outcome = Outcome(
      .user(user),
      dataPoints: [DataPoint("accessToken", .secret(Secret("s3cret-token")))])
    _ = console.open("user.get")
    console.takeEffects()
    console.press("ctrl-s")
    console.reply(.review, .ran(outcome, of: GetUser(userID: "u")))
    console.press("3")
    #expect(console.shows(Secret.mask))
    #expect(!console.rows.joined().contains("s3cret"))
    console.takeEffects()
    console.press("y")
    #expect(console.effects.isEmpty || !"\(console.effects)".contains("s3cret"))
    #expect(console.state.dataPoints.newest("accessToken") == nil)
  }

  @Test("an empty pane says what will be here")
  func empty() throws {
    var console = try Office.console()
    console.press("3")
    #expect(console.shows("No operation has saved anything yet"))
    console.press("y")
    #expect(console.state.status.text.contains("no data point yet"))
    console.press("2")
    #expect(console.state.context == .detail)
  }
}
