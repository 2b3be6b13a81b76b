/// One press of a key with its modifiers, with a name that keymaps use: `ctrl-left`, `alt-b`, `f1`.
///
/// A control key is named by its lower case letter. What a terminal cannot tell apart is one value:
/// `ctrl-i` is `tab`, `ctrl-m` is `enter`, `ctrl-[` is `escape`, `ctrl-space` is `ctrl-@`, `ctrl-/` is
/// `ctrl-_`. Enter and `ctrl-j`, and Backspace and `ctrl-h`, are told apart.
package struct KeyPress: Hashable, Sendable {
  /// The key.
  package let key: Key
  /// What is held down with it.
  package let modifiers: KeyModifiers

  /// Creates a key press in the form that the decoder produces.
  package init(_ key: Key, _ modifiers: KeyModifiers = []) {
    (self.key, self.modifiers) = Self.canonical(key, modifiers)
  }

  /// Creates the press of a key that types a character.
  package init(_ character: Character, _ modifiers: KeyModifiers = []) {
    self.init(.character(character), modifiers)
  }

  /// Creates a key press from a name such as `ctrl-left`; `nil` when it isn't one.
  ///
  /// Modifiers come in any order as `ctrl-`, `alt-` and `shift-`; a single character names itself.
  package init?(name: String) {
    var rest = name[...]
    var modifiers: KeyModifiers = []
    prefixes: while true {
      for (prefix, modifier) in Self.prefixes where rest.hasPrefix(prefix) {
        guard rest.count > prefix.count, !modifiers.contains(modifier) else { return nil }
        modifiers.insert(modifier)
        rest = rest.dropFirst(prefix.count)
        continue prefixes
      }
      break
    }
    if rest.count == 1, let character = rest.first {
      guard KeyPress.isTyped(character) else { return nil }
      self.init(.character(character), modifiers)
    } else if let key = Self.keysByName[String(rest)] {
      self.init(key, modifiers)
    } else if rest.first == "f", let number = Int(rest.dropFirst()), (1...35).contains(number),
      String(number) == rest.dropFirst()
    {
      self.init(.function(number), modifiers)
    } else {
      return nil
    }
  }

  /// The name, which `init(name:)` reads back.
  package var name: String {
    var name = ""
    for (prefix, modifier) in Self.prefixes where modifiers.contains(modifier) { name += prefix }
    switch key {
    case .character(" "): return name + "space"
    case .character(let character): return name + String(character)
    case .function(let number): return name + "f\(number)"
    default: return name + (Self.namesByKey[key] ?? "")
    }
  }

  /// The same key with more modifiers.
  package func adding(_ more: KeyModifiers) -> KeyPress { KeyPress(key, modifiers.union(more)) }

  /// The character that the press types into a field; `nil` for keys that don't type.
  package var typed: Character? {
    guard case .character(let character) = key, modifiers.isEmpty else { return nil }
    return character
  }

  private static let prefixes: [(String, KeyModifiers)] = [
    ("ctrl-", .control), ("alt-", .alt), ("shift-", .shift),
  ]

  private static let namesByKey: [Key: String] = [
    .enter: "enter", .tab: "tab", .backspace: "backspace", .escape: "escape", .up: "up",
    .down: "down", .left: "left", .right: "right", .home: "home", .end: "end",
    .pageUp: "page-up", .pageDown: "page-down", .insert: "insert", .delete: "delete",
  ]

  private static let keysByName: [String: Key] = {
    var keys: [String: Key] = [
      "space": .character(" "), "esc": .escape, "return": .enter, "pgup": .pageUp,
      "pgdn": .pageDown, "pageup": .pageUp, "pagedown": .pageDown, "ins": .insert, "del": .delete,
    ]
    for (key, name) in namesByKey { keys[name] = key }
    return keys
  }()

  private static func isTyped(_ character: Character) -> Bool {
    guard let scalar = character.unicodeScalars.first else { return false }
    return scalar.value >= 0x20 && !(0x7F..<0xA0).contains(scalar.value)
  }

  private static func canonical(_ key: Key, _ modifiers: KeyModifiers) -> (Key, KeyModifiers) {
    guard case .character(var character) = key else { return (key, modifiers) }
    var modifiers = modifiers
    if modifiers.contains(.shift) {
      let upper = character.uppercased()
      if upper.count == 1, let first = upper.first { character = first }
      if !modifiers.contains(.control) { modifiers.remove(.shift) }
    }
    guard modifiers.contains(.control) else { return (.character(character), modifiers) }
    if let lower = character.lowercased().first, character.isASCII { character = lower }
    let others = modifiers.subtracting(.control)
    switch character {
    case "i": return (.tab, others)
    case "m": return (.enter, others)
    case "[": return (.escape, others)
    case " ": return (.character("@"), modifiers)
    case "/": return (.character("_"), modifiers)
    default: return (.character(character), modifiers)
    }
  }
}
