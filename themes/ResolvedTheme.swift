import Terminal

/// A theme's looks as they came out of its file, kept in the program so that opening the console
/// reads no YAML: that took 2.7 ms of a start that may take few.
///
/// The rows of `ResolvedThemes` are made from the theme files by a test, which also fails when the
/// two differ.
struct ResolvedTheme {
  struct Row {
    let role: Role
    let look: Look
    let mono: Attributes

    /// Describes one role; attributes are given by their raw values.
    init(
      _ role: Role, _ foreground: Color, _ background: Color, _ attributes: UInt32, mono: UInt32
    ) {
      self.role = role
      look = Look(
        foreground: foreground, background: background,
        attributes: Attributes(rawValue: attributes))
      self.mono = Attributes(rawValue: mono)
    }
  }

  let kind: Theme.Kind
  let credits: String
  let rows: [Row]

  /// The theme that the rows make.
  func theme(named name: String) -> Theme {
    var looks = LookSheet()
    for row in rows {
      looks[row.role] = row.look
      looks[mono: row.role] = row.mono
    }
    return Theme(name: name, kind: kind, credits: credits, looks: looks)
  }
}
