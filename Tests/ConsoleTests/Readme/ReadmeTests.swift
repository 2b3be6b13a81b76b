import Console
import Testing
import Widgets
import Workspace

/// What the README shows of the console is what the console is.
@Suite struct ReadmeTests {
  @Test("the cheat sheet is what \"keys list --output markdown\" prints")
  func keys() throws {
    try ReadmeFile.expect("keys", KeyCheatSheet(.standard).markdown)
  }

  @Test("the picture is the sandbox's main screen with a user's metadata")
  func picture() throws {
    var console = try TestConsole.withBelongings(size: Size(columns: 100, rows: 21))
    console.state.profile = ProfileBadge(
      name: "sandbox", environment: .sandbox, applicationID: "", isReadOnly: false)
    console.press("enter", "j")
    let frame = console.frame
    try expectGolden(frame, "readme-100x21")
    let rows = frame.surface.text.map { row in
      String(row.reversed().drop { $0 == " " }.reversed())
    }
    try ReadmeFile.expect("screen", "```\n\(rows.joined(separator: "\n"))\n```\n")
  }

  @Test("the sheet follows the keys of the configuration and names each command once")
  func sheet() throws {
    let overrides = KeyOverrides(
      [
        KeyOverridesTests.binding("users.next", "|"),
        KeyOverridesTests.binding("users.previous", "`"),
        KeyOverridesTests.binding("write.undo"),
      ], over: CommandRegistry.standard.commands)
    #expect(overrides.problems == [])
    let sheet = KeyCheatSheet(CommandRegistry(overrides.commands)).markdown
    #expect(sheet.contains("`\\|` next user, tab kept"))
    #expect(sheet.contains("`` ` `` previous user, tab kept"))
    #expect(!sheet.contains("undo the last write"))
    let rows = sheet.split(separator: "\n")
    #expect(rows.allSatisfy { $0.hasPrefix("| ") && $0.hasSuffix(" |") })
    let words = rows.dropFirst(2).filter { !$0.hasPrefix("| in ") }
      .flatMap { $0.split(separator: " | ").last?.split(separator: " · ") ?? [] }
    #expect(Set(words).count == words.count)
  }
}
