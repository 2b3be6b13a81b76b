import Console
import Operations
import Testing
import Widgets
import Workspace

/// Golden frames of forms, reviews and choices of operations.
@Suite struct OperationFormGoldenTests {
  private static let sizes = MainScreenTests.sizes

  private static func office() -> Office {
    var office = Office()
    var template = TicketTemplate(name: "default")
    template.subject = "Cannot rejoin channel after ban"
    template.priority = "HIGH"
    template.group = "support-kr"
    template.fields = [
      MetadataItem("product", "chat-ios"), MetadataItem("severity", "2"),
      MetadataItem("due", "2026-10-02"),
    ]
    template.message = "Hello, I was unbanned this morning but I still can't rejoin."
    office.templates = [template]
    return office
  }

  private static func name(_ screen: String, _ size: Size) -> String {
    "\(screen)-\(size.columns)x\(size.rows)"
  }

  @Test("new ticket", arguments: sizes)
  func ticket(size: Size) async throws {
    let office = Self.office()
    var console = try Office.console(size: size)
    try await office.press(&console, "t")
    try expectGolden(console.frame, Self.name("ticket-form", size))
  }

  @Test("new ticket with mistakes", arguments: sizes.prefix(3))
  func mistakes(size: Size) async throws {
    let office = Office()
    var console = try Office.console(size: size)
    try await office.press(&console, "t")
    console.type(String(repeating: "long ", count: 21))
    console.press("escape", "a")
    console.type("a,b")
    console.press("enter")
    console.type("x")
    console.press("escape", "j", "j", "k", "k", "k", "k", "enter")
    try expectGolden(console.frame, Self.name("ticket-form-errors", size))
  }

  @Test("review of a new ticket", arguments: sizes.prefix(3))
  func ticketReview(size: Size) async throws {
    let office = Self.office()
    var console = try Office.console(size: size)
    console.press("j")
    try await office.press(&console, "t", "ctrl-s")
    try expectGolden(console.frame, Self.name("ticket-review", size))
  }

  @Test("edit a user", arguments: sizes.prefix(3))
  func user(size: Size) throws {
    var console = try Office.console(size: size)
    console.press("enter", "[", "e", "ctrl-u")
    console.type("Min-ah")
    console.press("tab")
    console.type("no address")
    console.press("tab")
    try expectGolden(console.frame, Self.name("user-form", size))
  }

  @Test("create a user with items", arguments: sizes.prefix(3))
  func newUser(size: Size) throws {
    var console = try Office.console(size: size)
    console.press("N")
    console.type("new.user")
    console.press("escape", "a")
    console.type("plan")
    console.press("enter")
    console.type("free")
    try expectGolden(console.frame, Self.name("new-user-form", size))
  }

  @Test("deactivate, with the id to type", arguments: sizes.prefix(3))
  func confirmation(size: Size) async throws {
    let office = Office()
    var console = try Office.console(size: size)
    try await office.run("user.deactivate", in: &console)
    console.press("1")
    try await office.press(&console, "ctrl-s")
    console.type("min-ah")
    try expectGolden(console.frame, Self.name("confirmation", size))
  }

  @Test("choices of a field", arguments: sizes.prefix(3))
  func picker(size: Size) async throws {
    let office = Office()
    var console = try Office.console(size: size)
    try await office.press(&console, "t")
    console.press("tab", "tab", "down", "down")
    try expectGolden(console.frame, Self.name("picker", size))
  }
}
