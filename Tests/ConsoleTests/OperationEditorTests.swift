import Console
import Operations
import Testing
import Widgets

/// `$EDITOR` and the help of a field in the forms of operations.
@Suite struct OperationEditorTests {
  /// The text that was handed to the editor last.
  private static func asked(_ console: TestConsole) -> String? {
    if case .edit(let text)? = console.work.last { text.text } else { nil }
  }

  private static func ticketForm() async throws -> TestConsole {
    let office = Office()
    var console = try Office.console()
    try await office.press(&console, "t")
    return console
  }

  @Test("^X ^E and F4 hand the field's text to the editor and take it back")
  func line() async throws {
    for keys in [["ctrl-x", "ctrl-e"], ["f4"]] {
      var console = try await Self.ticketForm()
      console.type("Can't rejoin")
      for key in keys { console.press(key) }
      #expect(Self.asked(console) == "Can't rejoin")
      console.takeEffects()
      console.reply(.editor, .edited("Cannot rejoin"))
      #expect(console.effects.contains { if case .host(.reclaim) = $0 { true } else { false } })
      #expect(console.state.operationForm?.editor?.text == "Cannot rejoin")
      #expect(console.state.context == .operationField)
      console.press("ctrl-_")
      #expect(console.state.operationForm?.editor?.text == "Can't rejoin")
    }
  }

  @Test("a message of several lines comes back whole; a title of several lines is warned of")
  func lines() async throws {
    var console = try await Self.ticketForm()
    console.press("f4")
    console.reply(.editor, .edited("one\ntwo"))
    #expect(console.state.status.level == .warning)
    #expect(console.state.operationForm?.editor?.text == "one\ntwo")
    console.press("escape", "G", "k", "E")
    #expect(Self.asked(console) == "")
    console.reply(.editor, .edited("Hello,\n\nI can't rejoin."))
    #expect(console.state.status.level != .warning)
    #expect(console.state.operationForm?.values.text("firstMessage") == "Hello,\n\nI can't rejoin.")
  }

  @Test("several texts are one a line in the editor")
  func list() async throws {
    var console = try await Self.ticketForm()
    let place = try #require(
      console.state.operationForm?.stops.firstIndex { stop in
        console.state.operationForm?.fields[stop.field].field.name == "related"
      })
    console.press("escape", "g")
    for _ in 0..<place { console.press("j") }
    console.press("enter")
    console.type("channel_a,channel_b")
    console.press("ctrl-x", "ctrl-e")
    #expect(Self.asked(console) == "channel_a\nchannel_b")
    console.reply(.editor, .edited("channel_a\nchannel_c\n"))
    #expect(console.state.operationForm?.editor?.text == "channel_a,channel_c")
    #expect(console.state.status.level != .warning)
  }

  @Test("a value of a key goes to the editor; what is chosen doesn't, and says why")
  func items() async throws {
    var console = try await Self.ticketForm()
    console.press("escape", "a")
    console.type("order")
    console.press("tab")
    console.type("118")
    console.press("f4")
    #expect(Self.asked(console) == "118")
    console.reply(.editor, .edited("119"))
    #expect(
      console.state.operationForm?.values.items("field")?.map(\.value) == ["119"])
    console.press("escape", "g", "j")
    #expect(console.state.operationForm?.field?.field.name == "priority")
    console.takeEffects()
    console.press("E")
    #expect(console.work.isEmpty)
    #expect(console.state.status.text.contains("nothing is typed in this field"))
  }

  @Test("E opens the selected value of the metadata form")
  func metadataForm() throws {
    var console = try TestConsole.loaded()
    console.press("j", "j", "e", "j", "E")
    #expect(Self.asked(console) == "pro-annual")
    console.reply(.editor, .edited("free"))
    #expect(console.state.form?.row?.value.text == "free")
  }

  @Test("F1 F2 explain the field under the cursor of every write's form")
  func help() throws {
    for descriptor in OperationRegistry.all where descriptor.risk != .read {
      var console = try Office.console()
      _ = console.open(descriptor.id)
      guard let form = console.state.operationForm else { continue }
      for place in form.stops.indices {
        console.press("escape", "g")
        for _ in 0..<place { console.press("j") }
        guard let field = console.state.operationForm?.field else { continue }
        console.press("f1", "f2")
        #expect(console.shows("Help: \(field.label)"), "\(descriptor.id) \(field.label)")
        #expect(console.shows("Rule: ") != field.isLocal, "\(descriptor.id) \(field.label)")
        console.press("f1")
        #expect(console.state.operationForm != nil)
      }
    }
  }
}
