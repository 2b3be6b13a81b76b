import PTY
import Testing

/// A theme of one's own, changed while the console shows it (ux 20).
@Suite struct ThemeReloadTests {
  private static func theme(_ color: String) -> String {
    "name: mine\nkind: dark\nextends: base-dark\npalette:\n  fg: \"\(color)\"\n"
  }

  @Test("saving the file repaints; a mistake in it keeps the old colours and says where it is")
  func reload() async throws {
    let home = try TemporaryFolder()
    let file = ".config/sendbird-console/themes/mine.yaml"
    try home.write(file, Self.theme("#ff0000"))
    let terminal = try startConsole(["--theme", "mine"], environment: ["HOME": home.path()])
    try await terminal.wait(for: "users in red") { $0.contains("100+") && $0.shows(196) }
    #expect(await !terminal.shows(46))

    let clock = ContinuousClock()
    let saved = clock.now
    try home.write(file, Self.theme("#00ff00"))
    try await terminal.wait(for: "green") { $0.shows(46) && !$0.shows(196) }
    // "Within a second", with room for a loaded machine.
    #expect(clock.now - saved < .seconds(10))

    try home.write(file, Self.theme("#0000ff") + "rolls:\n  text: fg\n")
    try await terminal.wait(for: "the mistake") {
      $0.contains("mine.yaml:6") && $0.contains("rolls") && $0.contains("roles")
    }
    #expect(await terminal.shows(46))
    #expect(await !terminal.shows(21))

    try home.write(file, Self.theme("#0000ff"))
    try await terminal.wait(for: "blue") { $0.shows(21) && !$0.shows(46) }
  }

  @Test("walking through the list previews, Esc goes back")
  func preview() async throws {
    let home = try TemporaryFolder()
    try home.write(".config/sendbird-console/themes/mine.yaml", Self.theme("#ff0000"))
    let terminal = try startConsole(["--theme", "mine"], environment: ["HOME": home.path()])
    try await terminal.wait(for: "users in red") { $0.contains("100+") && $0.shows(196) }
    await terminal.press(.escape)
    // Sent at once, Esc and ^X are what alt and ctrl with x would be.
    await terminal.type("x", holding: .control)
    await terminal.type("t")
    try await terminal.wait(for: "the list") { $0.contains("nord") || $0.contains("mono") }
    await terminal.press(.down)
    try await terminal.wait(for: "another theme") { !$0.shows(196) }
    await terminal.press(.escape)
    try await terminal.wait(for: "the old one") { $0.shows(196) }
  }
}

extension VirtualTerminal {
  /// Whether some character has a foreground of this number.
  fileprivate func shows(_ color: Int) -> Bool {
    (0..<rows).contains { row in
      (0..<columns).contains { column in
        let cell = cell(column: column, row: row)
        return cell.foreground == .indexed(color) && !cell.text.isEmpty && cell.text != " "
      }
    }
  }
}
