import PTY
import Testing

/// Settings of the screen in the configuration's file (product.md 4).
@Suite struct ScreenSettingsTests {
  @Test("bar, layout and escape delay are the configuration's")
  func settings() async throws {
    let home = try TemporaryFolder()
    try home.write(
      ".config/sendbird-console/config.yaml",
      "bar: hints\nlayout.two-pane: 130\nlayout.side-form: 140\nescape-delay: 80\n")
    let terminal = try startConsole(environment: ["HOME": home.path()])
    try await terminal.wait(for: "users in one pane") {
      $0.contains("1 of 100+") && !$0.contains("┌─ 2 ")
    }
    #expect(await !terminal.row(34).contains("F1 Help"))
    await terminal.press(.escape)
    try await terminal.wait(for: "the hints of the list") { $0.row(34).contains("? help") }
  }
}
