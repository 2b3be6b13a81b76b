/// How keys are written for people.
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
    default: return name.count == 1 ? name : name.prefix(1).uppercased() + name.dropFirst()
    }
  }

  /// All keys of a command for the help: `e, F4`.
  package static func list(_ names: [String]) -> String {
    names.map(short).joined(separator: ", ")
  }
}
