import Glibc
import Terminal
import Testing
import Themes

/// The sample screen of `theme show`, as it is printed.
///
/// `UPDATE_GOLDEN=1 swift test --filter SampleTests` writes the files anew.
@Suite struct SampleTests {
  static let themes = [
    "terminal", "mono", "nord", "solarized-light", "high-contrast-dark", "cvd-dark",
  ]

  @Test(arguments: themes, ColorDepth.allCases)
  func looksAsBefore(_ name: String, _ depth: ColorDepth) throws {
    let theme = try ThemeCatalog.theme(named: name)
    let surface = ThemeSample.surface(of: theme, isUnicode: true)
    let lines = surface.sequences(theme.looks, at: depth)
    let text = lines.split(separator: "\u{1B}", omittingEmptySubsequences: false)
      .joined(separator: "^[")
    let path =
      #filePath.split(separator: "/", omittingEmptySubsequences: false).dropLast()
      .joined(separator: "/") + "/Golden/sample-\(name)-\(depth).txt"
    if getenv("UPDATE_GOLDEN") != nil {
      let file = try #require(fopen(path, "w"))
      fputs(text, file)
      fclose(file)
      return
    }
    let file = try #require(fopen(path, "r"), "there is no \(path)")
    defer { fclose(file) }
    var bytes = [UInt8](repeating: 0, count: 1 << 20)
    let count = fread(&bytes, 1, bytes.count, file)
    #expect(String(decoding: bytes[..<count], as: UTF8.self) == text)
  }

  /// Whatever a person should be able to judge is on the sample.
  @Test(arguments: [true, false]) func everyRoleButBackgroundsIsShown(_ isUnicode: Bool) throws {
    let theme = try ThemeCatalog.theme(named: "nord")
    let surface = ThemeSample.surface(of: theme, isUnicode: isUnicode)
    let shown = Set(surface.cells.map(\.role))
    let unseen: Set<Role> = [.dialogFrame, .toast, .shadow]
    #expect(Set(Role.allCases).subtracting(shown) == unseen)
    #expect(isUnicode || surface.text.joined().allSatisfy(\.isASCII))
  }

  @Test func theTextIsTheSameAtEveryDepth() throws {
    let theme = try ThemeCatalog.theme(named: "dracula")
    let surface = ThemeSample.surface(of: theme, isUnicode: false)
    for depth in ColorDepth.allCases {
      let plain = surface.sequences(theme.looks, at: depth)
        .replacing(/\u{1B}\[[0-9;]*m/, with: "").split(separator: "\n")
      #expect(plain.count == surface.size.rows)
      #expect(plain.allSatisfy { $0.count == surface.size.columns })
      #expect(plain[2].contains("USER ID"))
    }
  }
}
