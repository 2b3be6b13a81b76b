/// The keys that a person begins with, as a table in Markdown.
///
/// What is in it follows from the commands: all that have a key on the main screen, by the subject
/// that their ids begin with, and what the rows of keys name where values are changed.
package struct KeyCheatSheet: Sendable {
  /// The main screen, where most keys are.
  private static let panes: [Context] = [.list, .detail]
  /// Where values are changed and writes are sent.
  private static let editing: [Context] = [.form, .field, .review, .conflict]
  /// A subject with fewer commands has no row of its own.
  private static let fewest = 2

  /// A row of the table.
  private struct Row {
    let title: String
    var entries: [String]
  }

  private let registry: CommandRegistry

  /// Makes the sheet of these commands and their keys.
  package init(_ registry: CommandRegistry) {
    self.registry = registry
  }

  /// The table with its head, one line a row.
  package var markdown: String {
    let rows = paneRows + Self.editing.map(editingRow)
    let lines = rows.filter { !$0.entries.isEmpty }.map { row in
      "| \(row.title) | \(row.entries.joined(separator: " · ")) |\n"
    }
    return "| where | keys |\n| --- | --- |\n" + lines.joined()
  }

  /// Subjects in the order of the registry; the small ones share the last row.
  private var paneRows: [Row] {
    var rows: [Row] = []
    for command in registry.commands {
      guard let keys = Self.panes.lazy.map(command.keys).first(where: { !$0.isEmpty }) else {
        continue
      }
      let subject = String(command.id.prefix { $0 != "." })
      let entry = Self.entry(keys, command.title)
      // List and detail have commands of their own for what is one to a person.
      if rows.contains(where: { $0.entries.contains(entry) }) { continue }
      if let index = rows.firstIndex(where: { $0.title == subject }) {
        rows[index].entries.append(entry)
      } else {
        rows.append(Row(title: subject, entries: [entry]))
      }
    }
    let others = rows.filter { $0.entries.count < Self.fewest }.flatMap(\.entries)
    return rows.filter { $0.entries.count >= Self.fewest } + [Row(title: "more", entries: others)]
  }

  private func editingRow(_ context: Context) -> Row {
    let entries = registry.commands.compactMap { command -> String? in
      let keys = command.keys(in: context)
      // What works on the main screen as well is said there.
      if keys.isEmpty || Self.panes.contains(where: { !command.keys(in: $0).isEmpty }) {
        return nil
      }
      return command.hint.map { Self.entry(keys, $0) }
    }
    return Row(title: "in \(context.title.lowercased())", entries: entries)
  }

  /// The first key, and a function key beside it: the others are for those who look them up.
  private static func entry(_ keys: [String], _ words: String) -> String {
    let shown =
      keys.prefix(1) + keys.dropFirst().filter { KeyNames.short($0).first == "F" }.prefix(1)
    let names = shown.map { code(KeyNames.short($0)) }.joined(separator: " ")
    return "\(names) \(words.prefix(1).lowercased())\(words.dropFirst())"
  }

  private static func code(_ key: String) -> String {
    if key.contains("`") { return "`` \(key) ``" }
    return "`\(key.replacing("|", with: "\\|"))`"
  }
}
