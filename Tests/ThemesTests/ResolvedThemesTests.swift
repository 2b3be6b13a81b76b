import Glibc
import Terminal
import Testing
import Themes

/// The looks that are kept ready in the program are those of the theme files.
///
/// `UPDATE_THEMES=1 swift test --filter ResolvedThemes` writes them anew after a file was changed.
@Suite struct ResolvedThemesTests {
  @Test(arguments: ThemeCatalog.names) func areWhatTheFilesSay(_ name: String) throws {
    let ready = try ThemeCatalog.theme(named: name)
    let read = try ThemeCatalog.shipped.theme(named: name)
    #expect(ready.name == read.name)
    #expect(ready.kind == read.kind)
    #expect(ready.credits == read.credits)
    for role in Role.allCases {
      // Rows have no place for a 16-colour override: these themes consist of the sixteen.
      #expect(read.looks[ansi: role] == nil, "\(role.name)")
      #expect(ready.looks[role] == read.looks[role], "\(role.name)")
      #expect(ready.looks[mono: role] == read.looks[mono: role], "\(role.name)")
    }
    #expect(ready.looks == read.looks)
  }

  @Test(.enabled(if: getenv("UPDATE_THEMES") != nil)) func areWrittenAnew() throws {
    let themes = try ThemeCatalog.names.map { try ThemeCatalog.shipped.theme(named: $0) }
    let source = """
      import Terminal

      /// The looks of the shipped themes, made from their files by `ResolvedThemesTests`.
      enum ResolvedThemes {
      \(themes.map(Self.declaration).joined(separator: "\n\n"))
      }

      """
    let path =
      #filePath.split(separator: "/", omittingEmptySubsequences: false).dropLast(3)
      .joined(separator: "/") + "/themes/ResolvedThemes.swift"
    let file = try #require(fopen(path, "w"))
    let written = fputs(source, file)
    #expect(fclose(file) == 0 && written >= 0)
    Issue.record("wrote \(path); run the tests again without UPDATE_THEMES")
  }

  private static func declaration(of theme: Theme) -> String {
    let rows = Role.allCases.map { role in
      let look = theme.looks[role]
      let mono = theme.looks[mono: role] ?? look.attributes
      return "      .init(.\(role), \(color(look.foreground)), \(color(look.background)), "
        + "\(look.attributes.rawValue), mono: \(mono.rawValue)),"
    }
    return """
        static let \(theme.name) = ResolvedTheme(
          kind: .\(theme.kind), credits: "\(theme.credits ?? "")",
          rows: [
      \(rows.joined(separator: "\n"))
          ])
      """
  }

  private static func color(_ color: Color) -> String {
    switch color {
    case .terminalDefault: ".terminalDefault"
    case .ansi(let number): ".ansi(\(number))"
    case .rgb(let red, let green, let blue): ".rgb(\(red), \(green), \(blue))"
    }
  }
}
