import Console
import Operations
import Testing
import Widgets
import Workspace

/// A console that ended between making a ticket and its first message.
@Suite struct HalfMadeTicketTests {
  private static let message = "Please help"

  private static func said(_ console: TestConsole) -> String {
    console.state.messages.entries.map(\.text).joined(separator: "\n")
  }

  /// The form of the new ticket has no text of the earlier start, that of the message has it.
  private static func expectMessage(
    _ console: inout TestConsole, _ disk: DraftDisk, ending words: String
  ) async throws {
    #expect(try await disk.texts() == [message])
    #expect(
      try await disk.workspace.drafts().map(\.key.form) == ["ticket.first-message"])
    try await disk.office.press(&console, "t")
    #expect(console.state.operationForm?.descriptor.id == "ticket.create")
    #expect(console.state.operationForm?.isChanged == false, "no second ticket is at hand")
    console.press("escape", "escape")
    var values = FieldValues()
    values["ticket"] = .text("5301")
    _ = console.open("ticket.first-message", with: values)
    try await disk.office.work(&console)
    #expect(console.shows(message))
    #expect(console.state.status.text.contains(words), "\(console.state.status.text)")
  }

  @Test("its draft becomes one of the message, at that start and at the next")
  func between() async throws {
    let (disk, journal) = try await SentTicketTests.left(message: Self.message)
    try await journal.recordOutcome(
      try await journal.recordIntent(SentTicketTests.ticket(user: "min-ah.lee", isFirstPart: true)),
      SentTicketTests.made)
    var console = try await disk.start()
    #expect(
      Self.said(console).contains(
        "ticket 5301 was made as write 1; its first message is kept as a draft"),
      "\(Self.said(console))")
    #expect(await disk.office.server.writes.isEmpty)
    try await Self.expectMessage(&console, disk, ending: "nothing was sent")
    let later = disk.nextConsole()
    var next = try await later.start()
    #expect(Self.said(next).contains("1 draft kept from before, nothing was sent"))
    try await Self.expectMessage(&next, later, ending: "nothing was sent")
  }

  @Test("of a message that may have been sent that is said, at that start and at the next")
  func unknown() async throws {
    let (disk, journal) = try await SentTicketTests.left(message: Self.message)
    try await journal.recordOutcome(
      try await journal.recordIntent(SentTicketTests.ticket(user: "min-ah.lee", isFirstPart: true)),
      SentTicketTests.made)
    _ = try await journal.recordIntent(SentTicketTests.message(Self.message))
    var console = try await disk.start()
    #expect(
      Self.said(console).contains(
        "ticket 5301 was made as write 1; its first message is kept as a draft, but may have been "
          + "sent as write 3"), "\(Self.said(console))")
    try await Self.expectMessage(&console, disk, ending: "may have been sent as write 3")
    let later = disk.nextConsole()
    var next = try await later.start()
    try await Self.expectMessage(&next, later, ending: "may have been sent as write 3")
  }

  @Test("a ticket that is found to be made a moment later is none to be made again")
  func resolved() async throws {
    let (disk, journal) = try await SentTicketTests.left(message: Self.message)
    let intent = SentTicketTests.ticket(user: "min-ah.lee", isFirstPart: true)
    let id = try await journal.recordIntent(intent)
    var console = try await disk.start()
    #expect(Self.said(console).contains("may have been sent as write 1"), "\(Self.said(console))")
    console.state.session.isKept = true
    console.fire(.recover)
    console.reply(
      .recovery,
      .resolved([
        ResolvedWrite(
          entry: JournalEntry(id: id, intent: intent, outcome: SentTicketTests.made),
          verdict: .done)
      ]))
    try await disk.pause(&console)
    #expect(Self.said(console).contains("ticket 5301 was made as write 1"))
    try await Self.expectMessage(&console, disk, ending: "nothing was sent")
  }

  @Test("another title, or a ticket that was to have no message, leaves the draft as it is")
  func others() async throws {
    for intent in [
      SentTicketTests.ticket("Another", user: "min-ah.lee", isFirstPart: true),
      SentTicketTests.ticket(user: "min-ah.lee"),
      SentTicketTests.ticket(user: "somebody", isFirstPart: true),
    ] {
      let (disk, journal) = try await SentTicketTests.left(message: Self.message)
      try await journal.recordOutcome(
        try await journal.recordIntent(intent), SentTicketTests.made)
      let console = try await disk.start()
      #expect(!Self.said(console).contains("was made as"), "\(Self.said(console))")
      #expect(try await disk.workspace.drafts().map(\.key.form) == ["ticket.create"])
    }
  }
}
