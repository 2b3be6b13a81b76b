import Console
import Operations
import Testing
import Widgets

/// One write of History on a screen of its own, and what undo says of it.
@Suite struct OpenWriteTests {
  /// A new ticket of the shown user.
  private static let ticket = HistoryUndoTests.Case(
    id: "ticket.create",
    fields: [("user", .text("min-ah.lee")), ("title", .text("Where is my order?"))],
    record: { String(describing: await $0.tickets.count) })

  /// A console that has changed the nickname and then made a ticket.
  private static func written(
    _ office: Office, size: Size = Size(columns: 120, rows: 36)
  ) async throws -> TestConsole {
    var console = try Office.console(size: size)
    try await office.rest(&console)
    try await HistoryUndoTests.run(HistoryUndoTests.cases[0], office, &console)
    try await HistoryUndoTests.run(ticket, office, &console)
    return console
  }

  @Test(
    "History tells a new ticket by its title, and keeps time and outcome in narrow windows",
    arguments: [
      Size(columns: 120, rows: 36), Size(columns: 80, rows: 24), Size(columns: 60, rows: 20),
    ])
  func history(size: Size) async throws {
    let office = Office()
    var console = try await Self.written(office, size: size)
    try await office.press(&console, "H")
    let row = try #require(
      console.rows.first { $0.contains("created: W") || $0.contains("created:") })
    #expect(row.contains(String(Fixtures.now.clock.prefix(5))) && row.contains("done"), "\(row)")
    #expect(!console.shows("ticketIds"))
    console.press("j")
    #expect(console.rows.contains { $0.contains(">z") }, "the cursor hides no mark")
  }

  @Test("the last write reads the same below the metadata")
  func lastWrite() async throws {
    let office = Office()
    let console = try await Self.written(office)
    var shown = console
    try await office.press(&shown, "1")
    shown.press("[", "[")
    #expect(shown.shows("created: Where is my order?"), "\(shown.rows.joined(separator: "\n"))")
  }

  @Test("Enter opens the whole write, Esc goes back to History")
  func open() async throws {
    let office = Office()
    var console = try await Self.written(office)
    try await office.press(&console, "H", "j", "enter")
    #expect(console.state.context == .write)
    for words in [
      "Write 1", "Update user", "min-ah.lee", "Nickname: Lee Min-ah -> New", "Before -> after",
      "1  PUT /v3/users/min-ah.lee   done",
      "z: Nickname goes back from New to \"Lee Min-ah\"",
    ] {
      #expect(console.shows(words), "\(words)")
    }
    console.press("K")
    #expect(console.shows("Title") && console.shows("Where is my order?"))
    #expect(console.shows("not possible: "))
    #expect(console.shows("POST /platform/v1/tickets"))
    try await office.press(&console, "z")
    #expect(console.state.review == nil)
    #expect(console.state.status.text.contains("created, can't be taken back: "))
    console.press("J", "escape")
    #expect(console.state.context == .detail && console.state.tab == .history)
    try await office.press(&console, "enter", "z")
    #expect(console.shows("This takes back write 1, user min-ah.lee, less than a minute ago"))
    try await office.press(&console, "enter")
    #expect(await office.server.users["min-ah.lee"]?.nickname == "Lee Min-ah")
    #expect(console.state.screens.isEmpty, "what was on its screen isn't so any more")
    #expect(console.state.status.text.contains("Nickname New -> Lee Min-ah"))
  }

  @Test("a long write is scrolled as far as there is something to see")
  func scrolling() async throws {
    let office = Office()
    var console = try Office.console(size: Size(columns: 60, rows: 14))
    try await office.rest(&console)
    let long = HistoryUndoTests.Case(
      id: "metadata.update",
      fields: [("items", .items([MetadataItem("plan", String(repeating: "x", count: 190))]))],
      record: { _ in "" })
    try await HistoryUndoTests.run(long, office, &console)
    try await office.press(&console, "H", "enter")
    console.press("G")
    let last = console.rows
    #expect(console.shows("done"))
    console.press("j", "page-down")
    #expect(console.rows == last)
    console.press("g")
    #expect(console.shows("lines 1 to"))
  }

  @Test("z names the write that it takes back, and a newer one that stays")
  func newer() async throws {
    let office = Office()
    var console = try await Self.written(office)
    try await office.press(&console, "1", "z")
    #expect(console.shows("This takes back write 1, user min-ah.lee"))
    #expect(console.shows("Nickname goes back from New to"))
    #expect(console.shows("created, is newer and can't be taken back."))
    try await office.press(&console, "escape")
    #expect(await office.server.users["min-ah.lee"]?.nickname == "New")
  }

  @Test("where nothing can be taken back the newest write is named")
  func nothing() async throws {
    let office = Office()
    var console = try Office.console()
    console.state.session.isKept = true
    try await office.rest(&console)
    try await HistoryUndoTests.run(Self.ticket, office, &console)
    try await office.press(&console, "1", "z")
    #expect(console.state.review == nil)
    #expect(console.state.status.text.contains("nothing to undo; write 1, ticket"))
    #expect(console.state.status.text.contains("created, can't be taken back"))
  }

  @Test("after an undo the last row says what is so again")
  func undone() async throws {
    let office = Office()
    var console = try Office.console()
    try await office.rest(&console)
    try await HistoryUndoTests.run(HistoryUndoTests.cases[2], office, &console)
    try await office.press(&console, "z", "enter")
    #expect(console.state.status.text.hasPrefix("undone on min-ah.lee: plan free -> "))
  }

  @Test("right after a user became a customer, e edits the fields and waits for nothing")
  func customer() async throws {
    let office = Office()
    var console = try Office.console()
    console.press("k")
    let id = try #require(console.state.shownUser?.id)
    console.press("enter")
    try await office.press(&console, "c", "enter")
    #expect(await office.server.customers.values.contains { $0.userID == id })
    #expect(console.state.status.text.contains("customer"), "\(console.state.status.text)")
    console.press("e")
    #expect(console.state.operationForm?.descriptor.id == "customer.update-fields")
    #expect(!console.state.status.text.contains("still being read"))
  }
}
