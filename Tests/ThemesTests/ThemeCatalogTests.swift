import Terminal
import Testing
import Themes

/// The themes inside the program.
@Suite struct ThemeCatalogTests {
  @Test(arguments: ThemeCatalog.names) func everyThemeLoadsUnderItsName(_ name: String) throws {
    let theme = try ThemeCatalog.theme(named: name)
    #expect(theme.name == name)
    #expect(theme.credits != nil)
  }

  @Test func theTerminalsOwnColorsAreTheDefault() throws {
    #expect(ThemeCatalog.names.first == "terminal")
    #expect(ThemeCatalog.defaultName == "terminal")
    let looks = try ThemeCatalog.theme(named: ThemeCatalog.defaultName).looks
    #expect(looks[.text] == Look())
    for role in Role.allCases {
      for color in [looks[role].foreground, looks[role].background] {
        if case .rgb = color { Issue.record("\(role.name) has a colour of its own") }
      }
    }
  }

  @Test(arguments: ["monoo", "base", "", "norda"]) func otherNamesAreRefused(_ name: String) {
    let error = #expect(throws: ThemeError.self) { try ThemeCatalog.theme(named: name) }
    #expect(error?.code == .unknownTheme)
    #expect(error?.nearest == ["monoo": "mono", "norda": "nord"][name])
  }

  /// Every theme that design and users expect by name.
  @Test func theSetIsComplete() {
    let expected = [
      "terminal", "base-dark", "base-light", "mono", "high-contrast-dark", "high-contrast-light",
      "cvd-dark", "cvd-light", "cvd-tritan-dark", "cvd-tritan-light", "nord", "dracula",
      "solarized-dark", "solarized-light", "gruvbox-dark", "gruvbox-light", "catppuccin-mocha",
      "catppuccin-macchiato", "catppuccin-frappe", "catppuccin-latte", "tokyo-night", "one-dark",
      "one-light", "monokai", "rose-pine", "rose-pine-dawn", "everforest-dark",
      "everforest-light", "kanagawa",
    ]
    #expect(Set(expected).subtracting(ThemeCatalog.names) == [])
    #expect(Set(ThemeCatalog.names).count == ThemeCatalog.names.count)
  }

  @Test(arguments: ThemeCatalog.names) func everyThemePassesTheCheck(_ name: String) throws {
    let theme = try ThemeCatalog.theme(named: name)
    #expect(ThemeCheck.findings(of: theme).map(\.message) == [])
  }

  @Test(arguments: ThemeCatalog.names, ColorDepth.allCases)
  func statesAreToldApart(_ name: String, _ depth: ColorDepth) throws {
    let looks = try ThemeCatalog.theme(named: name).looks
    let states: [Role] = [.text, .listSelected, .listMarked, .stateError, .stateWarn, .textDim]
    #expect(Set(states.map { looks.look($0, at: depth) }).count == states.count)
    #expect(looks.look(.fieldReadonly, at: depth) == looks.look(.textDim, at: depth))
    let environments: [Role] = [.envProd, .envStage, .envDev, .envSandbox]
    #expect(Set(environments.map { looks.look($0, at: depth) }).count == environments.count)
    let pairs: [(Role, Role)] = [
      (.frame, .frameFocus), (.tab, .tabActive), (.listSelected, .listSelectedBlur),
      (.counter, .counterWarn), (.counterWarn, .counterOver), (.field, .fieldOver),
      (.fieldFocus, .fieldOver), (.button, .buttonFocus), (.toast, .toastError),
      (.text, .placeholder), (.markChanged, .markConflict),
    ]
    for (one, other) in pairs {
      #expect(
        looks.look(one, at: depth) != looks.look(other, at: depth), "\(one.name), \(other.name)")
    }
  }

  /// Many terminals without colours have no dim and no italic: what matters may not need them.
  @Test func monoNeedsNeitherDimNorItalic() throws {
    let looks = try ThemeCatalog.theme(named: "mono").looks
    let states: [Role] = [.text, .listSelected, .listMarked, .stateError, .stateWarn]
    let attributes = states.map { looks[$0].attributes.subtracting([.dim, .italic]).rawValue }
    #expect(Set(attributes).count == states.count)
  }

  /// `mono` is written out, because it is the same at every depth; it may not drift from the
  /// attributes that the other theme has without colours.
  @Test(arguments: Role.allCases) func monoIsTheOtherThemeWithoutColors(_ role: Role) throws {
    let mono = try ThemeCatalog.shipped.theme(named: "mono").looks
    let terminal = try ThemeCatalog.theme(named: "terminal").looks
    for depth in ColorDepth.allCases {
      #expect(mono.look(role, at: depth) == terminal.look(role, at: .mono), "\(role.name)")
    }
  }

  @Test func everyRoleButGroupsHasALookOfItsOwnInTheDefaultTheme() throws {
    let looks = try ThemeCatalog.theme(named: "terminal").looks
    // Roles that are meant to look like plain text; any other that does was forgotten.
    let plain: Set<Role> = [.text, .bar, .field, .value, .dialog]
    for role in Role.allCases where !plain.contains(role) {
      #expect(looks[role] != looks[.text], "\(role.name)")
    }
  }
}
