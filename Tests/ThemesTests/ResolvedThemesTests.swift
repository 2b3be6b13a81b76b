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
    #expect(ready.source == read.source)
    for role in Role.allCases {
      for depth in ColorDepth.allCases {
        #expect(
          ready.looks.look(role, at: depth) == read.looks.look(role, at: depth),
          "\(role.name) at \(depth)")
      }
      let words = PackedLook(role, of: ready.looks)
      #expect(words == PackedLook(role, of: read.looks), "\(role.name) is packed otherwise")
    }
  }

  @Test(arguments: ThemeCatalog.names) func areKeptAsTheTestWritesThem(_ name: String) throws {
    let theme = try ThemeCatalog.shipped.theme(named: name)
    #expect(Self.read(Self.path(of: name)) == Self.file(of: theme))
  }

  @Test func theListIsKeptAsTheTestWritesIt() {
    #expect(Self.read(Self.listPath) == Self.list)
  }

  @Test(.enabled(if: getenv("UPDATE_THEMES") != nil)) func areWrittenAnew() throws {
    for name in ThemeCatalog.names {
      let theme = try ThemeCatalog.shipped.theme(named: name)
      try Self.write(Self.file(of: theme), to: Self.path(of: name))
    }
    try Self.write(Self.list, to: Self.listPath)
    Issue.record("wrote themes/Resolved; run the tests again without UPDATE_THEMES")
  }
}

extension ResolvedThemesTests {
  /// A theme's file: one line a role, so that a change shows where it is.
  private static func file(of theme: Theme) -> String {
    let rows = Role.allCases.map { role in
      let look = PackedLook(role, of: theme.looks)
      return "      \(hex(look.exact)), \(hex(look.reduced)),  // \(role.name)"
    }
    return """
      // Made from \(theme.name).yaml by `ResolvedThemesTests`.

      extension ResolvedThemes {
        static let \(identifier(theme.name)) = ResolvedTheme(
          kind: .\(theme.kind),
          credits: "\(theme.credits ?? "")",
          source: "\(theme.source ?? "")",
          words: [
      \(rows.joined(separator: "\n"))
          ])
      }

      """
  }

  private static var list: String {
    let cases = ThemeCatalog.names.map { "    case \"\($0)\": \(identifier($0))" }
    return """
      // Made from the theme files by `ResolvedThemesTests`.

      /// The looks of the shipped themes, ready to be used.
      enum ResolvedThemes {
        /// The theme of exactly this name.
        static func theme(named name: String) -> ResolvedTheme? {
          switch name {
      \(cases.joined(separator: "\n"))
          default: nil
          }
        }
      }

      """
  }

  private static func identifier(_ name: String) -> String {
    let words = name.split(separator: "-")
    return words.prefix(1).joined()
      + words.dropFirst().map { $0.prefix(1).uppercased() + $0.dropFirst() }.joined()
  }

  private static func hex(_ word: UInt64) -> String {
    let digits = String(word, radix: 16)
    return "0x" + String(repeating: "0", count: 16 - digits.count) + digits
  }

  private static var folder: String {
    #filePath.split(separator: "/", omittingEmptySubsequences: false).dropLast(3)
      .joined(separator: "/") + "/themes/Resolved"
  }

  private static var listPath: String { "\(folder)/ResolvedThemes.swift" }

  private static func path(of name: String) -> String {
    let word = identifier(name)
    return "\(folder)/\(word.prefix(1).uppercased())\(word.dropFirst())Theme.swift"
  }

  private static func read(_ path: String) -> String? {
    guard let file = fopen(path, "r") else { return nil }
    defer { fclose(file) }
    var bytes = [UInt8](repeating: 0, count: 1 << 20)
    let count = fread(&bytes, 1, bytes.count, file)
    return String(decoding: bytes[..<count], as: UTF8.self)
  }

  private static func write(_ text: String, to path: String) throws {
    let file = try #require(fopen(path, "w"))
    let written = fputs(text, file)
    #expect(fclose(file) == 0 && written >= 0)
  }
}
