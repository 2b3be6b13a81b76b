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

  @Test("the key budgets of ux 1 hold")
  func budgets() async throws {
    let server = EditableServer(Fixtures.plan)
    let road = try server.road()
    var console = try TestConsole.loaded()
    let find = ["/", "enter"]
    console.press(find[0])
    console.type("min-ah.lee")
    console.press(find[1])
    try console.found(.text("min-ah.lee"), [Fixtures.users()[2]])
    #expect(find.count == 2)
    #expect(console.shows("pro-annual"))
    console.takeEffects()

    let change = ["e", "enter", "ctrl-s", "enter"]
    console.press(change[0], change[1])
    console.type("x")
    console.press(change[2])
    await console.travel(road)
    console.press(change[3])
    await console.travel(road)
    #expect(change.count == 4)
    #expect(await server.items[key: "locale"] == "ko-KRx")
    console.press("z")
    await console.travel(road)
    console.press("enter")
    await console.travel(road)
    #expect(await server.items == Fixtures.plan)
  }
}
