import Console
import Testing

/// The short words of the palette.
@Suite struct AliasTests {
  @Test("each alias names a command that exists")
  func commands() {
    let ids = CommandRegistry.standard.commands.map(\.id)
    for (word, id) in TypedCommand.aliases { #expect(ids.contains(id), "\(word)") }
  }
}
