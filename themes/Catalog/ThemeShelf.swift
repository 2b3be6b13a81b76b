/// All themes that can be chosen: the person's own, the site's, the program's, in this order.
///
/// The folders are looked into each time something is asked for, so an edited file counts at once.
package struct ThemeShelf: Sendable {
  /// One theme that can be chosen.
  package struct Entry: Sendable {
    /// Its name.
    package let name: String
    /// Where it is kept.
    package let origin: ThemeLibrary.Origin
    /// Its file as it is called for people.
    package let file: String
    /// The theme, or what is wrong with its file.
    package let theme: Result<Theme, ThemeError>
  }

  private let folders: [(origin: ThemeLibrary.Origin, path: String)]

  /// Makes a shelf.
  ///
  /// - Parameters:
  ///   - user: The person's folder; `nil` for none. It need not exist.
  ///   - site: The site's folder; `nil` for none. It need not exist.
  package init(user: String?, site: String?) {
    folders =
      (user.map { [(.user, $0)] } ?? []) + (site.map { [(.site, $0)] } ?? [])
  }

  /// The folders, whether or not they exist.
  package var paths: [String] { folders.map(\.path) }

  /// The theme of this name, capitals or not, and where it is kept.
  ///
  /// One of the program's own is ready and costs no reading of YAML.
  ///
  /// - Throws: `ThemeError` for an unknown name and for anything wrong in its file.
  package func find(
    _ name: String
  ) throws(ThemeError) -> (theme: Theme, origin: ThemeLibrary.Origin) {
    let own = own()
    let wanted = name.lowercased()
    if let source = own.first(where: { $0.name.lowercased() == wanted }) {
      return (try library(own).theme(named: name), source.origin)
    }
    if let theme = ThemeCatalog.ready(name) { return (theme, .shipped) }
    throw ThemeError(
      .unknownTheme, "there is no theme \"\(name)\"",
      nearest: NearestName.of(name, among: own.map(\.name) + ThemeCatalog.names))
  }

  /// The names that can be chosen, those of the program last, each once.
  package var names: [String] {
    var names: [String] = []
    for name in own().map(\.name) + ThemeCatalog.names
    where !names.contains(where: { $0.lowercased() == name.lowercased() }) {
      names.append(name)
    }
    return names
  }

  /// Every theme, broken ones included; one that another hides is left out.
  package var entries: [Entry] {
    let own = own()
    let library = library(own)
    var entries: [Entry] = []
    for (place, source) in library.sources.enumerated() {
      let isHidden = entries.contains { $0.name.lowercased() == source.name.lowercased() }
      let isChoosable = source.origin != .shipped || ThemeCatalog.names.contains(source.name)
      if isHidden || !isChoosable { continue }
      let theme = Result { () throws(ThemeError) in
        if source.origin == .shipped, let ready = ThemeCatalog.ready(source.name) { return ready }
        return try library.theme(at: place)
      }
      entries.append(
        Entry(name: source.name, origin: source.origin, file: source.file, theme: theme))
    }
    return entries
  }

  /// The theme of a file that need not be in a folder.
  ///
  /// - Throws: `ThemeError` when it cannot be read, and for anything wrong in it.
  package func theme(file path: String) throws(ThemeError) -> Theme {
    guard let source = ThemeFolder.source(path: path, origin: .user) else {
      throw ThemeError(.syntax, file: path, "there is no such file, or it cannot be read")
    }
    let others = own().filter { $0.file != path }
    return try library([source] + others).theme(at: 0)
  }

  private func own() -> [ThemeLibrary.Source] {
    folders.flatMap { ThemeFolder.sources(in: $0.path, origin: $0.origin) }
  }

  private func library(_ own: [ThemeLibrary.Source]) -> ThemeLibrary {
    ThemeLibrary(own + ThemeCatalog.shipped.sources)
  }
}
