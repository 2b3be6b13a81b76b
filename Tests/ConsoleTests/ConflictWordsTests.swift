import Console
import Operations
import Testing
import Widgets

/// What is said of a conflict, and of a write that went wrong, where it is not an edit or the window is
/// narrow.
@Suite struct ConflictWordsTests {
  @Test("an undo that may still arrive leaves nothing staged, and doesn't say so")
  func lateUndo() async throws {
    let office = Office()
    var console = try await EditedKind.metadata.edited(office)
    try await office.press(&console, "ctrl-s", "enter", "z")
    await office.server.lose("", isDone: false)
    try await office.press(&console, "enter")
    let said = console.state.status.text
    #expect(said.contains("may still be written") && !said.contains("staged"), "\(said)")
  }

  @Test("of an operation that was done in part it is said what may still be made")
  func partlyUnknown() async throws {
    let office = Office()
    var console = try await EditedKind.ticket.edited(office)
    try await office.press(&console, "ctrl-s")
    console.press("enter")
    console.reply(
      .apply,
      .writeFailed(
        .partly(
          WriteProgress(
            done: ["product"], unknown: ["priority"], journalID: JournalID(number: 9)))))
    let said = console.state.status.text
    #expect(said.contains("done in part: product; may still be made: priority"), "\(said)")
  }

  @Test("80 columns are enough to read why a key does nothing")
  func narrow() async throws {
    let office = Office()
    var console = try await EditedKind.metadata.edited(office, size: Size(columns: 80, rows: 24))
    await EditedKind.metadata.change(office, to: "theirs")
    try await office.press(&console, "ctrl-s")
    console.press("enter")
    let last = console.rows.last ?? ""
    #expect(last.contains("decide every row marked ! first, with m, s or e"), "\(last)")
  }

  @Test("an undo takes back or leaves; nothing can be typed that no form has")
  func undo() async throws {
    let office = Office()
    var console = try await EditedKind.metadata.edited(office)
    try await office.press(&console, "ctrl-s", "enter")
    await EditedKind.metadata.change(office, to: "theirs")
    try await office.press(&console, "z")
    #expect(console.state.context == .conflict)
    for words in [
      "BEFORE THE WRITE", "AFTER IT", "NOW", "take it back anyway", "leave it as it is",
    ] {
      #expect(console.shows(words), "\(words)")
    }
    for words in [
      "YOURS", "WHEN YOU OPENED", "keep mine", "the server's", "while you were editing",
    ] {
      #expect(!console.shows(words), "\(words)")
    }
    console.press("e")
    #expect(console.state.context == .conflict)
    #expect(console.state.status.text.contains("an undo takes back or leaves"))
    console.press("d")
    #expect(console.shows("before the write") && console.shows("after it"))
    console.press("m")
    #expect(console.shows("take back"))
  }

  @Test(
    "a renamed item is called one, and what becomes of its new key is said",
    arguments: [true, false])
  func renamed(isTyped: Bool) async throws {
    let office = Office()
    var console = try Office.console()
    console.press("enter", "j", "e", "tab", "ctrl-u")
    console.type("tier")
    if isTyped {
      console.press("tab", "ctrl-u")
      console.type("Z")
    }
    await office.server.change("min-ah.lee") { $0.metadata.set("plan", "theirs") }
    try await office.press(&console, "f2")
    #expect(console.shows("(now tier)") && !console.shows("(deleted)"))
    #expect(console.shows("Yours renames it to tier"))
    try await office.press(&console, "s", "enter")
    #expect((console.state.review?.prepared?.rows.map(\.key) ?? []) == (isTyped ? ["tier"] : []))
    if !isTyped {
      #expect(console.rows.last?.contains("what you left to the server stays") == true)
    }
  }

  @Test("of a swap with typed values one key is decided, and the other one is what was typed")
  func swapped() async throws {
    for key in ["s", "e"] {
      let office = Office()
      var console = try Office.console()
      console.press("enter", "e", "tab", "ctrl-u")
      console.type("plan")
      console.press("escape", "j", "tab", "ctrl-u")
      console.type("locale")
      console.press("tab", "ctrl-u")
      console.type("typed")
      await office.server.change("min-ah.lee") { $0.metadata.set("plan", "theirs") }
      try await office.press(&console, "f2")
      #expect(console.state.context == .conflict)
      console.press(key)
      if key == "e" {
        console.press("ctrl-u")
        console.type("new")
        console.press("enter")
      }
      try await office.press(&console, "enter", "enter")
      let stored = await office.server.users["min-ah.lee"]?.metadata
      #expect(stored?[key: "locale"] == "typed", "\(console.rows.joined(separator: "\n"))")
      #expect(stored?[key: "plan"] == (key == "e" ? "new" : "theirs"))
    }
  }
}
