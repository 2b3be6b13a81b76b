import Console
import Operations
import Testing
import Widgets

/// Taking back the write that is selected in History.
@Suite struct HistoryUndoTests {
  /// An operation with what is filled in, and what the server keeps of the record.
  struct Case: Sendable {
    let id: String
    let fields: [(String, FieldValues.Value)]
    let record: @Sendable (OfficeServer) async -> String

    var values: FieldValues {
      var values = FieldValues()
      for (name, value) in fields { values[name] = value }
      return values
    }
  }

  static let cases: [Case] = [
    Case(id: "user.update", fields: [("nickname", .text("New"))], record: user),
    Case(id: "user.deactivate", fields: [("leaveChannels", .text("keep"))], record: user),
    Case(
      id: "metadata.update", fields: [("items", .items([MetadataItem("plan", "free")]))],
      record: user),
    Case(
      id: "customer.update-fields", fields: [("items", .items([MetadataItem("tier", "silver")]))],
      record: { String(describing: await $0.customers[88_213]) }),
    Case(
      id: "ticket.update",
      fields: [
        ("ticket", .text("51022")), ("priority", .text("LOW")),
        ("field", .items([MetadataItem("product", "web")])),
      ], record: ticket),
    Case(id: "ticket.close", fields: [("ticket", .text("51022"))], record: ticket),
    Case(
      id: "ticket.transfer",
      fields: [("ticket", .text("51022")), ("group", .text("billing"))], record: ticket),
  ]

  private static let user: @Sendable (OfficeServer) async -> String = {
    String(describing: await $0.users["min-ah.lee"])
  }
  private static let ticket: @Sendable (OfficeServer) async -> String = {
    String(describing: await $0.tickets[51_022])
  }

  /// Does an operation as a person would, up to its end.
  static func run(_ wanted: Case, _ office: Office, _ console: inout TestConsole)
    async throws
  {
    _ = console.open(wanted.id, with: wanted.values)
    try await office.work(&console)
    if console.state.operationForm != nil { try await office.press(&console, "ctrl-s") }
    #expect(console.state.review != nil, "\(wanted.id): \(console.state.status.text)")
    try await office.press(&console, "enter")
    #expect(console.state.review == nil, "\(wanted.id): \(console.state.status.text)")
    try await office.rest(&console)
  }

  @Test("z takes every kind of write back, and History says so", arguments: cases.indices)
  func everyKind(_ index: Int) async throws {
    let wanted = Self.cases[index]
    let office = Office()
    var console = try Office.console()
    try await office.rest(&console)
    let before = await wanted.record(office.server)
    try await Self.run(wanted, office, &console)
    #expect(await wanted.record(office.server) != before, "\(wanted.id)")
    // What the last write was must not matter.
    console.state.undoable = []
    try await office.press(&console, "H")
    #expect(console.rows.contains { $0.contains("│z ") || $0.contains("> z") || $0.contains("z ") })
    try await office.press(&console, "z")
    #expect(
      console.state.review?.isUndo == true, "\(wanted.id)")
    try await office.press(&console, "enter")
    #expect(await wanted.record(office.server) == before, "\(wanted.id)")
    try await office.rest(&console)
    try await office.press(&console, "H", "G")
    #expect(console.shows("undone"), "\(wanted.id)")
    try await office.press(&console, "z")
    #expect(console.state.status.text.contains("it was taken back already"), "\(wanted.id)")
    #expect(console.state.review == nil)
  }

  @Test("an older write is taken back alone; z in the list still means the last one")
  func older() async throws {
    let office = Office()
    var console = try Office.console()
    try await office.rest(&console)
    try await Self.run(Self.cases[0], office, &console)
    try await Self.run(Self.cases[2], office, &console)
    #expect(console.state.undoable.count == 2)
    try await office.press(&console, "H", "j", "z")
    #expect(console.shows("Undo: update user, min-ah.lee"))
    try await office.press(&console, "enter")
    var user = await office.server.users["min-ah.lee"]
    #expect(user?.nickname == "Lee Min-ah" && user?.metadata[key: "plan"] == "free")
    #expect(console.state.undoable.count == 1)
    try await office.press(&console, "1", "z")
    #expect(console.state.review?.isUndo == true)
    try await office.press(&console, "enter")
    user = await office.server.users["min-ah.lee"]
    #expect(user?.metadata == Fixtures.plan)
    #expect(console.state.undoable.isEmpty)
  }

  @Test("an undo of the last write with z in the list is an undo in History too")
  func last() async throws {
    let office = Office()
    var console = try Office.console()
    try await office.rest(&console)
    try await Self.run(Self.cases[0], office, &console)
    try await office.press(&console, "1", "z", "enter")
    try await office.rest(&console)
    try await office.press(&console, "H")
    #expect(console.shows("Undo: Update user"))
    #expect(console.shows("undone"))
    #expect(await office.journal.entries.first?.isUndone == true)
  }

  @Test("what an undo did can be done again from its own row")
  func again() async throws {
    let office = Office()
    var console = try Office.console()
    try await office.rest(&console)
    try await Self.run(Self.cases[0], office, &console)
    try await office.press(&console, "H", "z", "enter")
    try await office.rest(&console)
    try await office.press(&console, "H", "g", "z", "enter")
    #expect(await office.server.users["min-ah.lee"]?.nickname == "New")
  }

  @Test("a write without a way back says why, and nothing is reviewed")
  func impossible() async throws {
    let office = Office()
    var console = try Office.console()
    try await office.rest(&console)
    let message = Case(
      id: "ticket.first-message",
      fields: [("ticket", .text("51022")), ("text", .text("Hello"))], record: Self.ticket)
    try await Self.run(message, office, &console)
    try await office.press(&console, "H", "z")
    #expect(console.state.review == nil)
    guard case .impossible(let reason) = FirstMessage.descriptor.undo else {
      Issue.record("a message can be taken back")
      return
    }
    #expect(console.state.status.text.contains(reason), "\(console.state.status.text)")
  }

  @Test("without a write there is nothing to take back, and a read-only profile takes nothing back")
  func nothing() async throws {
    let office = Office()
    var console = try Office.console()
    try await office.rest(&console)
    try await office.press(&console, "H", "z")
    #expect(console.state.status.text.contains("nothing to undo"))
    var locked = try Office.console(isReadOnly: true)
    try await office.rest(&locked)
    try await office.press(&locked, "H", "z")
    #expect(locked.state.status.text.contains("read-only"))
  }
}
