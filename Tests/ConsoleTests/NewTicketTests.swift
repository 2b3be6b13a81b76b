import Console
import Operations
import Testing
import Widgets
import Workspace

/// The form of a new ticket (ux 8).
@Suite struct NewTicketTests {
  private static let standard: TicketTemplate = {
    var template = TicketTemplate(name: "default")
    template.subject = "Cannot log in ({user_id})"
    template.priority = "HIGH"
    template.group = "support-kr"
    template.fields = [MetadataItem("product", "{metadata.plan}")]
    template.message = "Hello,\nI cannot log in."
    return template
  }()

  @Test("with a template a ticket takes t, ^S and Enter")
  func budget() async throws {
    var office = Office()
    office.templates = [Self.standard]
    var console = try Office.console()
    let keys = ["t", "ctrl-s", "enter"]
    for key in keys { try await office.press(&console, key) }
    #expect(keys.count == 3)
    let ticket = try #require(await office.server.tickets[51_031])
    #expect(ticket.title == "Cannot log in (min-ah.lee)")
    #expect(ticket.priority == "HIGH" && ticket.group == "support-kr")
    #expect(ticket.fields == ["product": "pro-annual"])
    #expect(await office.server.messages == ["Hello,\nI cannot log in."])
    #expect(console.state.status.text.contains("#51031 created"), "\(console.state.status.text)")
    #expect(
      console.state.dataPoints.entries.map(\.point.name) == [
        "ticketId", "channelUrl", "relatedChannelUrls",
      ])
  }

  @Test("without one the subject is typed at once: t, text, ^S, Enter")
  func typed() async throws {
    let office = Office()
    var console = try Office.console()
    try await office.press(&console, "t")
    console.type("Refund, please")
    try await office.press(&console, "ctrl-s")
    #expect(console.shows("agents can't see the ticket until the customer has written"))
    try await office.press(&console, "enter")
    #expect(await office.server.tickets[51_031]?.title == "Refund, please")
    #expect(await office.server.tickets[51_031]?.priority == "MEDIUM")
    #expect(await office.server.messages.isEmpty)
  }

  @Test("keys typed before the template came end in the form, not in a wrong field")
  func typedAhead() async throws {
    let office = Office()
    var console = try Office.console()
    console.press("t")
    console.type("Hello")
    #expect(console.state.operationForm?.isChanged == false, "held back")
    try await office.work(&console)
    let title = console.state.operationForm?.fields.first { $0.field.name == "title" }
    #expect(title?.value == .text("Hello"))
  }

  @Test("a user who is no customer becomes one, and the review lists that request")
  func newCustomer() async throws {
    let office = Office()
    var console = try Office.console()
    console.press("j")
    try await office.press(&console, "t")
    console.type("First ticket")
    try await office.press(&console, "ctrl-s")
    #expect(console.shows("2 POST /platform/v1/customers"))
    #expect(console.shows("3 POST /platform/v1/tickets"))
    console.press("d")
    #expect(console.shows("{customerId}"), "what is not known yet has a name")
    #expect(!console.rows.joined().contains("token"))
    try await office.press(&console, "enter")
    #expect(await office.server.customers[88_214]?.userID == "mina.park")
    #expect(await office.server.tickets[51_031]?.userID == "mina.park")
  }

  @Test("priority by number on its row and by Alt from anywhere, the group from a list")
  func choices() async throws {
    let office = Office()
    var console = try Office.console()
    try await office.press(&console, "t")
    console.type("x")
    console.press("alt-4", "tab")
    #expect(console.state.operationForm?.values.text("priority") == "URGENT")
    console.press("1")
    #expect(console.state.operationForm?.values.text("priority") == "LOW")
    console.press("right", "tab", "down")
    #expect(console.state.operationForm?.values.text("priority") == "MEDIUM")
    #expect(console.state.context == .picker)
    console.type("bill")
    console.press("enter")
    #expect(console.state.operationForm?.values.text("group") == "billing")
    #expect(console.state.operationForm?.mode == .edit)
  }

  @Test("the group of the last ticket is there the next time")
  func lastGroup() async throws {
    let office = Office()
    var console = try Office.console()
    try await office.press(&console, "t")
    console.type("x")
    console.press("tab", "tab")
    console.type("billing")
    try await office.press(&console, "ctrl-s", "enter", "t")
    #expect(console.state.operationForm?.values.text("group") == "billing")
    #expect(console.shows("last used"))
  }

  @Test("the form can stay open for the next ticket")
  func keepOpen() async throws {
    let office = Office()
    var console = try Office.console()
    try await office.press(&console, "t")
    console.type("one")
    console.press("shift-tab")
    #expect(console.state.operationForm?.field?.isLocal == true)
    console.press("space")
    try await office.press(&console, "ctrl-s", "enter")
    #expect(console.state.context == .operationField)
    #expect(console.state.operationForm?.isChanged == false)
    console.type("two")
    try await office.press(&console, "ctrl-s", "enter")
    #expect(await office.server.tickets.values.map(\.title).sorted().suffix(2) == ["one", "two"])
  }

  @Test("a field that Desk doesn't know is named after the ticket was made")
  func notStuck() async throws {
    let office = Office()
    var console = try Office.console()
    try await office.press(&console, "t")
    console.type("x")
    console.press("escape", "a")
    console.type("colour")
    console.press("enter")
    console.type("red")
    try await office.press(&console, "ctrl-s", "enter")
    #expect(
      console.state.status.text.contains("`colour` was not saved: is it registered"),
      "\(console.state.status.text)")
    #expect(console.state.dataPoints.newest("ticketId") == "51031", "the ticket is there")
  }

  @Test("Enter is a line end in the first message, and its keys stay inside the line")
  func message() async throws {
    let office = Office()
    var console = try Office.console()
    try await office.press(&console, "t")
    console.type("x")
    #expect(console.shows(" Enter next "))
    console.press("tab", "tab", "tab", "tab", "tab")
    #expect(console.state.operationForm?.field?.field.name == "firstMessage")
    #expect(console.shows(" Enter new line "))
    console.type("Hello,")
    console.press("enter")
    console.type("second")
    console.press("ctrl-a", "delete", "up", "end")
    console.type("!")
    #expect(console.state.operationForm?.values.text("firstMessage") == "Hello,!\necond")
    console.paste("\n\u{1B}[A")
    #expect(console.state.operationForm?.values.text("firstMessage") == "Hello,!\n\u{1B}[A\necond")
  }

  @Test("T asks for the template, and F7 fills the open form in")
  func templates() async throws {
    var office = Office()
    var other = TicketTemplate(name: "refund")
    other.subject = "Refund for {nickname}"
    office.templates = [Self.standard, other]
    var console = try Office.console()
    try await office.press(&console, "T")
    #expect(console.shows("refund"))
    console.type("ref")
    try await office.press(&console, "enter")
    #expect(console.state.operationForm?.values.text("title") == "Refund for Lee Min-ah")
    #expect(console.shows("template: refund"))
    try await office.press(&console, "f7")
    console.press("enter")
    #expect(console.state.operationForm?.values.text("title") == "Cannot log in (min-ah.lee)")
  }

  @Test("a ticket whose answer was lost is found again, and none is made twice")
  func lost() async throws {
    let office = Office()
    await office.server.lose("POST /desk/tickets", isDone: true)
    var console = try Office.console()
    try await office.press(&console, "t")
    console.type("Once")
    try await office.press(&console, "ctrl-s", "enter")
    #expect(await office.server.tickets.values.filter { $0.title == "Once" }.count == 1)
    #expect(console.state.status.text.contains("#51031 created"), "\(console.state.status.text)")
  }

  @Test("a message that could not be sent is said beside the ticket that was made")
  func unfinished() async throws {
    let office = Office()
    await office.server.refuse("POST /v3/group_channels")
    var console = try Office.console()
    try await office.press(&console, "t")
    console.type("x")
    console.press("tab", "tab", "tab", "tab", "tab")
    console.type("Hello")
    try await office.press(&console, "ctrl-s", "enter")
    #expect(
      console.state.status.text.hasPrefix("#51031 created, but the customer's first message"),
      "\(console.state.status.text)")
    #expect(console.state.status.level == .error)
  }
}
