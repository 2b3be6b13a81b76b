import Yams

/// One key of a mapping with what stands under it.
struct ConfigurationEntry {
  /// The key as written.
  let name: String
  /// The key with all keys above it, such as `profiles.acme.environment`.
  let path: String
  /// The key itself, for its place.
  let key: Node
  /// What it is set to.
  let value: Node
}

/// Turns nodes into values; whatever is of the wrong form is an error with its place.
struct ConfigurationReader {
  /// The file as messages name it.
  let file: String

  /// The keys of a mapping in their order; none when there is nothing under the key.
  ///
  /// - Parameters:
  ///   - node: what should be a mapping.
  ///   - path: the path of the key it stands under; empty for the root.
  ///   - what: what it holds, for the message, such as "profiles by name".
  /// - Returns: the entries.
  /// - Throws: `ConfigurationError` when it is something else.
  func entries(
    of node: Node, under path: String, _ what: String
  ) throws(ConfigurationError) -> [ConfigurationEntry] {
    if isMissing(node) { return [] }
    guard case .mapping(let pairs) = node else {
      throw failure(node, path, "holds \(what)")
    }
    var entries: [ConfigurationEntry] = []
    for (key, value) in pairs {
      guard case .scalar(let scalar) = key else {
        throw failure(key, path, "a key has to be plain text")
      }
      let name = scalar.string
      let shown = ShownText.of(name)
      entries.append(
        ConfigurationEntry(
          name: name, path: path.isEmpty ? shown : "\(path).\(shown)", key: key, value: value))
    }
    return entries
  }

  /// A text that isn't empty.
  func text(_ entry: ConfigurationEntry) throws(ConfigurationError) -> String {
    try text(entry.value, at: entry)
  }

  /// A text, or several in a list; an empty list is none.
  func texts(_ entry: ConfigurationEntry) throws(ConfigurationError) -> [String] {
    guard case .sequence(let nodes) = entry.value else { return [try text(entry)] }
    var texts: [String] = []
    for node in nodes { texts.append(try text(node, at: entry)) }
    return texts
  }

  /// One of a few words.
  func word<Word: RawRepresentable<String> & CaseIterable>(
    _ entry: ConfigurationEntry
  ) throws(ConfigurationError) -> Word {
    let text = try text(entry)
    if let word = Word(rawValue: text) { return word }
    let known = Word.allCases.map(\.rawValue)
    throw failure(
      entry.value, entry.path,
      "\"\(ShownText.of(text))\" is none of \(known.joined(separator: ", "))",
      nearest: NearestName.of(text, among: known))
  }

  /// `true` or `false`.
  func flag(_ entry: ConfigurationEntry) throws(ConfigurationError) -> Bool {
    switch try text(entry) {
    case "true": return true
    case "false": return false
    default: throw failure(entry.value, entry.path, "must be true or false")
    }
  }

  /// A whole number within a range.
  func number(
    _ entry: ConfigurationEntry, in range: ClosedRange<Int>, of what: String
  ) throws(ConfigurationError) -> Int {
    let text = try text(entry)
    // `Int` would take a plus sign as well.
    guard text.utf8.allSatisfy({ (0x30...0x39).contains($0) }), let number = Int(text),
      range.contains(number)
    else {
      throw failure(
        entry.value, entry.path,
        "must be a whole number of \(what) from \(range.lowerBound) to \(range.upperBound)")
    }
    return number
  }

  /// A time such as `90`, `90s`, `4m` or `1h`, from one second to a day.
  func time(_ entry: ConfigurationEntry) throws(ConfigurationError) -> Duration {
    let text = try text(entry)
    let unit =
      switch text.last {
      case "m": 60
      case "h": 3600
      default: 1
      }
    let hasUnit = text.last.map { "smh".contains($0) } ?? false
    let digits = hasUnit ? text.dropLast() : text[...]
    let day = 86_400
    guard digits.utf8.allSatisfy({ (0x30...0x39).contains($0) }), let count = Int(digits),
      count > 0, count <= day / unit
    else {
      throw failure(
        entry.value, entry.path, "must be a time such as 90s, 4m or 1h, from 1s to 24h")
    }
    return .seconds(count * unit)
  }

  /// A complaint about a node.
  func failure(
    _ node: Node?, _ path: String, _ problem: String, nearest: String? = nil
  ) -> ConfigurationError {
    ConfigurationError(
      file: file, line: node?.mark?.line, column: node?.mark?.column,
      key: path.isEmpty ? nil : path, problem: problem, nearest: nearest)
  }

  /// A complaint about a key that nothing has.
  ///
  /// A token is worth more than a suggestion: whoever wrote one is told where it belongs. Its text
  /// is not repeated.
  func unknown(
    _ entry: ConfigurationEntry, among known: [String]
  ) -> ConfigurationError {
    guard entry.name.lowercased().hasSuffix("token") else {
      return failure(
        entry.key, entry.path, "unknown key",
        nearest: NearestName.of(entry.name, among: known))
    }
    let stem = entry.name.lowercased().contains("desk") ? "desk-token" : "chat-token"
    return failure(
      entry.key, entry.path,
      "a token doesn't belong into this file; use \(stem)-command, \(stem)-env or \(stem)-file, and replace the token if others could read this file"
    )
  }

  /// Whether nothing, or YAML's word for nothing, stands under a key.
  func isMissing(_ node: Node) -> Bool {
    guard case .scalar(let scalar) = node, scalar.style == .plain || scalar.style == .any else {
      return false
    }
    return ["", "~", "null"].contains(scalar.string)
  }

  private func text(
    _ node: Node, at entry: ConfigurationEntry
  ) throws(ConfigurationError) -> String {
    guard !isMissing(node) else { throw failure(node, entry.path, "has no value") }
    guard case .scalar(let scalar) = node else {
      throw failure(node, entry.path, "must be plain text")
    }
    guard !scalar.string.isEmpty else { throw failure(node, entry.path, "has no value") }
    return scalar.string
  }
}
