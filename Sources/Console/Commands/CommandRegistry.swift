package import Widgets

/// All commands and the keys they answer to.
package struct CommandRegistry: Sendable {
  /// The commands in the order of help and hints.
  package let commands: [Command]
  private let keymap: [Context: [KeyPress: Int]]

  /// The console's own commands with their default keys.
  package static let standard = CommandRegistry(
    FindCommands.all + ListCommands.all + DetailCommands.all + FormCommands.all
      + FieldCommands.all + ReviewCommands.all + ConflictCommands.all + HelpCommands.all
      + QuestionCommands.all + GlobalCommands.all)

  /// Builds the keymap; of two commands with one key in one context the first wins.
  package init(_ commands: [Command]) {
    self.commands = commands
    var keymap: [Context: [KeyPress: Int]] = [:]
    for (index, command) in commands.enumerated() {
      for binding in command.bindings {
        for key in binding.keys.compactMap(KeyPress.init(name:)) {
          for context in binding.contexts where keymap[context]?[key] == nil {
            keymap[context, default: [:]][key] = index
          }
        }
      }
    }
    self.keymap = keymap
  }

  /// The command that a key stands for.
  package func command(for key: KeyPress, in context: Context) -> Command? {
    keymap[context]?[key].map { commands[$0] }
  }

  /// Pairs of commands that claim one key in one context, and key names that can't be read.
  package var problems: [String] {
    var owners: [Context: [KeyPress: String]] = [:]
    var found: [String] = []
    for command in commands {
      for binding in command.bindings {
        for name in binding.keys {
          guard let key = KeyPress(name: name) else {
            found.append("\(command.id): no key is called \(name)")
            continue
          }
          for context in binding.contexts {
            if let other = owners[context]?[key] {
              found.append("\(name) in \(context): \(other) and \(command.id)")
            }
            owners[context, default: [:]][key] = command.id
          }
        }
      }
    }
    return found
  }

  /// What the hint row lists: commands of the context that can run now.
  package func hints(for state: ConsoleState) -> [KeyBar.Item] {
    let context = state.context
    return commands.compactMap { command in
      guard let hint = command.hint, let key = command.keys(in: context).first,
        command.enablement(state).isEnabled
      else { return nil }
      return KeyBar.Item(key: KeyNames.short(key), label: hint)
    }
  }

  /// What the function-key bar lists, by number.
  package func functionKeys(for state: ConsoleState) -> [KeyBar.Item] {
    let context = state.context
    var items: [(number: Int, item: KeyBar.Item)] = []
    for command in commands {
      guard let label = command.functionLabel else { continue }
      for name in command.keys(in: context) {
        guard name.first == "f", let number = Int(name.dropFirst()) else { continue }
        items.append((number, KeyBar.Item(key: "F\(number)", label: label)))
      }
    }
    return items.sorted { $0.number < $1.number }.map(\.item)
  }
}
