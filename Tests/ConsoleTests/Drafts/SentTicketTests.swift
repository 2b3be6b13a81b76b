import Console
import Operations
import Testing
import Widgets
import Workspace

/// Drafts of what Desk keeps, whose writes are journalled under numbers that a draft doesn't know.
@Suite struct SentTicketTests {
  private static func said(_ console: TestConsole) -> String {
    console.state.messages.entries.map(\.text).joined(separator: "\n")
  }

  private static func time(_ milliseconds: Int64) -> Timestamp {
    Timestamp(milliseconds: Fixtures.now.milliseconds + milliseconds)
  }

  static let made = JournalOutcome(
    requests: [.done], after: .some(["id": 5301]), at: Timestamp(milliseconds: 2))

  /// A folder with the draft of a new ticket, and a journal.
  static func left(
    message: String? = nil
  ) async throws -> (disk: DraftDisk, journal: WorkspaceJournal) {
    let disk = try DraftDisk()
    var first = try await disk.start()
    try await disk.office.press(&first, "t")
    first.type("Can't log in")
    if let message {
      first.press("tab", "tab", "tab", "tab", "tab")
      #expect(first.state.operationForm?.field?.field.name == "firstMessage")
      first.type(message)
    }
    first.press("escape", "escape")
    try await disk.pause(&first)
    return (
      disk.nextConsole(), WorkspaceJournal(disk.workspace, owner: first.state.sessionOwner)
    )
  }

  static func ticket(
    _ title: String = "Can't log in", user: String?, isFirstPart: Bool = false
  ) -> JournalIntent {
    JournalIntent(
      operation: "ticket.create", subject: "customer 88213",
      requests: [.createTicket(NewTicket(title: title, customerID: 88_213, groupKey: nil))],
      before: ["ticketIds": []], after: .null, userID: user, isFirstPart: isFirstPart, at: time(1))
  }

  static func message(_ text: String) -> JournalIntent {
    JournalIntent(
      operation: "ticket.first-message", subject: "ticket 5301",
      requests: [.sendMessage(text, as: "min-ah.lee", in: "channel", dedupID: "1")],
      before: .null, after: .null, userID: "min-ah.lee", at: time(2))
  }

  @Test("the draft of a new ticket that was made is dropped, and that is said")
  func done() async throws {
    let (disk, journal) = try await Self.left()
    let id = try await journal.recordIntent(Self.ticket(user: "min-ah.lee"))
    try await journal.recordOutcome(id, Self.made)
    let console = try await disk.start()
    #expect(
      Self.said(console).contains("is dropped: write 1 carried it out"), "\(Self.said(console))")
    #expect(try await disk.workspace.drafts().isEmpty)
  }

  @Test("a write that doesn't say whose it is, or another ticket, is told apart")
  func others() async throws {
    for (intent, words) in [
      (Self.ticket(user: nil), "may have been sent as write 1"),
      (Self.ticket(user: "somebody"), "nothing was sent"),
      (Self.ticket("Another", user: "min-ah.lee"), "nothing was sent"),
    ] {
      let (disk, journal) = try await Self.left()
      try await journal.recordOutcome(try await journal.recordIntent(intent), Self.made)
      var console = try await disk.start()
      #expect(Self.said(console).contains(words), "\(Self.said(console))")
      #expect(try await disk.workspace.drafts().count == 1)
      try await disk.office.press(&console, "t")
      #expect(console.state.status.text.contains(words) || words == "nothing was sent")
    }
  }

  @Test("with a first message it was sent as two writes: both have to be done")
  func twoWrites() async throws {
    for (end, words) in [
      (RequestResult?.some(.done), "is dropped: writes 1 and 3 carried it out"),
      (.some(.notDone), "was carried out in part as write 1, the rest, write 3, was not"),
      (.none, "was carried out in part as write 1, the rest may have been sent as write 3"),
    ] {
      let (disk, journal) = try await Self.left(message: "Please help")
      try await journal.recordOutcome(
        try await journal.recordIntent(Self.ticket(user: "min-ah.lee")), Self.made)
      let second = try await journal.recordIntent(Self.message("Please help"))
      if let end {
        try await journal.recordOutcome(
          second, JournalOutcome(requests: [end], after: nil, at: Self.time(3)))
      }
      let console = try await disk.start()
      #expect(Self.said(console).contains(words), "\(Self.said(console))")
      #expect(try await disk.workspace.drafts().isEmpty == (end == .done))
    }
    // Cut off between the two.
    let (disk, journal) = try await Self.left(message: "Please help")
    try await journal.recordOutcome(
      try await journal.recordIntent(Self.ticket(user: "min-ah.lee")), Self.made)
    let console = try await disk.start()
    #expect(Self.said(console).contains("something of it was carried out as write 1"))
    #expect(try await disk.workspace.drafts().count == 1)
  }

  @Test("fields of a customer that were written drop their draft")
  func customer() async throws {
    let disk = try DraftDisk()
    var first = try await EditedKind.customFields.edited(disk.office)
    try await disk.keep(&first)
    try await disk.pause(&first)
    let saved = try #require(try await disk.workspace.drafts().first)
    let changes = saved.content?.changes ?? []
    let change = try #require(changes.first)
    let journal = WorkspaceJournal(disk.workspace, owner: first.state.sessionOwner)
    let items: CustomFields = [change.name: change.after ?? ""]
    let id = try await journal.recordIntent(
      JournalIntent(
        operation: "customer.update-fields", subject: "customer 88213",
        requests: [.updateCustomerFields(88_213, items)], before: .null, after: .null,
        userID: saved.key.subject.id, at: Self.time(1)))
    try await journal.recordOutcome(
      id, JournalOutcome(requests: [.done], after: nil, at: Self.time(2)))
    let console = try await disk.nextConsole().start()
    #expect(
      Self.said(console).contains("is dropped: write 1 carried it out"), "\(Self.said(console))")
    #expect(try await disk.workspace.drafts().isEmpty)
  }

  @Test("that the user became a customer is a part of it")
  func making() async throws {
    let (disk, journal) = try await Self.left()
    _ = try await journal.recordIntent(
      JournalIntent(
        operation: "customer.create", subject: "min-ah.lee",
        requests: [.createCustomer(sendbirdID: "min-ah.lee")], before: .null, after: .null,
        at: Self.time(1)))
    let console = try await disk.start()
    #expect(!Self.said(console).contains("nothing was sent"))
    #expect(Self.said(console).contains("may have been sent as write 1"))
  }

  // MARK: Within one start

  @Test(
    "a form that is opened again after a write of unknown end says so",
    arguments: [EditedKind.metadata, .user, .customFields, .ticket])
  func again(kind: EditedKind) async throws {
    let office = Office()
    await office.server.lose("", isDone: false)
    var console = try await kind.edited(office)
    try await office.press(&console, "ctrl-s")
    try await office.press(&console, "enter")
    let failed = console.state.status.text
    #expect(failed.contains("may still be written"), "\(failed)")
    #expect(failed.contains("your changes are still staged"))
    for _ in 0..<2 where console.state.form != nil || console.state.operationForm != nil {
      console.press("escape")
    }
    #expect(console.state.form == nil && console.state.operationForm == nil)
    try await office.press(&console, "e")
    let opened = console.state.status.text
    #expect(opened.contains("may have been sent as write 1"), "\(opened)")
    #expect(!opened.contains("nothing was sent"))
  }
}
