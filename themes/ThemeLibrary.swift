/// Theme files that may extend each other, read only when they are needed.
package struct ThemeLibrary: Sendable {
  /// One theme file.
  package struct Source: Sendable {
    /// The name that the file gives itself.
    let name: String
    /// What messages call the file.
    let file: String
    let contents: @Sendable () -> [UInt8]

    /// Describes a file.
    ///
    /// - Parameters:
    ///   - name: The theme's name; reading the file fails when its `name:` is another.
    ///   - file: What messages call the file.
    ///   - contents: Its bytes, asked for when the theme is needed.
    package init(name: String, file: String, contents: @escaping @Sendable () -> [UInt8]) {
      self.name = name
      self.file = file
      self.contents = contents
    }
  }

  private let sources: [Source]

  /// Makes a library of files.
  package init(_ sources: [Source]) { self.sources = sources }

  /// The theme of this name, capitals or not.
  ///
  /// - Throws: `ThemeError` for an unknown name and for anything wrong in the theme's file or in one
  ///   that it extends.
  package func theme(named name: String) throws(ThemeError) -> Theme {
    guard let source = source(named: name) else {
      throw ThemeError(
        .unknownTheme, "there is no theme \"\(name)\"",
        nearest: NearestName.of(name, among: sources.map(\.name)))
    }
    var files = [try read(source)]
    while let parent = files[files.count - 1].parent {
      guard let source = self.source(named: parent.value) else {
        throw ThemeError(
          .unknownTheme, file: parent.file, line: parent.line,
          "there is no theme \"\(parent.value)\" to extend",
          nearest: NearestName.of(parent.value, among: sources.map(\.name)))
      }
      if files.contains(where: { $0.name == source.name }) {
        let chain = files.map(\.name) + [source.name]
        throw ThemeError(
          .cycle, file: parent.file, line: parent.line,
          "the themes extend each other in a circle: \(chain.joined(separator: " > "))")
      }
      files.append(try read(source))
    }
    return try ThemeResolver.resolve(files)
  }

  private func source(named name: String) -> Source? {
    let wanted = name.lowercased()
    return sources.first { $0.name.lowercased() == wanted }
  }

  private func read(_ source: Source) throws(ThemeError) -> ThemeFile {
    let text = String(decoding: source.contents(), as: UTF8.self)
    let file = try ThemeParser.parse(file: source.file, text: text)
    guard file.name == source.name else {
      throw ThemeError(
        .badValue, file: source.file,
        "the theme calls itself \"\(file.name)\", not \"\(source.name)\"")
    }
    return file
  }
}
