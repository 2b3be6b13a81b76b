import Widgets

/// What is looked up for every key and every frame, worked out once: which command a key stands for,
/// and which keys the bars show, by context.
///
/// The table of keys is made at the first key: the first frame needs none.
final class Keymap: Sendable {
  /// A command's place in the hint row.
  struct Hint: Sendable {
    let index: Int
    let item: KeyBar.Item
  }

  private struct Tables {
    var keys: [KeyPress: [(contexts: ContextSet, index: Int)]]?
    var hints: [[Hint]?] = Array(repeating: nil, count: Context.allCases.count)
    var functionKeys: [[KeyBar.Item]?] = Array(repeating: nil, count: Context.allCases.count)
  }

  private let commands: [Command]
  private let tables = Locked(Tables())

  init(_ commands: [Command]) {
    self.commands = commands
  }

  /// The index of the command; the first that claims the key.
  func command(for key: KeyPress, in context: Context) -> Int? {
    tables.withLock { tables in
      let keys = tables.keys ?? Self.keys(of: commands)
      tables.keys = keys
      return keys[key]?.first { $0.contexts.includes(context) }?.index
    }
  }

  /// The commands of a context that have a word in the hint row.
  func hints(in context: Context) -> [Hint] {
    tables.withLock { tables in
      let place = Int(context.rawValue)
      let hints = tables.hints[place] ?? Self.hints(of: commands, in: context)
      tables.hints[place] = hints
      return hints
    }
  }

  /// The function keys of a context with their words, by number.
  func functionKeys(in context: Context) -> [KeyBar.Item] {
    tables.withLock { tables in
      let place = Int(context.rawValue)
      let items = tables.functionKeys[place] ?? Self.functionKeys(of: commands, in: context)
      tables.functionKeys[place] = items
      return items
    }
  }

  private static func keys(
    of commands: [Command]
  ) -> [KeyPress: [(contexts: ContextSet, index: Int)]] {
    var table: [KeyPress: [(contexts: ContextSet, index: Int)]] = [:]
    for (index, command) in commands.enumerated() {
      for binding in command.bindings {
        for key in binding.keys.compactMap(KeyPress.init(name:)) {
          table[key, default: []].append((binding.contexts, index))
        }
      }
    }
    return table
  }

  private static func hints(of commands: [Command], in context: Context) -> [Hint] {
    commands.enumerated().compactMap { index, command in
      guard let hint = command.hint, let key = command.keys(in: context).first else { return nil }
      return Hint(index: index, item: KeyBar.Item(key: KeyNames.short(key), label: hint))
    }
  }

  private static func functionKeys(of commands: [Command], in context: Context) -> [KeyBar.Item] {
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
