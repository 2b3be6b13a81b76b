package import Widgets

/// One thing that the palette offers.
package struct PaletteEntry: Sendable {
  /// The command.
  package let command: Command
  /// Its keys where the palette was opened.
  package let keys: String
  /// Everything it is found by, in lower case as UTF-8.
  let search: [UInt8]
  /// The same for its title, whose words count more.
  let title: [UInt8]

  init(_ command: Command, keys: String) {
    self.command = command
    self.keys = keys
    let words = PaletteSynonyms.of(command.id)
    title = Array(command.title.lowercased().utf8)
    search = Array(
      "\(command.title) \(command.id) \(words) \(keys)".lowercased().utf8)
  }
}

/// The command palette: what is typed, and what it finds (ux 11).
package struct PaletteState: Sendable {
  /// Where it was opened; its commands run there.
  package let context: Context
  /// What is typed.
  package var line = LineEditor()
  /// The selection over what was found.
  package var list = ListState()
  /// Whether the selection was moved since something was typed.
  var isChosen = false
  /// Why the last thing asked for wasn't done; empty when nothing was refused.
  package var problem = ""
  /// Everything on offer, recently used first.
  package let entries: [PaletteEntry]
  /// The indices of what was found, the best first.
  package private(set) var matches: [Int] = []
  /// The typed command that the line begins with; nil when it is words to search for.
  private(set) var typed: TypedCommand?

  /// Opens the palette of a context.
  init(context: Context, registry: CommandRegistry, recent: [String]) {
    self.context = context
    var entries: [PaletteEntry] = []
    for command in registry.commands where Self.offers(command, in: context) {
      entries.append(
        PaletteEntry(command, keys: KeyNames.list(Self.keys(of: command, in: context))))
    }
    let used = recent.compactMap { id in entries.first { $0.command.id == id } }
    self.entries = used + entries.filter { entry in !recent.contains(entry.command.id) }
    search()
  }

  /// The selected entry.
  package var selected: PaletteEntry? {
    matches.indices.contains(list.selected) ? entries[matches[list.selected]] : nil
  }

  /// Finds the entries that have every word, in any order.
  package mutating func search() {
    typed = TypedCommand(line.text)
    let words = line.text.lowercased().split(separator: " ").map { Array($0.utf8) }
    var ranked: [(index: Int, rank: Int)] = []
    for (index, entry) in entries.enumerated() {
      guard words.allSatisfy({ entry.search.contains($0) }) else { continue }
      ranked.append((index, words.reduce(0) { $0 + entry.rank(of: $1) }))
    }
    // Sorting keeps the order of equals, so that what was used lately stays above.
    matches = ranked.sorted { ($0.rank, $0.index) < ($1.rank, $1.index) }.map(\.index)
    list = ListState()
    list.setCount(matches.count)
    isChosen = false
  }

  /// Moving about is done by keys and not by name.
  private static let movements: Set<String> = [
    "down", "up", "page-down", "page-up", "first", "last", "leave", "left", "right",
  ]

  private static func offers(_ command: Command, in context: Context) -> Bool {
    let parts = command.id.split(separator: ".")
    if let last = parts.last, movements.contains(String(last)) { return false }
    return works(command, in: context) && command.id != "palette.open"
      && !LineKeys.isEditing(command)
  }

  /// Whether a command, with a key or without, is one of a context's.
  static func works(_ command: Command, in context: Context) -> Bool {
    command.bindings.contains {
      $0.contexts.includes(context) || context == .find && $0.contexts.includes(.list)
    }
  }

  /// From the find line the list is meant, which is where Esc leads.
  private static func keys(of command: Command, in context: Context) -> [String] {
    let keys = command.keys(in: context)
    return keys.isEmpty && context == .find ? command.keys(in: .list) : keys
  }
}

extension PaletteEntry {
  /// How well a word fits: 0 at the start of a word of the title, 1 within the title, 2 elsewhere.
  fileprivate func rank(of word: [UInt8]) -> Int {
    if title.starts(with: word) || title.contains([UInt8(ascii: " ")] + word) { return 0 }
    return title.contains(word) ? 1 : 2
  }
}
