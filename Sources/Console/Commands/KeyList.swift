/// What `keys list` says of one command.
package struct KeyListEntry: Sendable {
  /// Keys, and where exactly they are the command's.
  package struct Place: Sendable {
    /// Where the keys work.
    package let contexts: [Context]
    /// The keys by name, the one to show first; empty when the command has none here.
    package let keys: [String]

    /// The places in words: `Users list, Detail pane`, `everywhere but Question`.
    package var words: String {
      let others = Context.allCases.filter { !contexts.contains($0) }
      if others.isEmpty { return "everywhere" }
      let isMost = contexts.count > Context.allCases.count * 3 / 4
      let titles = (isMost ? others : contexts).map(\.title).joined(separator: ", ")
      return isMost ? "everywhere but \(titles)" : titles
    }
  }

  /// The command.
  package let command: Command
  /// Its keys by place, in the order of the console's places.
  package let places: [Place]
  /// What the configuration changed; nil when it has its default keys.
  package let change: KeyChange?
}

extension CommandRegistry {
  /// All commands with their keys, in the order of the help.
  package var keyList: [KeyListEntry] {
    commands.map { command in
      KeyListEntry(
        command: command, places: Self.places(of: command),
        change: changes.first { $0.command == command.id })
    }
  }

  /// Where a command works, places with the same keys together; those without keys only when it has
  /// none at all.
  private static func places(of command: Command) -> [KeyListEntry.Place] {
    var groups: [(keys: [String], contexts: [Context])] = []
    let contexts = Context.allCases.filter { context in
      command.bindings.contains { $0.contexts.includes(context) }
    }
    for context in contexts {
      let keys = command.keys(in: context)
      if keys.isEmpty, !command.keys.isEmpty { continue }
      if let index = groups.firstIndex(where: { $0.keys == keys }) {
        groups[index].contexts.append(context)
      } else {
        groups.append((keys, [context]))
      }
    }
    return groups.map { KeyListEntry.Place(contexts: $0.contexts, keys: $0.keys) }
  }
}
