import Console
import Operations
import Testing
import Widgets

/// The help (ux 12).
@Suite struct HelpTests {
  static func rows(_ console: TestConsole) -> [HelpRow] {
    console.state.help.map { HelpRows.rows($0) } ?? []
  }

  @Test("opens on this pane; Tab adds the other panes")
  func panes() throws {
    var console = try TestConsole.loaded()
    console.press("?")
    let here = Self.rows(console)
    #expect(here.allSatisfy { if case .command(_, _, let isHere) = $0 { isHere } else { true } })
    #expect(console.shows("This pane"))
    console.press("tab")
    let all = Self.rows(console)
    #expect(all.count > here.count)
    #expect(all.contains { $0.command?.id == "form.save" })
    console.press("tab")
    #expect(Self.rows(console).count == here.count)
  }

  @Test("filters at once and counts what is left")
  func filter() throws {
    var console = try TestConsole.loaded()
    console.press("?")
    console.type("ed")
    #expect(console.rows.contains { $0.contains(" of ") && $0.contains(" keys") })
    console.press("enter")
    #expect(console.state.help == nil)
  }

  @Test("explains the field under the cursor")
  func field() throws {
    var console = try TestConsole.loaded()
    console.press("j", "j", "e", "enter", "f1", "f2")
    #expect(console.shows("at most 190 characters"))
    #expect(console.shows("Who may change it"))
    console.press("f2")
    #expect(!console.shows("at most 190 characters"))
    console.press("escape", "tab", "f1", "f2")
    #expect(console.shows("Help: Metadata value") || console.shows("Help: Metadata key"))
  }

  @Test("every field of every operation can be explained")
  func operations() {
    for descriptor in OperationRegistry.all {
      for field in descriptor.fields {
        let help = FieldHelp(field, of: descriptor.title)
        #expect(help.paragraphs.contains { $0.hasPrefix("Rule: ") && $0.count > 8 })
      }
    }
  }
}
