package import Widgets

/// All commands and the keys they answer to.
package struct CommandRegistry: Sendable {
  /// The commands in the order of help and hints.
  package let commands: [Command]
  private let keymap: Keymap

  /// The console's own commands with their default keys.
  package static let standard = CommandRegistry(
    FindCommands.all + ListCommands.all + DetailCommands.all + FormCommands.all
      + FieldCommands.all + ReviewCommands.all + ConflictCommands.all + HelpCommands.all
      + QuestionCommands.all + GlobalCommands.all)

  /// Creates a registry; of two commands with one key in one context the first wins.
  package init(_ commands: [Command]) {
    self.commands = commands
    keymap = Keymap(commands)
  }

  /// The command that a key stands for.
  package func command(for key: KeyPress, in context: Context) -> Command? {
    keymap.command(for: key, in: context).map { commands[$0] }
  }

  /// Pairs of commands that claim one key in one context, and key names that can't be read.
  package var problems: [String] {
    var owners: [KeyPress: [(context: Context, id: String)]] = [:]
    var found: [String] = []
    for command in commands {
      for binding in command.bindings {
        for name in binding.keys {
          guard let key = KeyPress(name: name) else {
            found.append("\(command.id): no key is called \(name)")
            continue
          }
          for context in Context.allCases where binding.contexts.includes(context) {
            if let other = owners[key]?.first(where: { $0.context == context }) {
              found.append("\(name) in \(context): \(other.id) and \(command.id)")
            }
            owners[key, default: []].append((context, command.id))
          }
        }
      }
    }
    return found
  }

  /// What the hint row lists: commands of the context that can run now.
  package func hints(for state: ConsoleState) -> [KeyBar.Item] {
    keymap.hints(in: state.context).compactMap { entry in
      commands[entry.index].enablement(state).isEnabled ? entry.item : nil
    }
  }

  /// What the function-key bar lists, by number.
  package func functionKeys(for state: ConsoleState) -> [KeyBar.Item] {
    keymap.functionKeys(in: state.context)
  }
}
