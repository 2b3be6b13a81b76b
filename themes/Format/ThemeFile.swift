import Terminal

/// A value and the line of the file it stands on, for the messages about it.
struct Located<Value> {
  let value: Value
  let file: String
  let line: Int
}

extension Located: Sendable where Value: Sendable {}

/// What one theme file says, by itself: nothing inherited, no colour looked up.
struct ThemeFile {
  /// The file as it is called for people.
  let file: String
  var name = ""
  var kind: Theme.Kind?
  var parent: Located<String>?
  var credits: String?
  var source: String?
  /// Colours, and blends of other colours such as `fg/75`.
  var palette: [String: Located<Style.Shade>] = [:]
  /// Exact choices among the sixteen colours, by name of the palette.
  var ansi: [String: Located<Color>] = [:]
  /// Looks by role, or by the first words of several roles.
  var roles: [String: Located<Style>] = [:]
  /// Attributes where there are no colours, by the same names.
  var mono: [String: Located<Attributes>] = [:]

  /// The names that `roles` and `mono` know: every role, and what stands before a dot in one.
  static let roleNames: Set<String> = {
    var names: Set<String> = []
    for role in Role.allCases {
      var name = role.name[...]
      names.insert(role.name)
      while let dot = name.lastIndex(of: ".") {
        name = name[..<dot]
        names.insert(String(name))
      }
    }
    return names
  }()
}
