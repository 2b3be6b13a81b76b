import Widgets

/// How keys are written for people, and read from them.
package enum KeyNames {
  /// `ctrl-s` as `^S`, `alt-b` as `M-b`, `f2` as `F2`, `enter` as `Enter`.
  package static func short(_ name: String) -> String {
    if name.utf8.contains(UInt8(ascii: " ")) {
      return name.split(separator: " ").map { short(String($0)) }.joined(separator: " ")
    }
    if name.hasPrefix("ctrl-"), name.count == 6 { return "^" + name.dropFirst(5).uppercased() }
    if name.hasPrefix("alt-") { return "M-" + short(String(name.dropFirst(4))) }
    if name.count > 1, name.first == "f", Int(name.dropFirst()) != nil { return name.uppercased() }
    switch name {
    case "page-up": return "PgUp"
    case "page-down": return "PgDn"
    case "shift-tab": return "S-Tab"
    case "escape": return "Esc"
    case "delete": return "Del"
    default: return name.count == 1 ? name : name.prefix(1).uppercased() + String(name.dropFirst())
    }
  }

  /// The name of a key or a sequence as people write it: `F4`, `^X ^E`, `C-x`, `M-b`, `PgUp`.
  ///
  /// - Returns: the name as bindings have it; nil when one of the keys doesn't exist.
  package static func name(written: String) -> String? {
    var names: [String] = []
    for part in written.split(separator: " ") {
      guard let key = press(String(part)) else { return nil }
      names.append(key.name)
    }
    return names.isEmpty ? nil : names.joined(separator: " ")
  }

  private static func press(_ written: String) -> KeyPress? {
    var name = written
    if written.count > 1 {
      if written.first == "^" { name = "ctrl-" + written.dropFirst() }
      for (short, long) in [("C-", "ctrl-"), ("M-", "alt-"), ("S-", "shift-")]
      where name.hasPrefix(short) { name = long + name.dropFirst(2) }
    }
    if let key = KeyPress(name: name) { return key }
    return name.count > 1 ? KeyPress(name: name.lowercased()) : nil
  }

  /// Whether the first key of a name types a character.
  package static func isTyped(_ name: String) -> Bool {
    KeySequence.keys(named: name)?.first?.typed != nil
  }

  /// The names of keys that aren't characters.
  package static let special = [
    "enter", "tab", "shift-tab", "backspace", "escape", "up", "down", "left", "right", "home",
    "end", "page-up", "page-down", "insert", "delete", "space", "ctrl-x", "alt-x", "f1",
  ]

  /// What a key may be called, for whoever wrote something else.
  static let rule =
    "a character, f1 to f35, "
    + special.filter { !$0.contains("ctrl") && !$0.contains("alt") && $0 != "f1" }
    .joined(separator: ", ") + ", and those after ctrl-, alt- or shift-"

  /// All keys of a command for the help: `e, F4`.
  package static func list(_ names: [String]) -> String {
    names.map(short).joined(separator: ", ")
  }
}
