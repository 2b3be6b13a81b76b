import Console
import Operations
import Testing
import Widgets
import Workspace

/// Keys from the configuration (ux 13).
@Suite struct KeyOverridesTests {
  static func binding(_ command: String, _ keys: String..., line: Int = 12)
    -> Configuration.KeyBinding
  {
    Configuration.KeyBinding(command: command, keys: keys, line: line)
  }

  static func overrides(_ bindings: Configuration.KeyBinding...) -> KeyOverrides {
    KeyOverrides(bindings, over: CommandRegistry.standard.commands)
  }

  static func console(_ bindings: Configuration.KeyBinding...) throws -> TestConsole {
    let made = KeyOverrides(bindings, over: CommandRegistry.standard.commands)
    #expect(made.problems == [])
    var console = try TestConsole.loaded()
    console.state.registry = CommandRegistry(
      made.commands, changes: made.changes, file: "config.yaml")
    return console
  }

  @Test("a command answers to exactly the keys it is given")
  func replaces() throws {
    var console = try Self.console(Self.binding("users.edit-metadata", "ctrl-e", "F12"))
    console.press("e")
    #expect(console.state.form == nil)
    console.press("ctrl-e")
    #expect(console.state.form != nil)
    console = try Self.console(Self.binding("users.edit-metadata", "ctrl-e", "F12"))
    console.press("f12")
    #expect(console.state.form != nil)
    console = try Self.console(Self.binding("users.edit-metadata", "ctrl-e", "F12"))
    console.press("/")
    console.type("ab")
    console.press("home", "ctrl-e")
    console.type("c")
    #expect(console.state.find.editor.text == "abc", "in a line its own keys go first")
  }

  @Test("sequences of any keys, in the way the help writes them")
  func sequences() throws {
    var console = try Self.console(Self.binding("users.edit-metadata", "^X ^E"))
    console.press("ctrl-x")
    #expect(console.state.form == nil)
    console.press("ctrl-e")
    #expect(console.state.form != nil)
  }

  @Test("the keys of text fields can be changed as well; what types stays text")
  func textFields() throws {
    var console = try Self.console(Self.binding("find.line-start", "ctrl-q"))
    console.press("/")
    console.type("min")
    console.press("ctrl-a")
    console.type("x")
    #expect(console.state.find.editor.text == "minx")
    console.press("ctrl-q")
    console.type("y")
    #expect(console.state.find.editor.text == "yminx")
    console = try Self.console(Self.binding("users.edit-metadata", "W", "f4"))
    console.press("/")
    console.type("W")
    #expect(console.state.find.editor.text == "W")
    console.press("backspace", "f4")
    #expect(console.state.form != nil)
  }

  @Test("several changes are judged together, so that two commands can change places")
  func swap() throws {
    var console = try Self.console(
      Self.binding("users.edit-metadata", "a"), Self.binding("metadata.add", "e"))
    console.press("a")
    #expect(console.state.form?.rows.count == 1)
    console.press("escape")
    #expect(console.state.form?.rows.count == 0, "a form without items begins one")
  }

  @Test(
    "what can't be used is refused with path, line and the nearest name",
    arguments: [
      (binding("users.edit-metadta", "e"), "there is no such command", "users.edit-metadata"),
      (binding("users.edit-metadata", "pageup2"), "no key is called \"pageup2\"", "page-up"),
      (binding("users.edit-metadata", "escap"), "no key is called \"escap\"", "escape"),
      (
        binding("users.edit-metadata", "r"),
        "r is tickets.refresh in \"Ticket list\" as well; give that one another key", nil
      ),
      (
        binding("users.edit-metadata", "y"),
        "y begins y y, which is copy.id in \"Users list\"; give one of them another key", nil
      ),
      (binding("find.line-start", "x"), "x is text where this command works", nil),
      (binding("app.cancel", "ctrl-x"), "ctrl-c has to stay among its keys", nil),
    ])
  func refused(binding: Configuration.KeyBinding, problem: String, nearest: String?) {
    let problems = KeyOverrides([binding], over: CommandRegistry.standard.commands).problems
    let found = problems.first { $0.problem == problem }
    #expect(found?.path == "keys.\(binding.command)")
    #expect(found?.line == 12)
    #expect(found?.nearest == nearest)
  }

  @Test("every mistake is said, in the order of the file, and each pair of commands once")
  func everyMistake() {
    let made = Self.overrides(
      Self.binding("list.sort", "f", line: 2), Self.binding("users.next", "nokey", line: 4),
      Self.binding("list.reverse", "f", line: 6), Self.binding("users.previous", "J", line: 8),
      Self.binding("zoom.in", "f f", line: 9))
    #expect(
      made.problems.map { "\($0.line) \($0.command): \($0.problem)" } == [
        "2 list.sort: f is list.reverse in \"Users list\" as well; give that one another key",
        "2 list.sort: f begins f f, which is zoom.in in \"Users list\"; give one of them another key",
        "4 users.next: no key is called \"nokey\"",
        "6 list.reverse: f begins f f, which is zoom.in in \"Users list\"; "
          + "give one of them another key",
      ], "whose own keys can't be read yet is in no conflict")
  }

  @Test("places in the list of keys have titles that tell them apart")
  func places() {
    #expect(Set(Context.allCases.map(\.title)).count == Context.allCases.count)
    let list = CommandRegistry.standard.keyList
    #expect(list.count == CommandRegistry.standard.commands.count)
    for entry in list {
      #expect(!entry.places.isEmpty, "\(entry.command.id) works nowhere, not even in the palette")
      let contexts = entry.places.flatMap(\.contexts)
      #expect(Set(contexts).count == contexts.count)
      for place in entry.places {
        #expect(place.contexts.allSatisfy { entry.command.keys(in: $0) == place.keys })
      }
    }
    let cancel = list.first { $0.command.id == "app.cancel" }
    #expect(cancel?.places.map(\.words) == ["everywhere"])
  }

  @Test("the help lists the keys as they are and says which line changed them")
  func help() throws {
    var console = try Self.console(Self.binding("users.edit-metadata", "ctrl-e", "F12"))
    console.press("?")
    console.type("edit metadata")
    #expect(console.shows("^E, F12"))
    #expect(console.shows("Config: config.yaml line 12 gives it ^E, F12 instead of e, F4"))
  }

  @Test("without changes nothing is made anew")
  func lazy() throws {
    let registry = try CommandRegistry.standard(with: Configuration())
    #expect(registry.changes.isEmpty)
    #expect(registry.commands.count == CommandRegistry.standard.commands.count)
  }
}
