import Widgets

/// One line of the help.
package enum HelpRow: Sendable {
  /// The heading of a group.
  case heading(String)
  /// A command with its keys in the context it is listed for.
  case command(Command, keys: String, isHere: Bool)

  /// The command that Enter runs.
  package var command: Command? {
    if case .command(let command, _, _) = self { command } else { nil }
  }
}

/// The lines of the help, made from the commands and their keys (ux 12).
package enum HelpRows {
  /// From how many contexts on a key counts as one that works everywhere.
  private static let everywhere = 6

  /// The lines that pass the filter: this pane's keys, those that work everywhere, and with all panes
  /// asked for, the others by pane.
  package static func rows(_ help: HelpState) -> [HelpRow] {
    let words = help.filter.text.lowercased().split(separator: " ").map(String.init)
    var rows = group("This pane", help.context, help, words) { !isEverywhere($0) }
    rows += group("Everywhere", help.context, help, words, where: isEverywhere)
    guard help.showsAll else { return rows }
    for context in help.others {
      rows += group(context.title, context, help, words) { !isEverywhere($0) }
    }
    return rows
  }

  /// How many keys the help lists without a filter.
  package static func total(_ help: HelpState) -> Int {
    var unfiltered = help
    unfiltered.filter = LineEditor()
    return rows(unfiltered).count { $0.command != nil }
  }

  private static func group(
    _ title: String, _ context: Context, _ help: HelpState, _ words: [String],
    where belongs: (Command) -> Bool
  ) -> [HelpRow] {
    let rows = help.registry.commands.compactMap { command -> HelpRow? in
      let keys = command.keys(in: context)
      guard !keys.isEmpty, belongs(command) else { return nil }
      let list = KeyNames.list(keys)
      let text = "\(command.title) \(command.id) \(list)".lowercased()
      guard words.allSatisfy({ text.contains($0) }) else { return nil }
      return .command(command, keys: list, isHere: context == help.context)
    }
    return rows.isEmpty ? [] : [.heading(title)] + rows
  }

  private static func isEverywhere(_ command: Command) -> Bool {
    let places = command.bindings.reduce(into: ContextSet()) { $0.formUnion($1.contexts) }
    return places.rawValue.nonzeroBitCount >= everywhere
  }
}
