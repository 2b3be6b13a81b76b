import Console
import Operations
import Testing
import Widgets

/// Fields edited with vi's keys, where `edit-vi` is set.
@Suite("vi's keys") struct ViTests {
  /// A metadata form with the cursor in the value `ko-KR`.
  private static func form(editsAsVi: Bool = true) throws -> TestConsole {
    var console = try TestConsole.loaded()
    console.state.look.editsAsVi = editsAsVi
    console.press("j", "j", "enter", "e", "enter")
    #expect(console.state.context == .field)
    console.press("ctrl-u")
    console.type("two words")
    return console
  }

  private static func text(_ console: TestConsole) -> String? {
    console.state.form?.rows[console.state.form?.selected ?? 0].value.text
  }

  @Test("Esc ends typing and i begins it again; Esc twice leaves the field with the text kept")
  func modes() throws {
    var console = try Self.form()
    console.press("escape")
    #expect(console.state.keyContext == .viCommand && console.state.context == .field)
    #expect(console.frame.cursor?.shape == .block)
    #expect(console.shows(" VI "))
    console.type("hhi")
    #expect(console.state.keyContext == .field)
    #expect(console.frame.cursor?.shape == .bar)
    console.type("-")
    #expect(Self.text(console) == "two wo-rds")
    console.press("escape", "escape")
    #expect(console.state.context == .form)
    #expect(Self.text(console) == "two wo-rds")
    console.press("enter")
    #expect(console.state.keyContext == .field, "a field is typed into at once")
  }

  @Test(
    "commands change the text as in vi",
    arguments: [
      (["b", "d", "w"], "two "), (["b", "D"], "two "), (["0", "d", "w"], "words"),
      (["x"], "two word"), (["0", "~", "l", "~"], "TwO words"), (["d", "d"], ""),
      (["b", "d", "w", "0", "P"], "wordstwo "), (["d", "d", "u"], "two words"),
      (["x", "x", "u", "u", "ctrl-r"], "two word"), (["0", "c", "w", "3"], "3 words"),
      (["0", "C", "n"], "n"), (["b", "i", "big ", "escape", "A", "!"], "two big words!"),
      (["0", "e", "a", "lve"], "twolve words"), (["S", "new"], "new"),
      (["0", "s", "T"], "Two words"),
      (["I", "the "], "the two words"), (["j"], "two words"), (["d", "escape", "x"], "two word"),
      (["0", "2", "d", "w"], ""), (["0", "d", "2", "w"], ""), (["0", "3", "x"], " words"),
      (["0", "2", "l", "x"], "tw words"), (["0", "r", "T"], "Two words"),
      (["0", "3", "r", "-"], "--- words"), (["0", "9", "9", "r", "-"], "two words"),
      (["0", "r", "escape", "x"], "wo words"), (["0", "2", "escape", "x"], "wo words"),
      (["0", "2", "c", "w", "no"], "no"), (["3", "d", "d"], ""),
      (["x", "x", "2", "u"], "two words"),
      (["0", "4", "~"], "TWO words"), (["0", "1", "0", "x"], ""),
      (["0", "2", "q", "x"], "wo words"),
    ])
  func commands(keys: [String], expected: String) throws {
    var console = try Self.form()
    console.press("escape")
    for key in keys {
      if KeyPress(name: key) != nil { console.press(key) } else { console.type(key) }
    }
    #expect(console.state.form?.rows.contains { $0.value.text == expected } == true)
  }

  @Test("a letter that means nothing is no text; keys that aren't letters do what they always do")
  func others() throws {
    var console = try Self.form()
    console.press("escape", "q")
    #expect(Self.text(console) == "two words")
    #expect(console.shows("q does nothing here"))
    console.press("ctrl-a", "x")
    #expect(Self.text(console) == "wo words", "moving the cursor leaves vi's commands as they are")
    console.press("tab")
    #expect(console.state.keyContext == .field, "the next field is typed into")
    console.press("escape", "f2")
    #expect(console.state.review != nil)
    #expect(console.state.keyContext == .review)
  }

  @Test("the last row shows what is typed of a command, and names how to save")
  func shown() throws {
    var console = try Self.form()
    console.press("escape", "1", "2")
    #expect(console.shows(" VI 12 "))
    #expect(console.shows("^S review"), "the hint row")
    console.press("escape", "r")
    #expect(console.shows(" VI r "))
    console.paste("p")
    console.press("x")
    #expect(console.shows(" VI "), "a paste is not what r puts there")
  }

  @Test("a paste is text, in whichever mode")
  func paste() throws {
    var console = try Self.form()
    console.press("escape", "0")
    console.paste("dd ")
    #expect(Self.text(console) == "dd two words")
  }

  @Test("without the setting Esc leaves the field, and help says nothing of vi")
  func unset() throws {
    var console = try Self.form(editsAsVi: false)
    console.press("f1")
    var help = try #require(console.state.help)
    help.showsAll = true
    #expect(!HelpRows.rows(help).contains { $0.command?.id.hasPrefix("vi.") == true })
    console.press("escape", "escape")
    #expect(console.state.context == .form)
  }

  @Test("help lists vi's keys where they are in use")
  func help() throws {
    var console = try Self.form()
    console.press("escape", "f1")
    let help = try #require(console.state.help)
    #expect(help.context == .viCommand)
    #expect(HelpRows.rows(help).contains { $0.command?.id == "vi.cut-next-word" })
  }

  @Test("in forms of operations a choice has no text, so Esc leaves it")
  func operation() async throws {
    let office = Office()
    var console = try Office.console()
    console.state.look.editsAsVi = true
    try await office.press(&console, "t")
    #expect(console.state.context == .operationField)
    console.type("Refund now")
    console.press("escape", "0", "d", "w")
    #expect(console.state.operationForm?.editor?.text == "now")
    console.press("escape")
    #expect(console.state.context == .operation)
  }
}
