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

  /// A command behind its first key.
  private struct Entry {
    let contexts: ContextSet
    /// The keys after the first.
    let rest: [KeyPress]
    let index: Int
  }

  /// A key that a text names.
  struct KeyUse: Hashable {
    let id: String
    let context: Context
    let prefersFunctionKey: Bool
  }

  /// What keys stand for.
  enum Match {
    case command(Int)
    case prefix
    case nothing
  }

  private struct Tables {
    var keys: [KeyPress: [Entry]]?
    /// The places of commands by id; made when the first text names a key.
    var places: [String: Int]?
    /// Keys as texts name them.
    var words: [KeyUse: String] = [:]
    var hints: [[Hint]?] = Array(repeating: nil, count: Context.allCases.count)
    var functionKeys: [[Hint]?] = Array(repeating: nil, count: Context.allCases.count)
  }

  private let commands: [Command]
  private let tables = Locked(Tables())

  init(_ commands: [Command]) {
    self.commands = commands
  }

  /// What keys pressed one after the other stand for; of commands with the same keys, the first.
  func match(_ keys: [KeyPress], in context: Context) -> Match {
    guard let first = keys.first else { return .nothing }
    return tables.withLock { tables in
      let table = tables.keys ?? Self.keys(of: commands)
      tables.keys = table
      var match = Match.nothing
      for entry in table[first] ?? [] where entry.contexts.includes(context) {
        if entry.rest.count == keys.count - 1 {
          if entry.rest.elementsEqual(keys.dropFirst()) { return .command(entry.index) }
        } else if entry.rest.starts(with: keys.dropFirst()) {
          match = .prefix
        }
      }
      return match
    }
  }

  /// A key as texts name it, worked out once.
  func words(_ use: KeyUse) -> String {
    if let words = tables.withLock({ $0.words[use] }) { return words }
    let keys = place(of: use.id).map { commands[$0].keys(in: use.context) } ?? []
    let function = keys.first { $0.first == "f" && Int($0.dropFirst()) != nil }
    let key = use.prefersFunctionKey ? function ?? keys.first : keys.first
    let words = key.map(KeyNames.short) ?? ":\(use.id)"
    tables.withLock { $0.words[use] = words }
    return words
  }

  private func place(of id: String) -> Int? {
    tables.withLock { tables in
      let places =
        tables.places
        ?? Dictionary(
          commands.enumerated().map { ($1.id, $0) }, uniquingKeysWith: { old, _ in old })
      tables.places = places
      return places[id]
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
  func functionKeys(in context: Context) -> [Hint] {
    tables.withLock { tables in
      let place = Int(context.rawValue)
      let items = tables.functionKeys[place] ?? Self.functionKeys(of: commands, in: context)
      tables.functionKeys[place] = items
      return items
    }
  }

  private static func keys(of commands: [Command]) -> [KeyPress: [Entry]] {
    var table: [KeyPress: [Entry]] = [:]
    for (index, command) in commands.enumerated() {
      for binding in command.bindings {
        for name in binding.keys {
          guard let keys = KeySequence.keys(named: name), let first = keys.first else { continue }
          table[first, default: []].append(
            Entry(contexts: binding.contexts, rest: Array(keys.dropFirst()), index: index))
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

  private static func functionKeys(of commands: [Command], in context: Context) -> [Hint] {
    var items: [(number: Int, hint: Hint)] = []
    for (index, command) in commands.enumerated() {
      guard let label = command.functionLabel else { continue }
      for name in command.keys(in: context) {
        guard name.first == "f", let number = Int(name.dropFirst()) else { continue }
        let item = KeyBar.Item(key: "F\(number)", label: label)
        items.append((number, Hint(index: index, item: item)))
      }
    }
    return items.sorted { $0.number < $1.number }.map(\.hint)
  }
}
