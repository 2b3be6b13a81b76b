import Console
import Testing
import Widgets

/// What a configuration can change about the layout (product.md 4).
@Suite struct LayoutTests {
  private static func console(
    columns: Int, _ change: (inout LayoutOptions) -> Void
  ) throws -> TestConsole {
    var console = try TestConsole.loaded(size: Size(columns: columns, rows: 36))
    change(&console.state.look.layout)
    return console
  }

  @Test(
    "the rows of keys that are wanted, and the panes take the others",
    arguments: [
      (LayoutOptions.Bar.both, true, true), (.hints, true, false), (.function, false, true),
      (.none, false, false),
    ])
  func bars(bar: LayoutOptions.Bar, hints: Bool, functions: Bool) throws {
    let console = try Self.console(columns: 120) { $0.bar = bar }
    #expect(console.shows("? help") == hints)
    #expect(console.shows("F1 Help") == functions)
    let bottom = console.state.layout.body.endRow
    #expect(bottom == 36 - 1 - (hints ? 1 : 0) - (functions ? 1 : 0))
    #expect(console.rows[bottom - 1].contains("┘"), "the panes end where the bars begin")
  }

  @Test("two panes from the width that is wanted", arguments: [(119, false), (120, true)])
  func twoPanes(columns: Int, isShown: Bool) throws {
    let console = try Self.console(columns: columns) { $0.twoPane = 120 }
    #expect(console.rows.contains { $0.contains("┌─ 2 ") } == isShown)
  }

  @Test(
    "a form beside the list from the width that is wanted", arguments: [(119, false), (120, true)])
  func sideForm(columns: Int, isShown: Bool) throws {
    var console = try Self.console(columns: columns) { $0.sideForm = 120 }
    console.press("e")
    #expect(console.state.form != nil)
    #expect(console.shows("1 Users") == isShown)
  }

  @Test("a record is stale after the time that its profile says")
  func stale() throws {
    let old = TestConsole().state.profile
    var console = try TestConsole.loaded()
    console.state.profile = ProfileBadge(
      name: old.name, environment: old.environment, applicationID: old.applicationID,
      isReadOnly: false, staleAfter: 5000)
    console.takeEffects()
    console.press("j")
    #expect(
      console.takeEffects().contains { effect in
        if case .startTimer(.stale, let milliseconds) = effect {
          milliseconds == 5000
        } else {
          false
        }
      })
  }
}
