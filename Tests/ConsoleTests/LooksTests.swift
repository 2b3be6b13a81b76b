import Console
import Testing
import Themes
import Widgets

/// The looks of whole screens at every depth, in both themes.
@Suite struct LooksTests {
  @Test(
    "screens in 256 colours, 16 and mono",
    arguments: ["main", "form", "help"], [ColorDepth.indexed256, .ansi16, .mono])
  func depths(screen: String, depth: ColorDepth) throws {
    for size in MainScreenTests.sizes {
      var console = try TestConsole.loaded(size: size)
      console.press("j", "j")
      if screen == "help" { console.press("?") }
      if screen == "form" {
        console.press("e", "enter")
        console.type("-x,")
        console.press("escape", "a")
        console.type("a,b")
      }
      let looks = try ThemeCatalog.theme(named: ThemeCatalog.defaultName).looks
      try expectGolden(
        GoldenText.looks(of: console.frame, looks, at: depth),
        "looks-\(screen)-\(size.columns)x\(size.rows)-\(depth)")
    }
  }

  @Test(
    "tickets and overview in 256 colours, 16 and mono",
    arguments: ["tickets", "ticket-detail", "overview", "json"],
    [ColorDepth.indexed256, .ansi16, .mono])
  func screens(screen: String, depth: ColorDepth) throws {
    for size in MainScreenTests.sizes.prefix(3) {
      var console =
        screen == "overview"
        ? try OverviewTests.console(size: size)
        : screen == "json"
          ? try TestConsole.withBelongings(size: size) : try TicketScreenTests.list(size: size)
      if screen == "ticket-detail" { console.press("enter") }
      if screen == "json" { console.press("enter", "]", "]", "]", "j") }
      let looks = try ThemeCatalog.theme(named: ThemeCatalog.defaultName).looks
      try expectGolden(
        GoldenText.looks(of: console.frame, looks, at: depth),
        "looks-\(screen)-\(size.columns)x\(size.rows)-\(depth)")
    }
  }

  @Test("without colours what is selected, wrong or marked still looks different from plain text")
  func mono() throws {
    for name in ThemeCatalog.names {
      let looks = try ThemeCatalog.theme(named: name).looks
      let plain = looks.look(.text, at: .mono)
      for role in [Role.listSelected, .stateError, .fieldOver, .frameFocus, .envProd] {
        #expect(looks.look(role, at: .mono) != plain, "\(role.name) in \(name)")
      }
    }
  }
}
