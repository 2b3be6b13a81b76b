import SendbirdAPI
import Yams

/// Where things stand in the text of a configuration file, for changing it as text.
struct ConfigurationOutline {
  /// A key with the line it is on and the line after its last one.
  struct Section {
    let name: String
    let key: Node
    let value: Node
    let start: Int
    let end: Int
  }

  /// The keys at the top in the order of their lines.
  let top: [Section]
  /// The profiles in the order of their lines.
  let profiles: [Section]
  /// The section with the profiles.
  let profilesSection: Section?

  /// Finds the places.
  ///
  /// - Parameters:
  ///   - lines: the text.
  ///   - file: the file's path, for messages.
  /// - Throws: `ConfigurationError` when it is no YAML, or written in braces, which can't be changed
  ///   line by line.
  init(_ lines: YAMLLines, file: String) throws(ConfigurationError) {
    guard let root = try YAMLDocument.root(of: lines.text, file: file) else {
      (top, profiles, profilesSection) = ([], [], nil)
      return
    }
    top = try Self.sections(of: root, in: lines, before: lines.lines.count, file: file)
    profilesSection = top.first { $0.name == ConfigurationParser.Key.profiles.rawValue }
    guard let section = profilesSection else {
      profiles = []
      return
    }
    profiles = try Self.sections(of: section.value, in: lines, before: section.end, file: file)
  }

  private static func sections(
    of node: Node, in lines: YAMLLines, before limit: Int, file: String
  ) throws(ConfigurationError) -> [Section] {
    if ConfigurationReader(file: file).isMissing(node) { return [] }
    guard case .mapping(let mapping) = node else { return [] }
    var starts: [(key: Node, value: Node, line: Int)] = []
    for (key, value) in mapping {
      guard let line = YAMLLines.line(of: key), line < limit else { throw braces(node, file) }
      let isOnOwnLine = lines.indentation(ofLine: line) == YAMLLines.indentation(of: key)
      guard isOnOwnLine else { throw braces(node, file) }
      starts.append((key, value, line))
    }
    var sections: [Section] = []
    for (index, entry) in starts.enumerated() {
      let next = index + 1 < starts.count ? starts[index + 1].line : limit
      sections.append(
        Section(
          name: entry.key.string ?? "", key: entry.key, value: entry.value, start: entry.line,
          end: lines.end(ofKeyAt: entry.line, before: next)))
    }
    return sections
  }

  private static func braces(_ node: Node, _ file: String) -> ConfigurationError {
    ConfigurationError(
      file: file, line: node.mark?.line, column: node.mark?.column,
      problem:
        "this is written in a form that only a person can change safely; change it in an editor")
  }
}
