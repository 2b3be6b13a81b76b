import ArgumentParser
import CLI

/// `keys`: the commands about the console's keys.
struct KeysCommand: CLI.CommandGroup {
  static let configuration = CommandConfiguration(
    commandName: "keys",
    abstract: "The console's keys: list, check.",
    discussion: """
      Every command of the console can be given other keys in the configuration, those of text \
      fields included:

        keys:
          users.edit-metadata: [e, F4]
          pane.refresh: ctrl-r
          copy.id: y i

      A command answers to exactly the keys that it is given, wherever its default keys work. A key \
      is a character, f1 to f35, or a word such as enter, tab or page-up; ctrl-, alt- and shift- go \
      before it. Keys pressed one after the other are separated by a blank.
      """,
    subcommands: [KeysListCommand.self, KeysCheckCommand.self])
}
