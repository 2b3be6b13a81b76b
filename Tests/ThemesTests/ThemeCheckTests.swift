import Terminal
import Testing
import Themes

/// What the check finds, and what it lets pass.
@Suite struct ThemeCheckTests {
  private static let head = "name: t\ncredits: me, MIT\nsource: here\nextends: base-dark\n"

  private func findings(_ text: String) throws -> [ThemeFinding] {
    let own = ThemeLibrary.Source(name: "t", file: "t.yaml") { Array(text.utf8) }
    let theme = try ThemeLibrary([own] + ThemeCatalog.shipped.sources).theme(named: "t")
    return ThemeCheck.findings(of: theme)
  }

  @Test func aThemeOfEightColorsIsCompleteAndClean() throws {
    let palette = """
      palette:
        bg: "#101010"
        fg: "#e0e0e0"
        accent: "#66ccff"
        warn: "#ffcc66"
        bad: "#ff8080"
        good: "#80dd80"
        info: "#bbaaff"
        muted: "#333333"
      """
    #expect(try findings(Self.head + palette) == [])
  }

  @Test(arguments: [
    ("palette: {bad: '#803030'}", ColorDepth.rgb, Role.stateError),
    ("roles: {frame: '#303030'}", .rgb, .frame),
    ("roles: {text.dim: '#666666'}", .indexed256, .textDim),
    ("ansi: {good: blue}", .ansi16, .stateOk),
  ])
  func lowContrastIsFound(_ text: String, _ depth: ColorDepth, _ role: Role) throws {
    let found = try findings(Self.head + text)
    #expect(found.contains { $0.rule == .contrast && $0.role == role && $0.depth == depth })
    #expect(found.allSatisfy { $0.rule == .contrast })
  }

  @Test func theMessageNamesRoleDepthAndBothRatios() throws {
    let found = try findings(Self.head + "roles: {title: '#606060'}")
    #expect(
      found.first?.message
        == "title has a contrast of 2.8:1 in 24-bit colour, but 4.5:1 is the least")
  }

  @Test(arguments: [
    ("mono: {state.warn: bold}", ThemeFinding.Rule.mono),
    ("mono: {list.selected: default}", .mono),
    ("mono: {env.stage: reverse}", .environment),
    ("roles: {env.stage: bg on warn bold}", .environment),
  ])
  func whatIsToldApartByColorAloneIsFound(
    _ text: String, _ rule: ThemeFinding.Rule
  ) throws {
    #expect(try findings(Self.head + text).map(\.rule) == [rule])
  }

  @Test(arguments: [
    ("name: t\nextends: base-dark", 2), ("name: t\nextends: base-dark\ncredits: me", 2),
    ("name: t\nextends: base-dark\ncredits: me, \nsource: here", 1),
    ("name: t\nextends: base-dark\ncredits: me, MIT", 1),
  ])
  func aMissingLicenceIsFound(_ text: String, _ count: Int) throws {
    let found = try findings(text)
    #expect(found.map(\.rule) == Array(repeating: .licence, count: count))
  }

  @Test func theTerminalsOwnColorsCannotBeMeasured() throws {
    let theme = try ThemeCatalog.theme(named: "terminal")
    #expect(ThemeCheck.ratio(of: .text, in: theme, at: .rgb) == nil)
    #expect(ThemeCheck.ratio(of: .envProd, in: theme, at: .ansi16) != nil)
    let mono = try ThemeCatalog.theme(named: "mono")
    #expect(ThemeCheck.lowestContrast(of: mono) == nil)
  }

  /// Every role on the ground of the text has the same ground at every depth: no patchwork.
  @Test(arguments: ThemeCatalog.names, ThemeCheck.depths)
  func theGroundIsOneColor(_ name: String, _ depth: ColorDepth) throws {
    let looks = try ThemeCatalog.theme(named: name).looks
    let ground = looks.look(.text, at: depth).background
    for role in Role.allCases where looks[role].background == looks[.text].background {
      let look = looks.look(role, at: depth)
      let isReversed = look.attributes.contains(.reverse)
      #expect(isReversed || look.background == ground, "\(role.name)")
    }
  }

  @Test(arguments: ["high-contrast-dark", "high-contrast-light", "modus-vivendi", "modus-operandi"])
  func highContrastMeansSevenToOne(_ name: String) throws {
    let theme = try ThemeCatalog.theme(named: name)
    for depth in [ColorDepth.rgb, .indexed256] {
      let lowest = try #require(ThemeCheck.lowestContrast(of: theme, at: depth))
      #expect(lowest >= 7)
    }
  }
}
