import Console
import Operations
import Testing
import Widgets
import Workspace

/// What an earlier start left in forms.
@Suite struct RestoredDraftTests {
  /// A folder in which a console that is gone has left one form.
  private static func left(_ kind: EditedKind) async throws -> DraftDisk {
    let disk = try DraftDisk()
    var console = try await kind.edited(disk.office)
    try await disk.keep(&console)
    try await disk.pause(&console)
    return disk.nextConsole()
  }

  @Test(
    "a draft is said, marked and back in its form, and nothing was sent",
    arguments: EditedKind.allCases)
  func back(kind: EditedKind) async throws {
    let disk = try await Self.left(kind)
    var console = try await disk.start()
    #expect(console.state.status.text.contains("1 draft kept from before"))
    #expect(console.state.stagedCount == 1)
    console.press("k")
    #expect(console.shows("d min-ah.lee"))
    console.press("j")
    try await kind.open(&console, disk.office)
    #expect(kind.typed(console) == kind.mine)
    #expect(await disk.office.server.writes.isEmpty)
    try await disk.office.press(&console, "ctrl-s", "enter")
    #expect(await kind.stored(disk.office)[0] == kind.mine)
    try await disk.pause(&console)
    #expect(try await disk.workspace.drafts().isEmpty)
  }

  @Test("that drafts are kept is not covered by another answer before anybody has pressed a key")
  func announced() async throws {
    var console = try await Self.left(.metadata).start()
    console.fire(.ask)
    try console.found(.everyone, Fixtures.users())
    #expect(console.state.status.text.contains("1 draft kept from before"))
    #expect(console.state.messages.entries.contains { $0.text.contains(" users in 12 ms") })
    console.press("k")
    #expect(console.state.status.text.isEmpty)
  }

  @Test(
    "a record that has changed since goes through the merge: a person decides",
    arguments: EditedKind.allCases)
  func changed(kind: EditedKind) async throws {
    let disk = try await Self.left(kind)
    await kind.change(disk.office, to: kind.theirs)
    await kind.changeUntouched(disk.office)
    let untouched = await kind.stored(disk.office)[1]
    var console = try await disk.start()
    try await kind.open(&console, disk.office)
    #expect(kind.typed(console) == kind.mine)
    try await disk.office.press(&console, "ctrl-s")
    #expect(console.state.context == .conflict)
    #expect(console.shows(kind.theirs) && console.shows(kind.mine))
    #expect(await disk.office.server.writes.isEmpty)
    console.press("m")
    try await disk.office.press(&console, "enter", "enter")
    #expect(await kind.stored(disk.office) == [kind.mine, untouched])
  }

  @Test("metadata opens with the cursor where it was, on the record as it is now")
  func cursor() async throws {
    let disk = try DraftDisk()
    var first = try await disk.start()
    first.press("e", "j", "enter")
    first.type("XYZ")
    first.press("left")
    try await disk.pause(&first)
    var console = try Office.console()
    try console.readAgain(with: "locale", "et-EE")
    try await disk.nextConsole().keep(&console)
    console.press("e")
    #expect(console.state.form?.mode == .edit(.value))
    #expect(console.state.form?.row?.value.text == "pro-annualXYZ")
    #expect(console.state.form?.row?.value.cursor == "pro-annualXY".count)
    #expect(
      console.state.form?.rows[0].value.text == "et-EE", "what nobody typed follows the server")
    #expect(console.state.form?.stagedCount == 1)
  }

  @Test("a change that was written after all is said to be there, and the draft goes")
  func writtenAfterAll() async throws {
    let disk = try await Self.left(.metadata)
    var console = try Office.console()
    try console.readAgain(with: "plan", "mine")
    try await disk.keep(&console)
    console.press("e")
    #expect(console.state.status.text.contains("the server already has what you had typed"))
    try await disk.pause(&console)
    #expect(console.state.stagedCount == 0)
    #expect(try await disk.workspace.drafts().isEmpty)
  }

  @Test(
    "as long as the form is open it says from when its draft is and that nothing was sent",
    arguments: EditedKind.allCases, [Size(columns: 120, rows: 36), Size(columns: 80, rows: 24)])
  func notice(kind: EditedKind, size: Size) async throws {
    let disk = try await Self.left(kind)
    var console = try Office.console(size: size)
    try await disk.keep(&console)
    try await kind.open(&console, disk.office)
    let notice = "draft of \(Fixtures.now.clock.prefix(5)), nothing was sent"
    #expect(console.shows(notice), "\(console.rows.joined(separator: "\n"))")
    console.press("escape", "j", "k")
    console.fire(.toast)
    #expect(console.shows(notice))
    try await disk.pause(&console)
    #expect(!console.shows("draft saved") && !console.shows("draft 1"), "nothing was typed")
    console.press("U")
    #expect(!console.shows("nothing was sent"), "there is no draft any more")
  }

  @Test("typing on is saved and said; a form of its own says nothing of a draft")
  func notice() async throws {
    let disk = try await Self.left(.metadata)
    var console = try await disk.start()
    console.press("e", "enter")
    console.type("more")
    try await disk.pause(&console)
    #expect(console.shows("draft saved") && console.shows("nothing was sent"))
    console.press("escape", "escape", "J", "e", "enter")
    console.type("x")
    try await disk.pause(&console)
    #expect(!console.shows("nothing was sent"))
  }

  @Test("a new ticket comes back with all its fields, and needs no template")
  func ticket() async throws {
    let disk = try DraftDisk()
    var first = try await disk.start()
    try await disk.office.press(&first, "t")
    first.type("Can't log in ü\u{202E}")
    first.press("tab", "4", "tab")
    first.type("billing")
    first.press("escape", "escape")
    try await disk.pause(&first)
    #expect(try await disk.texts() == ["Can't log in ü\u{202E}"])
    let next = disk.nextConsole()
    var console = try await next.start()
    try await next.office.press(&console, "t")
    let values = try #require(console.state.operationForm?.values)
    #expect(values.text("title").map { Array($0.utf8) } == Array("Can't log in ü\u{202E}".utf8))
    #expect(values.text("priority") == "URGENT" && values.text("group") == "billing")
    #expect(values.text("user") == "min-ah.lee")
    #expect(console.state.operationForm?.awaitsTemplates == false)
  }

  @Test("quitting asks about what was typed now, not about what was brought back")
  func quitting() async throws {
    let disk = try await Self.left(.metadata)
    var console = try await disk.start()
    console.press("q")
    #expect(console.state.question == nil)
    let quits = console.effects.contains { if case .host(.quit) = $0 { true } else { false } }
    #expect(quits)
    console.press("e", "escape", "escape", "q")
    #expect(console.state.question == .quit)
    #expect(console.shows("kept as a draft and back at the next start"))
  }

  @Test("--fresh leaves drafts on disk and brings none back")
  func fresh() async throws {
    let disk = try await Self.left(.metadata)
    var console = try await disk.start(restores: false)
    #expect(console.state.stagedCount == 0)
    console.press("e", "escape", "j")
    try await disk.pause(&console)
    #expect(try await disk.workspace.drafts().count == 1)
    console.press("e", "enter")
    console.type("fresh")
    try await disk.pause(&console)
    let texts = try await disk.texts()
    #expect(texts.count == 2 && texts.contains { $0.contains("mine") }, "\(texts)")
  }

  @Test("what was typed before the disk answered stays, and that is said")
  func typedBefore() async throws {
    let disk = try await Self.left(.metadata)
    var console = try Office.console()
    console.press("e", "enter")
    console.type("now")
    try await disk.keep(&console)
    #expect(console.state.form?.rows[0].value.text == "ko-KRnow")
    #expect(
      console.state.messages.entries.contains { $0.text.contains("an earlier draft stays beside") })
    try await disk.pause(&console)
    let texts = try await disk.texts()
    #expect(texts.count == 2 && texts.contains { $0.contains("ko-KRnow") })
    #expect(texts.contains { $0.contains("mine") }, "the earlier one is still there")
  }

  @Test("a draft that this version doesn't understand is said and left alone")
  func unknown() async throws {
    let disk = try DraftDisk()
    let owner = try Office.console().state.sessionOwner
    let text = DraftEdit.Text(
      content: DraftContent(fields: [.init("wish", .text("x"))]).json.serializedBytes(),
      focus: DraftFocus(), at: 1)
    let keys = [
      DraftKey(owner: owner, subject: .user("min-ah.lee"), form: "user.teleport"),
      DraftKey(owner: owner, subject: .user("min-ah.lee"), form: "user.update"),
      DraftKey(owner: owner, subject: .user("min-ah.lee"), form: DraftKey.metadataForm),
    ]
    _ = try await disk.workspace.keep(keys.map { DraftEdit($0, text, seen: nil) }, by: 9)
    var console = try await disk.start()
    #expect(console.state.status.text.contains("3 drafts of another version left alone"))
    #expect(console.state.stagedCount == 0)
    console.press("e", "escape", "escape")
    try await disk.pause(&console)
    #expect(try await disk.workspace.drafts().count == 3)
    console.press("e", "enter")
    console.type("typed")
    try await disk.pause(&console)
    let after = try await disk.workspace.drafts()
    #expect(after.count == 4 && after.count { $0.version.writer == 9 } == 3, "none is replaced")
  }

  @Test("drafts stay with their profile")
  func otherProfile() async throws {
    let disk = try await Self.left(.metadata)
    var console = try Office.console()
    console.state.profile = ProfileTests.stage
    try await disk.keep(&console)
    #expect(console.state.stagedCount == 0)
    #expect(try await disk.workspace.drafts().count == 1)
  }
}

extension TestConsole {
  /// Reads the shown user again, a minute later, with another value of one key.
  fileprivate mutating func readAgain(with key: String, _ value: String) throws {
    var items = Fixtures.plan
    items.set(key, value)
    press("r")
    let later = WallTime(milliseconds: Fixtures.now.milliseconds + 60_000)
    send(
      .reply(
        Reply(
          slot: .user, sequence: state.sequences[.user] ?? 0, at: later,
          content: .user(
            try Fixtures.user("min-ah.lee", "Lee Min-ah", metadata: items), milliseconds: 1))))
    takeEffects()
  }
}
