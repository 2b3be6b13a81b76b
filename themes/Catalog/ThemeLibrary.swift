/// Theme files that may extend each other, read only when they are needed.
package struct ThemeLibrary: Sendable {
  /// Where a theme file is kept; the first that has a name wins.
  package enum Origin: String, CaseIterable, Sendable {
    /// The person's own folder.
    case user
    /// The folder of the machine or the company.
    case site
    /// The program itself.
    case shipped
  }

  /// One theme file.
  package struct Source: Sendable {
    /// The name that the file gives itself.
    package let name: String
    /// What messages call the file.
    package let file: String
    /// Where it is kept.
    package let origin: Origin
    let contents: @Sendable () -> [UInt8]

    /// Describes a file.
    ///
    /// - Parameters:
    ///   - name: The theme's name; reading the file fails when its `name:` is another.
    ///   - file: What messages call the file.
    ///   - origin: Where it is kept. The default is the program.
    ///   - contents: Its bytes, asked for when the theme is needed.
    package init(
      name: String, file: String, origin: Origin = .shipped,
      contents: @escaping @Sendable () -> [UInt8]
    ) {
      self.name = name
      self.file = file
      self.origin = origin
      self.contents = contents
    }
  }

  /// The files; of several with one name the first is meant.
  package let sources: [Source]

  /// Makes a library of files.
  package init(_ sources: [Source]) { self.sources = sources }

  /// The theme of this name, capitals or not.
  ///
  /// A file may extend another one of its own name, which is then the next with that name.
  ///
  /// - Throws: `ThemeError` for an unknown name and for anything wrong in the theme's file or in one
  ///   that it extends.
  package func theme(named name: String) throws(ThemeError) -> Theme {
    guard let place = places(of: name).first else {
      throw ThemeError(
        .unknownTheme, "there is no theme \"\(name)\"",
        nearest: NearestName.of(name, among: sources.map(\.name)))
    }
    return try theme(at: place)
  }

  /// The theme of the file at a place among `sources`.
  ///
  /// - Throws: `ThemeError` for anything wrong in the file or in one that it extends.
  package func theme(at place: Int) throws(ThemeError) -> Theme {
    var chain = [place]
    var files = [try read(sources[place])]
    while let parent = files[files.count - 1].parent {
      let places = places(of: parent.value)
      guard !places.isEmpty else {
        throw ThemeError(
          .unknownTheme, file: parent.file, line: parent.line,
          "there is no theme \"\(parent.value)\" to extend",
          nearest: NearestName.of(parent.value, among: sources.map(\.name)))
      }
      guard let next = places.first(where: { !chain.contains($0) }) else {
        let names = files.map(\.name) + [sources[places[0]].name]
        throw ThemeError(
          .cycle, file: parent.file, line: parent.line,
          "the themes extend each other in a circle: \(names.joined(separator: " > "))")
      }
      chain.append(next)
      files.append(try read(sources[next]))
    }
    return try ThemeResolver.resolve(files)
  }

  private func places(of name: String) -> [Int] {
    let wanted = name.lowercased()
    return sources.indices.filter { sources[$0].name.lowercased() == wanted }
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
