import Console
import Operations
import Testing
import Widgets
import Workspace

/// When what is typed goes to the disk.
@Suite struct DraftKeepingTests {
  private static func text(_ edit: DraftEdit?) throws -> String {
    let text = try #require(edit?.text)
    return String(decoding: text.content, as: UTF8.self)
  }

  @Test("what is typed is written within two seconds of the first key, whatever follows")
  func typing() throws {
    var console = try TestConsole.keeping()
    console.press("e", "enter")
    #expect(console.draftTimer == nil && console.draftEdits.isEmpty, "nothing is typed yet")
    console.type("x")
    let pause = try #require(console.draftTimer)
    #expect(pause <= 1500, "the disk takes some time, too")
    console.takeEffects()
    console.type("yz")
    #expect(console.draftTimer == nil, "further keys don't put it off")
    console.fire(.drafts)
    let edits = console.draftEdits
    #expect(edits.count == 1 && edits[0].count == 1)
    #expect(
      edits[0][0].key
        == DraftKey(
          owner: console.state.sessionOwner, subject: .user("min-ah.lee"),
          form: DraftKey.metadataForm))
    #expect(try Self.text(edits[0].first).contains("ko-KRxyz"))
    #expect(console.draftTimer == nil)
    console.takeEffects()
    console.reply(.drafts, .local(.draftsKept([])))
    #expect(console.shows("draft saved \(Fixtures.now.clock)"))
    console.fire(.toast)
    #expect(console.effects.isEmpty, "a quiet console has nothing to do")
    console.press("left")
    console.fire(.drafts)
    #expect(console.draftEdits.count == 1, "the cursor is part of it")
  }

  @Test("entering another field, leaving one and closing the form write at once")
  func atOnce() throws {
    var console = try TestConsole.keeping()
    for (keys, typed) in [(["e", "enter"], "a"), (["tab"], "b"), (["escape"], "")] {
      for key in keys { console.press(key) }
      if !typed.isEmpty {
        #expect(console.draftEdits.count == (typed == "a" ? 0 : 1), "\(typed)")
        console.takeEffects()
        console.reply(.drafts, .local(.draftsKept([])))
        console.type(typed)
      }
    }
    #expect(console.draftEdits.count == 1)
    console.reply(.drafts, .local(.draftsKept([])))
    console.takeEffects()
    console.press("j", "k")
    #expect(console.draftEdits.isEmpty, "walking alone is no reason to hurry")
    console.press("d", "D")
    console.takeEffects()
    console.press("escape")
    #expect(console.draftEdits.count == 1)
    #expect(console.state.drafts.count == 1)
  }

  @Test("forms in which nothing is changed are no reason to write, nor is anything else")
  func unchanged() throws {
    var console = try TestConsole.keeping()
    console.press("e", "j", "enter", "left", "right", "tab", "escape", "escape", "j", "k")
    console.press("t", "escape", "escape", "N", "escape", "escape", "P")
    #expect(console.draftEdits.isEmpty && console.draftTimer == nil)
  }

  @Test("a slow disk gets one lot at a time, and then the newest text")
  func slowDisk() throws {
    var console = try TestConsole.keeping()
    console.press("e", "enter")
    console.type("1")
    console.press("tab")
    #expect(console.draftEdits.count == 1)
    console.takeEffects()
    console.type("2")
    console.press("tab")
    console.type("3")
    console.fire(.drafts)
    #expect(console.draftEdits.isEmpty)
    console.reply(.drafts, .local(.draftsKept([])))
    #expect(console.draftEdits.count == 1)
    let text = try Self.text(console.draftEdits.first?.first)
    #expect(text.contains("2") && text.contains("3"))
    console.takeEffects()
    console.reply(.drafts, .local(.draftsKept([])))
    #expect(console.draftEdits.isEmpty && console.draftTimer == nil)
  }

  @Test("taking every change back forgets the draft")
  func takenBack() async throws {
    let disk = try DraftDisk()
    var console = try await disk.start()
    console.press("e", "enter")
    console.type("x")
    try await disk.pause(&console)
    #expect(try await disk.texts().count == 1)
    console.press("backspace")
    try await disk.pause(&console)
    #expect(try await disk.texts().isEmpty)
    console.type("y")
    console.press("escape")
    try await disk.office.work(&console)
    #expect(try await disk.texts().count == 1)
    console.press("U", "escape")
    try await disk.office.work(&console)
    #expect(try await disk.texts().isEmpty)
  }

  @Test(
    "what was applied is no draft any more, whichever form it was", arguments: EditedKind.allCases)
  func applied(kind: EditedKind) async throws {
    let disk = try DraftDisk()
    var console = try await kind.edited(disk.office)
    try await disk.keep(&console)
    try await disk.pause(&console)
    #expect(try await disk.workspace.drafts().count == 1)
    try await disk.office.press(&console, "ctrl-s", "enter")
    #expect(await kind.stored(disk.office)[0] == kind.mine)
    try await disk.pause(&console)
    #expect(try await disk.workspace.drafts().isEmpty)
    #expect(console.state.stagedCount == 0)
  }

  @Test("without a place to keep drafts nothing is asked for")
  func unkept() throws {
    var console = try Office.console()
    console.press("e", "enter")
    console.type("x")
    console.press("escape", "escape")
    #expect(console.draftEdits.isEmpty && console.draftTimer == nil)
  }

  @Test("where a token comes from is never written, for somebody may type the token there")
  func profileForm() async throws {
    let disk = try DraftDisk()
    var console = try await disk.start()
    console.press("P")
    console.reply(.profile, .local(.profiles(ProfileTests.entries)))
    console.press("f7")
    console.type("acme")
    console.press("enter")
    console.type("APP-1")
    for _ in 0..<3 { console.press("enter") }
    console.type("secret-chat-token")
    console.press("enter", "right", "enter")
    console.type("secret-desk-token")
    try await disk.pause(&console)
    console.press("enter", "enter")
    console.type("http://127.0.0.1:1/v3")
    try await disk.pause(&console)
    #expect(console.state.profileForm?.profile.chatToken == .command("secret-chat-token"))
    let draft = try #require(try await disk.workspace.drafts().first)
    let json = try #require(draft.content).json.serialized()
    #expect(json.contains("acme") && json.contains("APP-1") && json.contains("127.0.0.1"))
    #expect(!json.contains("secret"))

    var again = try await disk.nextConsole().start()
    again.press("P")
    again.reply(.profile, .local(.profiles(ProfileTests.entries)))
    again.press("f7")
    let form = try #require(again.state.profileForm)
    #expect(form.profile.name == "acme" && form.profile.applicationID == "APP-1")
    #expect(form.profile.chatURL == "http://127.0.0.1:1/v3")
    #expect(form.profile.chatToken == .command("") && form.choice(of: .deskKind) == 1)
    #expect(form.field == .chatURL)
    again.press("shift-tab", "shift-tab", "shift-tab", "left", "shift-tab")
    again.type("pass show chat")
    try await disk.nextConsole().pause(&again)
    again.press("ctrl-s")
    #expect(again.state.profileForm?.isAdding == true)
    again.takeEffects()
    again.reply(.profile, .local(.added(form.profile, file: "/config.yaml")))
    #expect(again.state.profileForm == nil)
    try await disk.nextConsole().pause(&again)
    #expect(try await disk.workspace.drafts().isEmpty)
  }

  @Test("what is counted as staged is named in the palette's answer")
  func named() async throws {
    let office = Office()
    var console = try Office.console()
    func ask() {
      console.press(":")
      console.type("drafts")
      console.press("enter")
    }
    ask()
    #expect(console.shows("nothing is staged"))
    console.press("escape")
    try await office.press(&console, "e", "enter")
    console.type("!")
    console.press("escape", "escape", "J")
    try await office.press(&console, "t")
    console.type("Where is it?")
    console.press("escape")
    ask()
    let words = console.rows.last ?? ""
    #expect(
      words.contains("staged and not sent: create ticket of")
        && words.contains("(open); metadata of"),
      "\(words)")
    #expect(words.contains("2 staged"))
  }
}
