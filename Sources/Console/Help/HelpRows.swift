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

/// The lines of the help, made from the commands and their keys.
package enum HelpRows {
  /// The lines that pass the filter: the context's keys first, then the others, by context.
  package static func rows(
    _ help: HelpState, registry: CommandRegistry
  ) -> [HelpRow] {
    let words = help.filter.text.lowercased().split(separator: " ").map(String.init)
    let contexts = [help.context] + Context.allCases.filter { $0 != help.context }
    return contexts.flatMap { context -> [HelpRow] in
      let commands = registry.commands.compactMap { command -> HelpRow? in
        let keys = command.keys(in: context)
        guard !keys.isEmpty else { return nil }
        let list = KeyNames.list(keys)
        let text = "\(command.title) \(command.id) \(list)".lowercased()
        guard words.allSatisfy({ text.contains($0) }) else { return nil }
        return .command(command, keys: list, isHere: context == help.context)
      }
      guard !commands.isEmpty else { return [] }
      let title = context == help.context ? "\(context.title) (where you were)" : context.title
      return [.heading(title)] + commands
    }
  }
}
