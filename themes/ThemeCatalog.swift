/// The themes inside the program.
package enum ThemeCatalog {
  /// The theme that is used unless another is asked for: the terminal's own colours.
  package static let defaultName = "terminal"

  /// The theme without colours.
  package static let monoName = "mono"

  /// The themes that can be chosen.
  package static let names = [defaultName, monoName]

  /// The theme of this name, capitals or not.
  ///
  /// Nothing is read from disk or parsed: a start has no time for it.
  ///
  /// - Throws: `ThemeError` with the nearest name when there is no such theme.
  package static func theme(named name: String) throws(ThemeError) -> Theme {
    switch name.lowercased() {
    case defaultName: return ResolvedThemes.terminal.theme(named: defaultName)
    case monoName: return ResolvedThemes.mono.theme(named: monoName)
    default:
      throw ThemeError(
        .unknownTheme, "there is no theme \"\(name)\"",
        nearest: NearestName.of(name, among: names))
    }
  }

  /// The theme files inside the program, those included that only others extend.
  package static let shipped = ThemeLibrary([
    ThemeLibrary.Source(name: "base", file: "base.yaml") { PackageResources.base_yaml },
    ThemeLibrary.Source(name: defaultName, file: "terminal.yaml") {
      PackageResources.terminal_yaml
    },
    ThemeLibrary.Source(name: monoName, file: "mono.yaml") { PackageResources.mono_yaml },
  ])
}
