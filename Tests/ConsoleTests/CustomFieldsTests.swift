import Console
import Operations
import Testing
import Widgets

/// The custom fields of a Desk customer (ux 9), and the tickets of a user.
@Suite struct CustomFieldsTests {
  private static func opened(
    _ office: Office, size: Size = Size(columns: 120, rows: 36)
  ) async throws -> TestConsole {
    var console = try Office.console(size: size)
    console.press("enter", "]")
    try await office.rest(&console)
    return console
  }

  @Test("e on Desk fields opens NAV on the selected row, and only what differs is sent")
  func edit() async throws {
    let office = Office()
    var console = try await Self.opened(office)
    console.press("j", "e")
    #expect(console.state.context == .operation)
    #expect(console.state.operationForm?.row?.key.text == "csm")
    #expect(console.shows("(customer #88213)"))
    console.press("enter", "ctrl-u")
    console.type("k.lee")
    try await office.press(&console, "ctrl-s")
    #expect(console.shows("1 PATCH /platform/v1/customers/88213/custom_fields"))
    console.press("d")
    #expect(console.shows(#"csm"#) && !console.shows(#"\"tier\""#))
    try await office.press(&console, "enter")
    #expect(await office.server.customers[88_213]?.fields == ["tier": "gold", "csm": "k.lee"])
    #expect(console.state.context == .detail && console.state.tab == .deskFields)
    #expect(console.shows("k.lee"), "what was written is on screen")
    try await office.press(&console, "z", "enter")
    #expect(await office.server.customers[88_213]?.fields == ["tier": "gold", "csm": "j.han"])
  }

  @Test("the next form opens on what was just written, also before it is read again")
  func again() async throws {
    let office = Office()
    var console = try await Self.opened(office)
    console.press("j", "e", "enter", "ctrl-u")
    console.type("k.lee")
    try await office.press(&console, "ctrl-s")
    console.press("enter")
    let written = try Fixtures.customer(["tier": "gold", "csm": "k.lee"])
    console.reply(
      .apply,
      .ran(
        Outcome(.customer(written)),
        of: UpdateCustomerFields(.id(88213), items: [MetadataItem("csm", "k.lee")])))
    console.press("e")
    #expect(console.state.operationForm != nil)
    #expect(console.shows("k.lee") && !console.shows("j.han"))
  }

  @Test("a field that nobody registered is named with where to register it")
  func notStuck() async throws {
    let office = Office()
    var console = try await Self.opened(office)
    console.press("a")
    console.type("colour")
    console.press("enter")
    console.type("red")
    try await office.press(&console, "ctrl-s", "enter")
    #expect(
      console.state.status.text
        == "`colour` was not saved: is it registered under Settings > Customer fields?")
  }

  @Test("nothing removes a field: D empties it and says so, u takes that back")
  func delete() async throws {
    let office = Office()
    var console = try await Self.opened(office)
    console.press("e", "D")
    #expect(console.state.status.text.contains("nothing removes a custom field"))
    #expect(console.state.operationForm?.changeCount == 1)
    console.press("u")
    #expect(console.state.operationForm?.changeCount == 0)
  }

  @Test("a user without a customer gets one, and the form and the review say so")
  func newCustomer() async throws {
    let office = Office()
    var console = try Office.console()
    console.press("j", "enter", "]")
    try await office.rest(&console)
    console.press("e")
    #expect(console.shows("(customer: will be created)"))
    #expect(console.state.context == .operationField, "there is no row to select")
    console.type("tier")
    console.press("enter")
    console.type("silver")
    try await office.press(&console, "ctrl-s")
    #expect(console.shows("2 POST /platform/v1/customers"))
    try await office.press(&console, "enter")
    #expect(await office.server.customers[88_214]?.userID == "mina.park")
    #expect(await office.server.customers[88_214]?.fields == ["tier": "silver"])
  }

  @Test("before the customer is known its fields are not edited, and a form says when it is known")
  func waiting() async throws {
    let office = Office()
    var console = try Office.console()
    console.press("enter", "]", "e")
    #expect(console.state.operationForm == nil)
    #expect(console.state.status.text.contains("still being read"))
    try await office.press(&console, "t")
    #expect(console.shows("(customer: looked up in the review)"))
    try await office.rest(&console)
    #expect(console.shows("(customer #88213)"))
  }

  @Test("the limits are Desk's: 20 fields, keys of 20 and values of 190 characters")
  func limits() async throws {
    let office = Office()
    var console = try await Self.opened(office)
    console.press("a")
    console.type(String(repeating: "k", count: 21))
    #expect(console.shows("21 characters, but at most 20 characters are allowed"))
    console.press("enter")
    console.type(String(repeating: "v", count: 191))
    #expect(console.shows("191 characters, but at most 190 characters are allowed"))
    #expect(console.shows("191/190"))
    console.press("ctrl-s")
    #expect(console.state.review == nil)
  }

  @Test("keys seen on customers and tickets are offered")
  func keys() async throws {
    let office = Office()
    var console = try Office.console()
    try await office.rest(&console)
    try await office.press(&console, "t")
    console.type("x")
    console.press("escape", "a", "down")
    #expect(console.state.context == .picker)
    #expect(console.state.picker?.choices.map(\.value) == ["product"])
    console.press("enter")
    console.type("chat-web")
    #expect(
      console.state.operationForm?.values.items("field") == [MetadataItem("product", "chat-web")])
  }

  @Test("related channels are chosen from the user's own")
  func channels() async throws {
    let office = Office()
    var console = try Office.console()
    try await office.rest(&console)
    try await office.press(&console, "t")
    console.type("x")
    console.press("tab", "tab", "tab", "tab", "down", "tab", "tab", "enter")
    #expect(console.state.operationForm?.values.list("related") == ["rejoin", "sales"])
  }

  @Test("a similar open ticket is named, and F6 opens it instead")
  func similar() async throws {
    let office = Office()
    var console = try Office.console()
    try await office.rest(&console)
    try await office.press(&console, "t")
    console.type("cannot rejoin the channel")
    #expect(console.shows("Similar open ticket: #51022"))
    console.press("f6")
    #expect(console.state.operationForm == nil)
    #expect(console.state.tab == .tickets)
    #expect(console.shows("> #51022"))
    #expect(console.state.operationDrafts.count == 1, "what was typed is kept")
  }

  @Test("a ticket is edited, closed, reopened and handed over from its row")
  func ticket() async throws {
    let office = Office()
    var console = try await Self.opened(office)
    console.press("]")
    try await office.press(&console, "e")
    #expect(console.shows("Update ticket #51022"))
    console.press("1")
    try await office.press(&console, "ctrl-s", "enter")
    #expect(await office.server.tickets[51_022]?.priority == "LOW")
    try await office.run("ticket.close", in: &console)
    console.type("done")
    try await office.press(&console, "ctrl-s", "enter")
    #expect(await office.server.tickets[51_022]?.status == "CLOSED")
    let close = CommandRegistry.standard.commands.first { $0.id == "ticket.close" }
    #expect(close?.enablement(console.state) == .no("#51022 is closed"))
    try await office.run("ticket.reopen", in: &console)
    try await office.press(&console, "enter")
    #expect(await office.server.tickets[51_022]?.status == "PENDING")
    try await office.run("ticket.transfer", in: &console)
    console.type("billing")
    try await office.press(&console, "ctrl-s", "enter")
    #expect(await office.server.tickets[51_022]?.group == "billing")
    try await office.press(&console, "z", "enter", "z", "enter")
    #expect(await office.server.tickets[51_022]?.group == "support")
    #expect(await office.server.tickets[51_022]?.status == "CLOSED")
  }
}
