package import Widgets

/// All commands and the keys they answer to.
package struct CommandRegistry: Sendable {
  /// The commands in the order of help and hints.
  package let commands: [Command]
  private let keymap: Keymap
  /// The commands whose keys a configuration changed.
  package let changes: [KeyChange]
  /// The name of that configuration's file.
  package let file: String

  /// The console's own commands with their default keys.
  package static let standard = CommandRegistry(all)

  /// Put one after the other: a sum of arrays copies what came before at every sign.
  private static var all: [Command] {
    var all: [Command] = []
    all.reserveCapacity(512)
    for commands in [
      FindCommands.all, ListCommands.all, DetailCommands.all,
      FormCommands.all, FieldCommands.all, OperationFormCommands.all,
      PickerCommands.all, DataPointCommands.all, ReviewCommands.all,
      ConflictCommands.all, HelpCommands.all, QuestionCommands.all,
      PaletteCommands.all, ProfileCommands.all, TicketCommands.all,
      WriteCommands.all, OverviewCommands.all, SearchCommands.all, ColumnCommands.all,
      ThemeCommands.all, GlobalCommands.all, MarkCommands.all,
      CopyCommands.all, EditorCommands.all, ScreenCommands.all,
      ThemeCommands.opening, MessageCommands.all, LessonCommands.all, ViCommands.all,
    ] { all += commands }
    return all
  }

  /// Creates a registry; of two commands with one key in one context the first wins.
  package init(_ commands: [Command], changes: [KeyChange] = [], file: String = "") {
    self.commands = commands
    self.changes = changes
    self.file = file
    keymap = Keymap(commands)
  }

  /// What keys pressed one after the other stand for.
  package func match(_ keys: [KeyPress], in context: Context) -> KeyMatch {
    switch keymap.match(keys, in: context) {
    case .command(let index): .command(commands[index])
    case .prefix: .prefix
    case .nothing: .nothing
    }
  }

  /// The first key of a command in a context, as texts name it; a command without a key there is
  /// written as the palette finds it, such as `:pane.refresh`.
  func key(_ id: String, in context: Context) -> String {
    keymap.words(Keymap.KeyUse(id: id, context: context, prefersFunctionKey: false))
  }

  /// A function key of a command in a context, which works where text is typed as well; else the first.
  func functionKey(_ id: String, in context: Context) -> String {
    keymap.words(Keymap.KeyUse(id: id, context: context, prefersFunctionKey: true))
  }

  /// How keys that begin a sequence can go on: the keys that are left, and the command.
  package func continuations(
    of keys: [KeyPress], in context: Context
  ) -> [(keys: String, command: Command)] {
    commands.flatMap { command in
      command.keys(in: context).compactMap { name in
        guard let all = KeySequence.keys(named: name), all.count > keys.count,
          all.starts(with: keys)
        else { return nil }
        let rest = all.dropFirst(keys.count).map { KeyNames.short($0.name) }
        return (rest.joined(separator: " "), command)
      }
    }
  }

  /// Pairs of commands that claim one key in one context, and key names that can't be read.
  package var problems: [String] {
    var owners: [KeyPress: [(context: Context, keys: [KeyPress], id: String)]] = [:]
    var found: [String] = []
    for command in commands {
      for binding in command.bindings {
        for name in binding.keys {
          guard let keys = KeySequence.keys(named: name), let key = keys.first else {
            found.append("\(command.id): no key is called \(name)")
            continue
          }
          for context in Context.allCases where binding.contexts.includes(context) {
            // The shorter of two sequences would never let the longer one be finished.
            let other = owners[key]?.first {
              $0.context == context && ($0.keys.starts(with: keys) || keys.starts(with: $0.keys))
            }
            if let other { found.append("\(name) in \(context): \(other.id) and \(command.id)") }
            owners[key, default: []].append((context, keys, command.id))
          }
        }
      }
    }
    return found
  }

  /// What the hint row lists: commands of the context that can run now.
  package func hints(for state: ConsoleState) -> [KeyBar.Item] {
    var entries = keymap.hints(in: state.keyContext)
    // Over vi's commands lie the chords of the field, the one that saves above all.
    if state.isInViCommands {
      entries += keymap.hints(in: state.context).filter { $0.item.key.hasPrefix("^") }
    }
    return entries.compactMap { entry in
      let command = commands[entry.index]
      guard command.enablement(state).isEnabled else { return nil }
      guard let label = command.otherHint?(state) else { return entry.item }
      return KeyBar.Item(key: entry.item.key, label: label)
    }
  }

  /// What the function-key bar lists, by number.
  package func functionKeys(for state: ConsoleState) -> [KeyBar.Item] {
    let context = state.context
    let hints = keymap.functionKeys(in: context)
    // The forms of all operations share their keys; each shows those that mean something in it.
    let areShared = context == .operation || context == .operationField
    return hints.compactMap { hint in
      if commands[hint.index].enablement(state).isEnabled { return hint.item }
      return areShared
        ? nil : KeyBar.Item(key: hint.item.key, label: hint.item.label, isDim: true)
    }
  }
}
