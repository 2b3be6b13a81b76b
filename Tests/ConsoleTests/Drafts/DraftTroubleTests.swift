import Console
import Operations
import Testing
import Widgets
import Workspace

/// Disks that don't take drafts, other consoles, other profiles, and ends.
@Suite struct DraftTroubleTests {
  @Test("typing goes on while nothing can be kept; it is said once, and again when it is over")
  func full() throws {
    var console = try TestConsole.keeping()
    console.press("e", "enter")
    console.type("a")
    console.fire(.drafts)
    console.reply(.drafts, .local(.draftsLost("workspace.sqlite: the disk is full")))
    #expect(console.state.status.level == .error)
    #expect(
      console.state.status.text
        == "drafts aren't being kept: workspace.sqlite: the disk is full")
    #expect(console.draftTimer == 5000, "tried again, but not all the time")
    console.takeEffects()
    console.fire(.drafts)
    #expect(console.draftEdits.first?.count == 1, "without another key")
    console.reply(.drafts, .local(.draftsLost("workspace.sqlite: the disk is full")))
    #expect(!console.shows("draft saved"))
    let said = console.state.messages.entries.count
    console.takeEffects()
    console.type("b")
    #expect(console.draftTimer != nil)
    console.fire(.drafts)
    console.reply(.drafts, .local(.draftsLost("workspace.sqlite: the disk is full")))
    #expect(console.state.messages.entries.count == said)
    #expect(console.shows("draft not kept"), "that stays in sight while it is so")
    #expect(console.state.form?.row?.value.text == "ko-KRab")
    console.press("escape", "escape", "q")
    #expect(console.shows("lost when it quits"), "the question doesn't promise what isn't so")
    console.press("escape")
    console.takeEffects()
    console.press("e", "enter")
    console.type("c")
    console.fire(.drafts)
    console.reply(.drafts, .local(.draftsKept([])))
    #expect(console.state.status.text == "drafts are kept again")
  }

  @Test("what could not be written is handed over again with the next change of another form")
  func again() throws {
    var console = try TestConsole.keeping()
    console.press("e", "enter")
    console.type("a")
    console.press("escape", "escape")
    console.reply(.drafts, .local(.draftsLost("the disk is full")))
    if console.state.keeping.isUnsaved { console.fire(.drafts) }
    console.reply(.drafts, .local(.draftsLost("the disk is full")))
    console.takeEffects()
    console.press("J", "e", "a")
    console.type("k")
    console.fire(.drafts)
    #expect(console.draftEdits.last?.count == 2)
  }

  @Test("after a damaged file was set aside, the new one gets what is still known")
  func begunAnew() async throws {
    let disk = try DraftDisk()
    var console = try await disk.start()
    console.press("e", "enter")
    console.type("x")
    console.press("escape", "escape")
    try await disk.office.work(&console)
    let id = try #require(try await disk.workspace.drafts().first?.id)
    _ = try await disk.workspace.discardDrafts([id])
    console.reply(.saving, .local(.begunAnew("workspace.sqlite was damaged")))
    #expect(console.state.status.text.contains("workspace.sqlite was damaged"))
    #expect(console.draftTimer != nil)
    console.fire(.drafts)
    try await disk.office.work(&console)
    #expect(try await disk.texts().first?.hasPrefix("ko-KRx") == true)
  }

  @Test("a file that can't be read is said at the start")
  func unread() throws {
    var console = try Office.console()
    console.state.keeping.isKept = true
    console.state.session.restores = true
    console.fire(.begin)
    console.reply(.draftList, .local(.draftsUnread("workspace.sqlite: was written by a newer")))
    #expect(console.state.status.text.contains("drafts aren't being kept"))
    #expect(console.state.status.text.contains("newer"))
  }

  @Test("two consoles in the same form: both texts are kept, and that is said")
  func collision() throws {
    var console = try TestConsole.keeping()
    console.press("e", "enter")
    console.type("a")
    console.fire(.drafts)
    let key = try #require(console.draftEdits.first?.first?.key)
    console.reply(
      .drafts, .local(.draftsKept([DraftCollision(key: key)])))
    #expect(
      console.state.status.text
        == "there is another draft beside this one, see draft list: metadata of min-ah.lee")
    console.type("b")
    console.fire(.drafts)
    console.reply(.drafts, .local(.draftsKept([DraftCollision(key: key, isGone: true)])))
    #expect(console.state.status.text.contains("another console goes on with this draft"))
  }

  @Test(
    "a draft that both have read: whoever writes on is told of the other, and forgets only its own")
  func bothRead() async throws {
    let disk = try DraftDisk()
    var gone = try await disk.start()
    gone.press("e", "enter")
    gone.type("1")
    try await disk.pause(&gone)
    let (left, right) = (disk.nextConsole(), disk.nextConsole().nextConsole())
    var one = try await left.start()
    var two = try await right.start()
    one.press("e")
    one.type("2")
    try await left.pause(&one)
    #expect(!one.state.messages.entries.contains { $0.text.contains("another console") })
    two.press("e", "escape", "U")
    try await right.pause(&two)
    #expect(try await disk.texts().first?.contains("ko-KR12") == true, "the other's is left")
    two.press("enter")
    two.type("3")
    try await right.pause(&two)
    #expect(two.state.messages.entries.contains { $0.text.contains("another draft beside") })
    let texts = try await disk.texts()
    #expect(texts.count == 2 && texts.contains { $0.contains("ko-KR12") }, "both are kept")
  }

  @Test("a switch of profile writes first, and comes back to the same draft")
  func profileSwitch() async throws {
    let disk = try DraftDisk()
    var console = try await disk.start()
    console.press("e", "enter")
    console.type("draft")
    console.press("escape", "escape", "P")
    console.reply(.profile, .local(.profiles(ProfileTests.entries)))
    try await disk.office.work(&console)
    console.press("down", "enter", "enter")
    console.takeEffects()
    console.reply(.profile, .local(.opened(OpenedProfile(ProfileTests.entries[1], number: 1))))
    let kept = try await disk.workspace.drafts()
    #expect(kept.map(\.key.owner) == [ProfileTests.live.owner])
    try await disk.office.work(&console)
    #expect(console.state.stagedCount == 0)
    #expect(try await disk.workspace.drafts().count == 1, "another profile's is not forgotten")
    console.press("escape", "P")
    console.reply(.profile, .local(.profiles(ProfileTests.entries)))
    console.press("up", "enter")
    console.takeEffects()
    console.reply(.profile, .local(.opened(OpenedProfile(ProfileTests.entries[0], number: 2))))
    try await disk.office.work(&console)
    #expect(console.state.stagedCount == 1)
    #expect(try await disk.workspace.drafts().count == 1)
  }

  /// How a program comes to its end.
  enum End: CaseIterable, Sendable { case quit, signal, hangup }

  @Test("what was typed last is on disk when the program has ended", arguments: End.allCases)
  func ends(end: End) async throws {
    let folder = try TemporaryState()
    let session = try await SessionProgram(in: folder, keepsDrafts: true)
    for key in ["escape", "a", "k", "tab", "v"].compactMap({ KeyPress(name: $0) }) {
      session.program.handle(.input(.key(key)))
    }
    switch end {
    case .quit:
      for key in ["escape", "escape", "Q"].compactMap({ KeyPress(name: $0) }) {
        session.program.handle(.input(.key(key)))
      }
      session.press("y")
    case .signal: session.program.handle(.signal(15))
    case .hangup: session.program.handle(.hangup)
    }
    await session.end()
    let workspace = WorkspaceDatabase(folder: folder.path)
    let draft = try #require(try await workspace.drafts().first)
    guard case .rows(let rows)? = draft.content?.fields.first?.value else {
      Issue.record("\(draft)")
      return
    }
    #expect(rows.last?.key == "k" && rows.last?.value == "v")
  }
}
