import Terminal
import Yams

/// Reads the YAML of one theme file; whatever it doesn't know is an error.
struct ThemeParser {
  private let file: String
  private var theme: ThemeFile

  /// Reads a file.
  ///
  /// - Parameters:
  ///   - file: The file's name for messages.
  ///   - text: Its contents.
  /// - Returns: What the file says, nothing inherited yet.
  /// - Throws: `ThemeError` with the line of the first mistake.
  static func parse(file: String, text: String) throws(ThemeError) -> ThemeFile {
    var parser = ThemeParser(file: file)
    try parser.read(text)
    return parser.theme
  }

  private init(file: String) {
    self.file = file
    theme = ThemeFile(file: file)
  }

  private enum Key: String, CaseIterable {
    case name, kind, extends, credits, source, palette, ansi, roles, mono
  }

  private mutating func read(_ yaml: String) throws(ThemeError) {
    let root: Node?
    do {
      // Everything is taken as text: `on` and `no` are words here, and the rules that tell numbers
      // and dates apart would be compiled at every start.
      root = try compose(yaml: yaml, .basic)
    } catch {
      throw syntaxError(error)
    }
    guard let root, case .mapping(let pairs) = root else {
      throw failure(.syntax, root, "a theme is a list of keys such as \"name: …\"")
    }
    for (keyNode, value) in pairs {
      let word = try text(keyNode, "a key")
      guard let key = Key(rawValue: word) else {
        throw failure(
          .unknownKey, keyNode, "\"\(word)\" is no key of a theme",
          near: word, among: Key.allCases.map(\.rawValue))
      }
      try read(key, value)
    }
    if theme.name.isEmpty {
      throw ThemeError(.missingKey, file: file, line: 1, "the theme has no \"name\"")
    }
  }

  private mutating func read(_ key: Key, _ value: Node) throws(ThemeError) {
    switch key {
    case .name: theme.name = try text(value, "the name")
    case .kind: theme.kind = try kind(value)
    case .extends:
      theme.parent = located(try text(value, "the theme that is extended"), value)
    case .credits: theme.credits = try text(value, "the credits")
    case .source: theme.source = try text(value, "the source")
    case .palette: theme.palette = try section(value, paletteEntry)
    case .ansi: theme.ansi = try section(value, ansiEntry)
    case .roles: theme.roles = try section(value, roleEntry)
    case .mono: theme.mono = try section(value, monoEntry)
    }
  }

  private func kind(_ node: Node) throws(ThemeError) -> Theme.Kind {
    let word = try text(node, "the kind")
    guard let kind = Theme.Kind(rawValue: word) else {
      throw failure(
        .badValue, node, "\"\(word)\" is no kind of theme", near: word,
        among: Theme.Kind.allCases.map(\.rawValue))
    }
    return kind
  }

  /// Reads a mapping of names to values, each kept with its line.
  private func section<Value>(
    _ node: Node, _ entry: (_ name: String, _ key: Node, _ value: Node) throws(ThemeError) -> Value
  ) throws(ThemeError) -> [String: Located<Value>] {
    guard case .mapping(let pairs) = node else {
      throw failure(.badValue, node, "names with their values are needed here")
    }
    var entries: [String: Located<Value>] = [:]
    for (key, value) in pairs {
      let name = try text(key, "a name")
      entries[name] = located(try entry(name, key, value), key)
    }
    return entries
  }

  private func paletteEntry(
    _ name: String, _ key: Node, _ value: Node
  ) throws(ThemeError) -> Style.Shade {
    guard PaletteName.isWellFormed(name[...]) else {
      throw failure(.badValue, key, "\"\(name)\" cannot be a name in the palette")
    }
    let word = try text(value, "a colour")
    if word.contains("/") { return try blend(word, value) }
    guard let color = ColorNames.color(word) else {
      throw failure(
        .badValue, value, "\"\(word)\" is no colour: use #rrggbb, default or a name", near: word,
        among: ColorNames.ansi + [ColorNames.terminalDefault])
    }
    return Style.Shade(source: .color(color), share: 100)
  }

  /// A colour of the palette that is a blend of another one.
  private func blend(_ word: String, _ node: Node) throws(ThemeError) -> Style.Shade {
    do throws(Style.Mistake) {
      return try Style.Shade(word[...])
    } catch {
      throw failure(
        .badValue, node, error.message, near: error.word,
        among: ColorNames.ansi + PaletteName.standard)
    }
  }

  private func ansiEntry(_: String, _: Node, _ value: Node) throws(ThemeError) -> Color {
    let word = try text(value, "a colour")
    guard let color = ColorNames.ansi(named: word) else {
      throw failure(
        .badValue, value, "\"\(word)\" is none of the sixteen colours", near: word,
        among: ColorNames.ansi + [ColorNames.terminalDefault])
    }
    return color
  }

  private func roleEntry(_ name: String, _ key: Node, _ value: Node) throws(ThemeError) -> Style {
    try checkRole(name, key)
    return try style(value)
  }

  private func monoEntry(
    _ name: String, _ key: Node, _ value: Node
  ) throws(ThemeError) -> Attributes {
    try checkRole(name, key)
    // Without colours a role may have to look like plain text; that is worded `default`.
    if try text(value, "attributes") == ColorNames.terminalDefault { return [] }
    let style = try style(value)
    guard style.foreground == nil, style.background == nil else {
      throw failure(.badValue, value, "there are no colours in mono, only attributes")
    }
    return style.attributes
  }

  private func checkRole(_ name: String, _ key: Node) throws(ThemeError) {
    guard !ThemeFile.roleNames.contains(name) else { return }
    throw failure(
      .unknownKey, key, "\"\(name)\" is no role", near: name, among: ThemeFile.roleNames)
  }

  private func style(_ node: Node) throws(ThemeError) -> Style {
    let wording = try text(node, "a look")
    do throws(Style.Mistake) {
      return try Style(wording)
    } catch {
      let known =
        Style.attributeNames.map(\.name) + ColorNames.ansi + [ColorNames.terminalDefault]
        + PaletteName.standard
      throw failure(.badValue, node, error.message, near: error.word, among: known)
    }
  }

  private func text(_ node: Node, _ what: String) throws(ThemeError) -> String {
    guard case .scalar(let scalar) = node else {
      throw failure(.badValue, node, "\(what) has to be plain text")
    }
    guard !scalar.string.isEmpty else {
      throw failure(.badValue, node, "\(what) is missing")
    }
    return scalar.string
  }

  private func located<Value>(_ value: Value, _ node: Node) -> Located<Value> {
    Located(value: value, file: file, line: node.mark?.line ?? 1)
  }

  private func failure(
    _ code: ThemeError.Code, _ node: Node?, _ message: String, near word: String? = nil,
    among known: some Sequence<String> = EmptyCollection()
  ) -> ThemeError {
    ThemeError(
      code, file: file, line: node?.mark?.line ?? 1, message,
      nearest: word.flatMap { NearestName.of($0, among: known) })
  }

  private func syntaxError(_ error: any Error) -> ThemeError {
    switch error as? YamlError {
    case .scanner(_, let problem, let mark, _), .parser(_, let problem, let mark, _),
      .composer(_, let problem, let mark, _):
      ThemeError(.syntax, file: file, line: mark.line, "this is not YAML: \(problem)")
    case .duplicatedKeysInMapping(let names, let context):
      ThemeError(
        .syntax, file: file, line: context.mark.line,
        "\(names.map { "\"\($0)\"" }.joined(separator: ", ")) is there more than once")
    case .reader(let problem, _, _, _):
      ThemeError(.syntax, file: file, "this is not text: \(problem)")
    default:
      ThemeError(.syntax, file: file, "this is not YAML: \(error)")
    }
  }
}
