import Terminal

/// A theme's looks as they came out of its file, kept in the program so that opening the console
/// reads no YAML: that took 2.7 ms of a start that may take few.
///
/// `ResolvedThemes` and its parts are made from the theme files by `ResolvedThemesTests`, which also
/// fails when the two differ.
struct ResolvedTheme {
  let kind: Theme.Kind
  let credits: String
  let source: String
  /// Two words a role, in the order of `Role`.
  let words: [UInt64]

  /// The theme that the words make.
  func theme(named name: String) -> Theme {
    var looks = LookSheet()
    for role in Role.allCases {
      let place = Int(role.rawValue) * 2
      PackedLook(exact: words[place], reduced: words[place + 1]).unpack(role, into: &looks)
    }
    return Theme(name: name, kind: kind, credits: credits, source: source, looks: looks)
  }
}
