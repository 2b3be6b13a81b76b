import Console
import Operations
import Testing
import Widgets

/// The command palette (ux 11).
@Suite struct PaletteTests {
  static func titles(_ console: TestConsole) -> [String] {
    guard let palette = console.state.palette else { return [] }
    return palette.matches.map { palette.entries[$0].command.title }
  }

  @Test("opens with :, F9 and in NAV ctrl-p, and closes with Esc")
  func opens() throws {
    for key in [":", "f9", "ctrl-p"] {
      var console = try TestConsole.loaded()
      console.press(key)
      #expect(console.state.palette != nil, "\(key)")
      #expect(console.state.context == .palette)
      console.press("escape")
      #expect(console.state.palette == nil)
      #expect(console.state.focus == .list)
    }
    var console = try TestConsole.loaded()
    console.press("/")
    console.type(":")
    #expect(console.state.palette == nil, "in the find line : is text")
    console.press("f9")
    #expect(console.state.palette?.context == .find)
  }

  @Test(
    "finds by words in any order in title, id, synonyms and keys",
    arguments: [
      ("item add", "metadata.add"), ("dd met", "metadata.add"),
      ("attribute change", "users.edit-metadata"),
      ("revert", "write.undo"), ("copy.link", "copy.link"), ("y j", "copy.json"),
      ("clipboard dashboard", "copy.link"), ("lessons begin", "lessons.start"),
    ])
  func search(words: String, id: String) throws {
    var console = try TestConsole.loaded()
    console.press(":")
    console.type(words)
    #expect(console.state.palette?.selected?.command.id == id)
    console.type(" zzz")
    #expect(Self.titles(console).isEmpty)
    #expect(console.shows("No command has these words"))
    console.press("enter")
    #expect(console.state.palette != nil)
  }

  @Test("Enter runs the selected command; what can't run says why and the palette stays")
  func run() throws {
    var console = try TestConsole.loaded()
    console.press(":")
    console.type("undo last write")
    #expect(console.shows("nothing to undo"))
    console.press("enter")
    #expect(console.state.palette?.problem == "nothing to undo (Undo the last or selected write)")
    console.press("ctrl-u")
    #expect(console.state.palette?.problem == "")
    console.type("edit metadata")
    console.press("enter")
    #expect(console.state.palette == nil)
    #expect(console.state.form != nil)
  }

  @Test("what was used lately comes first")
  func recent() throws {
    var console = try TestConsole.loaded()
    console.press(":")
    let first = Self.titles(console).first
    console.type("copy nickname")
    console.press("enter", ":")
    #expect(first != "Copy the nickname")
    #expect(Self.titles(console).first == "Copy the nickname")
    console.type("copy")
    #expect(Self.titles(console).first == "Copy the nickname")
  }

  @Test("Tab completes to the selected title")
  func complete() throws {
    var console = try TestConsole.loaded()
    console.press(":")
    console.type("link")
    console.press("tab")
    #expect(console.state.palette?.line.text == "Copy the link to the dashboard")
    #expect(console.state.palette?.selected?.command.id == "copy.link")
  }

  @Test("moving about and editing a line are not on offer")
  func noMovement() throws {
    var console = try TestConsole.loaded()
    console.press("/", "f9")
    let ids = console.state.palette.map { $0.entries.map(\.command.id) } ?? []
    #expect(ids.contains("users.edit-metadata"))
    #expect(!ids.contains { $0.hasSuffix(".down") || $0.hasSuffix(".backspace") })
    #expect(Set(ids).count == ids.count)
  }
}
