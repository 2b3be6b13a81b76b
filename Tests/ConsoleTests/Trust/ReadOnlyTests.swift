import Console
import Operations
import Samples
import Testing
import Widgets
import Workspace

/// Read-only in the console: its screens refuse writes, and so does the client below them.
@Suite("read-only consoles")
struct ReadOnlyTests {
  /// Records that an operation can be done to.
  static func known(_ id: String) -> [String: String] {
    let user = ["user.activate": "mina.park", "customer.create": "minsu.kim"][id] ?? "min-ah.lee"
    let ticket = ["ticket.reopen": "51023", "ticket.cancel": "51024"][id] ?? "51022"
    return [
      "user": user, "ticket": ticket, "customer": "88213",
      "id": "new", "key": "plan",
    ]
  }

  /// A server on which every operation has something to do.
  static func office() async -> Office {
    let office = Office()
    await office.server.add(
      ticket: 51_023,
      OfficeServer.DeskRecord(userID: "min-ah.lee", title: "Done", status: "CLOSED"))
    await office.server.add(
      ticket: 51_024,
      OfficeServer.DeskRecord(userID: "min-ah.lee", title: "With an agent", status: "ACTIVE"))
    return office
  }

  static let ids = OperationRegistry.writes.map { $0.descriptor.id }
  private static let rule = "read-only: --read-only was given"

  /// Fills the form of an operation in, reviews it, confirms it and sends it.
  private static func write(
    _ id: String, _ values: FieldValues, _ console: inout TestConsole, _ office: Office
  ) async throws {
    _ = console.open(id, with: values)
    try await office.work(&console)
    if console.state.operationForm != nil, console.state.review == nil {
      try await office.press(&console, "f2")
    }
    if console.state.context == .confirmation {
      console.type(console.state.review?.operation?.subject.id ?? "")
    }
    if console.state.review != nil { try await office.press(&console, "enter") }
  }

  @Test("a form of an operation is refused by the console, and by its client", arguments: ids)
  func form(id: String) async throws {
    let type = try #require(OperationRegistry.fillable(id))
    var wouldWrite = 0
    for values in SampleValues(Self.known(id)).all(of: type) {
      let open = await Self.office()
      var first = try Office.console()
      try await Self.write(id, values, &first, open)
      if await !open.server.writes.isEmpty { wouldWrite += 1 }

      let behind = await Self.office()
      var refusing = try Office.console(isReadOnly: true)
      try await Self.write(id, values, &refusing, behind)
      #expect(await behind.server.writes == [])
      #expect(await behind.journal.entries.isEmpty)
      #expect(refusing.state.review == nil)
      #expect(refusing.shows(Self.rule))

      var locked = await Self.office()
      locked.isReadOnly = true
      var unaware = try Office.console()
      try await Self.write(id, values, &unaware, locked)
      #expect(await locked.server.writes == [])
      #expect(await locked.journal.entries.isEmpty)
    }
    #expect(wouldWrite > 0)
  }

  @Test(
    "no command writes, even where nobody asks whether it can be run",
    arguments: CommandRegistry.standard.commands.map(\.id))
  func command(id: String) async throws {
    let command = try #require(CommandRegistry.standard.commands.first { $0.id == id })
    let office = Office()
    var console = try Office.console(isReadOnly: true)
    try await office.rest(&console)
    console.press("enter")
    console.state.tab = id.hasPrefix("ticket") ? .tickets : .metadata
    if id.contains("undo") { console.state.undoable = [try await Self.undoable()] }
    console.perform(command)
    try await office.work(&console)
    // An export would write a file into the folder of the tests.
    for key in ["f2", "enter"] where console.state.palette == nil {
      if console.state.context == .confirmation {
        console.type(console.state.review?.operation?.subject.id ?? "")
      }
      try await office.press(&console, key)
    }
    #expect(await office.server.writes == [])
    #expect(await office.journal.entries.isEmpty)
  }

  /// What `z` would write back.
  private static func undoable() async throws -> UndoEntry {
    let office = Office()
    var console = try Office.console()
    try await office.rest(&console)
    console.press("enter")
    try await office.press(&console, "e", "enter")
    console.type("x")
    try await office.press(&console, "ctrl-s", "enter")
    #expect(await office.server.writes.count == 1)
    return try #require(console.state.undoable.last)
  }

  @Test("edits of metadata that were staged before the profile was switched are not sent")
  func staged() async throws {
    let office = Office()
    var console = try Office.console()
    try await office.rest(&console)
    console.press("enter")
    try await office.press(&console, "e", "enter")
    console.type("x")
    try await office.press(&console, "ctrl-s")
    #expect(console.state.review?.prepared != nil)
    console.state.profile = ProfileBadge(
      name: "acme-live", environment: .prod, applicationID: "A", isReadOnly: true)
    try await office.press(&console, "enter")
    #expect(console.shows(Self.rule))
    console.perform(
      try #require(CommandRegistry.standard.commands.first { $0.id == "review.apply" }))
    try await office.work(&console)
    #expect(await office.server.writes == [])
  }

  @Test("reading goes on", arguments: [true, false])
  func reading(isLocked: Bool) async throws {
    var office = Office()
    office.isReadOnly = true
    var console = try Office.console(isReadOnly: true)
    try await office.rest(&console)
    #expect(console.state.desk["min-ah.lee"]?.customer.value != nil)
    try await office.press(&console, "r")
    #expect(console.state.status.level != .error)
    #expect(await office.server.writes == [])
  }
}
