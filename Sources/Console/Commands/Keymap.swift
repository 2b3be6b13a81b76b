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
  struct KeyUse {
    let id: String
    let context: Context
    let prefersFunctionKey: Bool

    fileprivate var table: Int { Int(context.rawValue) * 2 + (prefersFunctionKey ? 1 : 0) }
  }

  /// What keys stand for.
  enum Match {
    case command(Int)
    case prefix
    case nothing
  }

  private struct Tables {
    var keys: [KeyPress: [Entry]]?
    /// Keys as texts name them, for each context and kind of key.
    ///
    /// A few each, so they are searched through. A dictionary would be no faster, and the first one
    /// with a kind of key takes the runtime longer to set up than a frame takes to draw.
    var words: [[(id: String, words: String)]] = Array(
      repeating: [], count: Context.allCases.count * 2)
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
    tables.withLock { tables in
      if let known = tables.words[use.table].first(where: { $0.id == use.id }) {
        return known.words
      }
      let command = commands.first { $0.id == use.id }
      let words = command.flatMap { key(of: $0, for: use) }.map(KeyNames.short) ?? ":\(use.id)"
      tables.words[use.table].append((use.id, words))
      return words
    }
  }

  private func key(of command: Command, for use: KeyUse) -> String? {
    let keys = command.keys(in: use.context)
    guard use.prefersFunctionKey else { return keys.first }
    return keys.first { $0.first == "f" && Int($0.dropFirst()) != nil } ?? keys.first
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
