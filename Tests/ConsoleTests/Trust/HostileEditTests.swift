import Console
import Operations
import Samples
import Testing
import Widgets

/// Editing beside, in and over texts that the screen can't show: saved are their bytes.
@Suite("hostile text in forms")
struct HostileEditTests {
  /// Whether the text with one letter more is allowed as a value.
  private static func isAllowed(_ text: String) -> Bool {
    UpdateMetadata(userID: "u", items: [MetadataItem("k", text)]).violations().errors.isEmpty
  }

  /// The detail of min-ah.lee, with the plan that the server has.
  private static func opened(_ office: Office) async throws -> TestConsole {
    var console = try Office.console()
    console.press("enter")
    try await office.press(&console, "r")
    try await office.rest(&console)
    return console
  }

  private static func plan(_ office: Office) async -> [UInt8]? {
    await office.server.users["min-ah.lee"]?.metadata[key: "plan"].map { Array($0.utf8) }
  }

  @Test("a letter behind a value is all that changes, in the form and in the editor")
  func values() async throws {
    var tried = 0
    for hostile in HostileText.all where Self.isAllowed(hostile.text + "x") {
      for isOutside in [false, true] {
        let office = Office()
        await office.server.change("min-ah.lee") {
          $0.metadata.set("plan", hostile.text)
          $0.metadata.set("locale", hostile.text)
        }
        var console = try await Self.opened(office)
        console.press("j", "e", "enter")
        #expect(console.state.form?.field?.text.utf8.elementsEqual(hostile.text.utf8) == true)
        if isOutside {
          console.press("ctrl-x", "ctrl-e")
          guard case .edit(let handed)? = console.work.last else {
            Issue.record("\(hostile): nothing was handed over")
            continue
          }
          #expect(handed.text.utf8.elementsEqual(hostile.text.utf8), "\(hostile)")
          console.takeEffects()
          console.reply(.editor, .edited(handed.text + "x"))
        } else {
          console.type("x")
        }
        try await office.press(&console, "ctrl-s", "enter")
        #expect(await Self.plan(office) == Array((hostile.text + "x").utf8), "\(hostile)")
        let other = await office.server.users["min-ah.lee"]?.metadata[key: "locale"]
        #expect(other?.utf8.elementsEqual(hostile.text.utf8) == true, "\(hostile)")
        #expect(await office.server.writes.count == 1)
        tried += 1
      }
    }
    #expect(tried > 80)
  }

  @Test("what is pasted over a value is stored as it was on the clipboard, and undo brings it back")
  func pasted() async throws {
    for hostile in HostileText.all
    where Self.isAllowed(hostile.text) && !hostile.text.isEmpty {
      let office = Office()
      await office.server.change("min-ah.lee") { $0.metadata.set("plan", "a\u{1B}\u{202E}b") }
      var console = try await Self.opened(office)
      console.press("j", "e", "enter", "ctrl-u")
      console.paste(hostile.text)
      try await office.press(&console, "ctrl-s", "enter")
      #expect(await Self.plan(office) == Array(hostile.text.utf8), "\(hostile)")
      try await office.press(&console, "z", "enter")
      #expect(await Self.plan(office) == Array("a\u{1B}\u{202E}b".utf8), "\(hostile)")
    }
  }

  @Test("an item with such a key is edited and deleted by its key's bytes")
  func keys() async throws {
    for hostile in HostileText.all {
      let key = hostile.text
      let set = UpdateMetadata(userID: "u", items: [MetadataItem(key, "v")])
      guard set.violations().errors.isEmpty, !["", ".", ".."].contains(key) else { continue }
      let office = Office()
      await office.server.change("min-ah.lee") { $0.metadata = [key: "v", "plan": "p"] }
      var console = try await Self.opened(office)
      console.press("e", "enter")
      console.type("x")
      try await office.press(&console, "ctrl-s", "enter")
      let stored = await office.server.users["min-ah.lee"]?.metadata
      #expect(stored == [key: "vx", "plan": "p"], "\(hostile)")
    }
  }

  @Test("custom fields, nicknames and tickets keep the bytes beside what is edited")
  func records() async throws {
    for hostile in HostileText.all where hostile.text.unicodeScalars.count < 80 {
      let office = Office()
      await office.server.change(customer: 88_213) {
        $0.fields = ["tier": hostile.text, "csm": hostile.text]
      }
      await office.server.change("min-ah.lee") { $0.nickname = hostile.text }
      var console = try await Self.opened(office)
      console.press("]")
      try await office.rest(&console)
      console.press("j", "e", "enter")
      console.type("x")
      try await office.press(&console, "ctrl-s", "enter")
      #expect(
        await office.server.customers[88_213]?.fields
          == ["tier": hostile.text, "csm": hostile.text + "x"], "\(hostile)")
      console.press("[", "[")
      #expect(console.state.tab == .user)
      try await office.press(&console, "e")
      #expect(
        console.state.operationForm?.editor?.text.utf8.elementsEqual(hostile.text.utf8) == true)
      console.press("ctrl-e")
      console.type("x")
      try await office.press(&console, "ctrl-s", "enter")
      let nickname = await office.server.users["min-ah.lee"]?.nickname
      #expect(nickname?.utf8.elementsEqual((hostile.text + "x").utf8) == true, "\(hostile)")
    }
  }

  @Test("a ticket's title and first message are sent as they were pasted")
  func ticket() async throws {
    for hostile in HostileText.all
    where (1...100).contains(hostile.text.unicodeScalars.count) {
      let text = hostile.text
      let office = Office()
      var console = try await Self.opened(office)
      try await office.press(&console, "t")
      console.paste(text)
      console.press("tab", "tab", "tab", "tab")
      try await office.press(&console, "ctrl-s", "enter")
      let made = await office.server.tickets.filter { $0.key != 51_022 }.first?.value
      if let made {
        #expect(made.title.utf8.elementsEqual(text.utf8), "\(hostile)")
      } else {
        // A title of blanks alone is refused.
        #expect(console.state.operationForm != nil && console.state.review == nil, "\(hostile)")
      }
    }
  }
}
