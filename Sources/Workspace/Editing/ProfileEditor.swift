import SendbirdAPI
import Yams

/// Adds and removes profiles in the configuration file, as text: comments, order and form of
/// everything else stay as they are.
///
/// What comes out is read with the parser before it replaces the file, so a change either does what
/// it says or isn't made.
package struct ProfileEditor: Sendable {
  /// What removing a profile did.
  package struct Removal: Sendable, Hashable {
    /// The lines that are gone.
    package let lines: [String]
    /// Whether it was the default, which the file names no longer.
    package let wasDefault: Bool
  }

  /// The file.
  package let path: String

  /// An editor for a file, which need not exist yet.
  package init(path: String) {
    self.path = path
  }

  /// Adds a profile at the end of the others.
  ///
  /// - Parameters:
  ///   - profile: the profile; a file with a token should have an absolute path, or one with `~/`.
  ///   - isDefault: whether it becomes the default.
  /// - Throws: `ConfigurationError` if a value can't be used, the name is taken, or the file can't be
  ///   read or written; the file is then as it was.
  package func add(
    _ profile: ProfileDefinition, asDefault isDefault: Bool = false
  ) throws(ConfigurationError) {
    try check(profile)
    try FolderLock.hold(around: path) { () throws(ConfigurationError) in
      try addLocked(profile, isDefault)
    }
  }

  private func addLocked(
    _ profile: ProfileDefinition, _ isDefault: Bool
  ) throws(ConfigurationError) {
    let text = try ConfigurationFile.text(of: path)
    var expected = try ConfigurationParser.parse(text ?? "", file: path)
    guard !expected.profiles.contains(where: { $0.name.hasSameBytes(as: profile.name) }) else {
      throw expected.mistake(
        at: "profiles.\(ShownText.of(profile.name))", "there is a profile of this name already")
    }
    var lines = YAMLLines(text ?? Self.header)
    try insert(profile, into: &lines)
    if isDefault { try setDefault(profile.name, in: &lines) }
    expected.profiles.append(profile)
    if isDefault { expected.defaultProfile = profile.name }
    try replace(text, with: lines.text, expected)
  }

  /// Removes a profile, and `default-profile` with it if that names it.
  ///
  /// - Parameter name: the profile's name.
  /// - Returns: what is gone.
  /// - Throws: `ConfigurationError` if there is no such profile, or the file can't be read or
  ///   written; the file is then as it was.
  package func remove(_ name: String) throws(ConfigurationError) -> Removal {
    try FolderLock.hold(around: path) { () throws(ConfigurationError) in try removeLocked(name) }
  }

  private func removeLocked(_ name: String) throws(ConfigurationError) -> Removal {
    let text = try ConfigurationFile.text(of: path)
    var expected = try ConfigurationParser.parse(text ?? "", file: path)
    guard expected.profiles.contains(where: { $0.name.hasSameBytes(as: name) }) else {
      throw ConfigurationError(
        file: path, problem: "there is no profile \"\(ShownText.of(name))\"",
        nearest: NearestName.of(name, among: expected.profiles.map(\.name)))
    }
    expected.profiles.removeAll { $0.name.hasSameBytes(as: name) }
    let wasDefault = expected.defaultProfile?.hasSameBytes(as: name) == true
    var lines = YAMLLines(text ?? "")
    let removed = try cut(name, from: &lines)
    if wasDefault {
      expected.defaultProfile = nil
      try cutDefault(from: &lines)
    }
    try replace(text, with: lines.text, expected)
    return Removal(lines: removed, wasDefault: wasDefault)
  }

  /// What a new file begins with.
  private static let header = """
    # Settings of sendbird-console.
    # Tokens don't belong here: name a command, an environment variable or a file to get them from.

    """

  /// Checks a profile by reading it as the only one of a file; nothing is written.
  ///
  /// - Parameter profile: the profile.
  /// - Throws: `ConfigurationError` if a value can't be used; it names the key and no file.
  package func check(_ profile: ProfileDefinition) throws(ConfigurationError) {
    var lines = YAMLLines("")
    try insert(profile, into: &lines)
    do throws(ConfigurationError) {
      _ = try ConfigurationParser.parse(lines.text, file: path)
    } catch {
      // The line is one of a file that doesn't exist.
      throw ConfigurationError(
        file: "", key: error.key, problem: error.problem, nearest: error.nearest)
    }
  }

  private func insert(
    _ profile: ProfileDefinition, into lines: inout YAMLLines
  ) throws(ConfigurationError) {
    let outline = try ConfigurationOutline(lines, file: path)
    if let last = outline.profiles.last {
      let depth = YAMLLines.indentation(of: last.key)
      let step = (childDepth(of: last) ?? depth + 2) - depth
      lines.lines.insert(
        contentsOf: profile.yamlLines(indentedBy: depth, step: max(1, step)), at: last.end)
    } else if let section = outline.profilesSection {
      clearValue(of: section, in: &lines)
      let depth = YAMLLines.indentation(of: section.key) + 2
      lines.lines.insert(
        contentsOf: profile.yamlLines(indentedBy: depth, step: 2), at: section.start + 1)
    } else {
      let depth = outline.top.first.map { YAMLLines.indentation(of: $0.key) } ?? 0
      lines.lines.append(String(repeating: " ", count: depth) + "profiles:")
      lines.lines += profile.yamlLines(indentedBy: depth + 2, step: 2)
    }
  }

  private func childDepth(of section: ConfigurationOutline.Section) -> Int? {
    guard case .mapping(let mapping) = section.value, let first = mapping.first,
      YAMLLines.line(of: first.key) != section.start
    else { return nil }
    return YAMLLines.indentation(of: first.key)
  }

  /// Makes `profiles: {}` and `profiles: ~` ready for lines below.
  private func clearValue(
    of section: ConfigurationOutline.Section, in lines: inout YAMLLines
  ) {
    let line = lines.lines[section.start]
    guard let colon = line.firstIndex(of: ":") else { return }
    let rest = line[line.index(after: colon)...]
    let comment = rest.firstIndex(of: "#").map { " " + rest[$0...] } ?? ""
    lines.lines[section.start] = line[...colon] + comment
  }

  private func setDefault(
    _ name: String, in lines: inout YAMLLines
  ) throws(ConfigurationError) {
    let key = ConfigurationParser.Key.defaultProfile.rawValue
    let outline = try ConfigurationOutline(lines, file: path)
    if let section = outline.top.first(where: { $0.name == key }) {
      let depth = String(repeating: " ", count: YAMLLines.indentation(of: section.key))
      let comment = comment(ofLine: lines.lines[section.start])
      lines.lines.replaceSubrange(
        section.start..<section.end, with: ["\(depth)\(key): \(YAMLText.scalar(name))\(comment)"])
      return
    }
    guard let section = outline.profilesSection else { return }
    let depth = String(repeating: " ", count: YAMLLines.indentation(of: section.key))
    lines.lines.insert(
      "\(depth)\(key): \(YAMLText.scalar(name))", at: startWithComments(section, in: lines))
  }

  /// The first of the comment lines right above a section, unless they begin the file.
  private func startWithComments(
    _ section: ConfigurationOutline.Section, in lines: YAMLLines
  ) -> Int {
    var start = section.start
    while start > 0, lines.isComment(start - 1) { start -= 1 }
    return start == 0 ? section.start : start
  }

  /// The comment after a value; none if the value has quotes, in which `#` could be anything.
  private func comment(ofLine line: String) -> String {
    guard !line.contains("\""), !line.contains("'"), let start = line.firstIndex(of: "#"),
      start > line.startIndex, line[line.index(before: start)] == " "
    else { return "" }
    return "   " + line[start...]
  }

  private func cut(
    _ name: String, from lines: inout YAMLLines
  ) throws(ConfigurationError) -> [String] {
    let outline = try ConfigurationOutline(lines, file: path)
    guard let section = outline.profiles.first(where: { $0.name.hasSameBytes(as: name) }) else {
      return []
    }
    return cut(section, from: &lines)
  }

  private func cutDefault(from lines: inout YAMLLines) throws(ConfigurationError) {
    let outline = try ConfigurationOutline(lines, file: path)
    let key = ConfigurationParser.Key.defaultProfile.rawValue
    if let section = outline.top.first(where: { $0.name == key }) {
      _ = cut(section, from: &lines)
    }
  }

  @discardableResult
  private func cut(
    _ section: ConfigurationOutline.Section, from lines: inout YAMLLines
  ) -> [String] {
    let removed = Array(lines.lines[section.start..<section.end])
    lines.lines.removeSubrange(section.start..<section.end)
    // Of the blank lines before and after, one is enough.
    let start = section.start
    if start > 0, start < lines.lines.count, lines.isBlank(start - 1), lines.isBlank(start) {
      lines.lines.remove(at: start)
    }
    return removed
  }

  private func replace(
    _ old: String?, with text: String, _ expected: Configuration
  ) throws(ConfigurationError) {
    let result = try? ConfigurationParser.parse(text, file: path)
    guard let result, result.saysTheSame(as: expected) else {
      throw ConfigurationError(
        file: path, problem: "this file can't be changed without risk; change it in an editor")
    }
    guard try ConfigurationFile.text(of: path) == old else {
      throw ConfigurationError(file: path, problem: "somebody else has just changed it; try again")
    }
    do throws(LocalFileError) {
      try FileReplacement.write(Array(text.utf8), to: path)
    } catch {
      throw ConfigurationError(file: path, problem: error.problem)
    }
  }
}
