import Console
import Operations
import Testing
import Widgets
import Workspace

/// The first message of a ticket that was made without it: what was typed is not lost.
@Suite struct UnfinishedTicketTests {
  private static let path = "POST /v3/group_channels"
  private static let ticket = {
    var values = FieldValues()
    values["ticket"] = .text("51031")
    return values
  }()

  /// A new ticket with a message that doesn't get there, or may have.
  private static func made(_ disk: DraftDisk) async throws -> TestConsole {
    var console = try await disk.start()
    try await disk.office.press(&console, "enter", "t")
    console.type("x")
    console.press("tab", "tab", "tab", "tab", "tab")
    console.type("Hello, where is it?")
    try await disk.office.press(&console, "ctrl-s", "enter")
    #expect(
      console.state.status.text.hasPrefix(
        "#51031 created, but the customer's first message is a draft still"),
      "\(console.state.status.text)")
    try await disk.pause(&console)
    #expect(try await disk.texts() == ["Hello, where is it?"])
    return console
  }

  /// Opens the form of the message; the text is there, and what is said of it is answered.
  private static func reopened(
    _ console: inout TestConsole, _ disk: DraftDisk
  ) async throws -> String {
    _ = console.open("ticket.first-message", with: ticket)
    try await disk.office.work(&console)
    #expect(console.shows("Hello, where is it?"))
    return console.state.status.text
  }

  @Test("a message that was refused is a draft of its own, here and after a crash; sent, it goes")
  func refused() async throws {
    let disk = try DraftDisk()
    await disk.office.server.refuse(Self.path)
    var console = try await Self.made(disk)
    #expect(try await Self.reopened(&console, disk).contains("nothing was sent"))

    let after = disk.nextConsole()
    var next = try await after.start()
    #expect(try await Self.reopened(&next, after).contains("nothing was sent"))
    await disk.office.server.refuse("-")
    try await after.office.press(&next, "f2", "enter")
    try await after.pause(&next)
    #expect(next.state.status.level == .ok, "\(next.state.status.text)")
    #expect(try await after.texts().isEmpty)
  }

  @Test("of a message that may be there it is said that it may have been sent, after a crash too")
  func unknown() async throws {
    let disk = try DraftDisk()
    await disk.office.server.lose(Self.path, isDone: true, thenDeaf: true)
    var console = try await Self.made(disk)
    let number = try #require(await disk.office.journal.entries.last?.id.number)
    let words = "may have been sent as write \(number)"
    #expect(try await Self.reopened(&console, disk).contains(words))
  }
}
