import Console
import Operations
import Testing
import Themes
import Widgets

/// The looks of forms, reviews, choices and data points at every depth.
@Suite struct OperationLooksTests {
  @Test(
    "screens in 256 colours, 16 and mono", arguments: ["ticket", "plan", "picker", "data-points"],
    MainScreenTests.sizes)
  func depths(screen: String, size: Size) async throws {
    let office = Office()
    // Too small a window takes no keys, so it becomes small afterwards.
    let isSmall = size.columns < 40
    var console = try Office.console(size: isSmall ? Size(columns: 80, rows: 24) : size)
    switch screen {
    case "ticket":
      try await office.press(&console, "t")
      console.type(String(repeating: "long ", count: 21))
      console.press("escape", "a")
      console.type("a,b")
    case "plan":
      try await office.run("user.deactivate", in: &console)
      console.press("1")
      try await office.press(&console, "ctrl-s")
    case "picker":
      try await office.press(&console, "t")
      console.press("tab", "tab", "down")
    default:
      try await office.run("user.create", in: &console)
      console.type("new.user")
      try await office.press(&console, "ctrl-s", "enter")
      console.fire(.toast)
      console.press("3")
    }
    console.send(.resized(size))
    let looks = try ThemeCatalog.theme(named: ThemeCatalog.defaultName).looks
    for depth in [ColorDepth.indexed256, .ansi16, .mono] {
      try expectGolden(
        GoldenText.looks(of: console.frame, looks, at: depth),
        "looks-\(screen)-\(size.columns)x\(size.rows)-\(depth)")
    }
  }
}
