import Console
import Operations
import Testing
import Widgets

/// The commands: their keys, hints and reasons.
@Suite struct RegistryTests {
  @Test("no key means two things in one place, and every key has a name the decoder knows")
  func keys() {
    #expect(CommandRegistry.standard.problems == [])
  }

  @Test("no command id is used twice, and every command says what it does")
  func ids() {
    let ids = CommandRegistry.standard.commands.map(\.id)
    #expect(Set(ids).count == ids.count)
    for command in CommandRegistry.standard.commands {
      #expect(!command.title.isEmpty)
      #expect(!command.bindings.isEmpty || command.id.hasPrefix("lessons."))
    }
  }

  @Test("no command that changes data has only a ctrl key")
  func control() {
    let changing = [
      "review.apply", "form.save", "users.edit-metadata", "metadata.delete",
      "operation.review",
    ]
    for command in CommandRegistry.standard.commands where changing.contains(command.id) {
      #expect(command.bindings.flatMap(\.keys).contains { !$0.hasPrefix("ctrl-") })
    }
  }

  @Test("the hints list only what can run now")
  func hints() throws {
    let console = try TestConsole.loaded()
    #expect(!console.shows(" z undo"))
    let readOnly = try TestConsole.loaded(isReadOnly: true)
    #expect(!readOnly.shows("e edit"))
  }

  @Test("the help lists every command of the place first and filters by words in any order")
  func help() throws {
    var console = try TestConsole.loaded()
    console.press("?")
    console.type("item add")
    let commands = console.state.help.map { HelpRows.rows($0) } ?? []
    #expect(commands.first?.command == nil, "a heading comes first")
    #expect(commands.contains { $0.command?.id == "metadata.add" })
    #expect(!commands.contains { $0.command?.id == "list.down" })
    console.press("enter")
    #expect(console.state.help == nil)
    #expect(console.state.form != nil, "Enter runs the selected command")
  }

  @Test("a key without a meaning says so")
  func unbound() throws {
    var console = try TestConsole.loaded()
    console.press("#")
    #expect(console.state.status.text.contains("# does nothing here"))
  }
}
