import Console
import Operations
import Testing
import Widgets
import Workspace

/// One draft in two consoles.
@Suite struct TwiceSentDraftTests {
  @Test(
    "of two consoles that brought back the same new ticket only one sends it",
    arguments: [false, true])
  func once(isChanged: Bool) async throws {
    let disk = try DraftDisk()
    var first = try await disk.start()
    try await disk.office.press(&first, "t")
    first.type("Can't log in")
    first.press("escape", "escape")
    try await disk.pause(&first)
    let (left, right) = (disk.nextConsole(), disk.nextConsole().nextConsole())
    var one = try await left.start()
    var two = try await right.start()
    let before = await disk.office.server.tickets.count
    try await left.office.press(&one, "t", "ctrl-s", "enter")
    #expect(await disk.office.server.tickets.count == before + 1)
    try await left.pause(&one)
    try await right.office.press(&two, "t")
    if isChanged {
      two.press("enter")
      two.type("!")
      two.press("escape")
    }
    try await right.office.press(&two, "ctrl-s", "enter")
    #expect(await disk.office.server.tickets.count == before + 1, "not a second ticket")
    #expect(two.state.status.text.contains("another console has changed or sent this draft"))
    #expect(two.state.context == .review, "what is typed is still there")
    try await right.office.press(&two, "enter")
    #expect(await disk.office.server.tickets.count == before + 2, "told, and asked for again")
  }

  @Test("a claim takes a draft over from the version that was read, and from no other")
  func claim() async throws {
    let disk = try DraftDisk()
    var console = try await EditedKind.metadata.edited(disk.office)
    try await disk.keep(&console)
    try await disk.pause(&console)
    let draft = try #require(try await disk.workspace.drafts().first)
    #expect(try await disk.workspace.claim(draft.key, seen: draft.version, by: 8))
    #expect(try await !disk.workspace.claim(draft.key, seen: draft.version, by: 9))
    #expect(try await disk.workspace.claim(draft.key, seen: draft.version, by: 8), "its own")
    _ = try await disk.workspace.discardDrafts([draft.id])
    #expect(try await !disk.workspace.claim(draft.key, seen: draft.version, by: 8))
  }
}
