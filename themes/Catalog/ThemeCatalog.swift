/// The themes inside the program.
package enum ThemeCatalog {
  /// The theme that is used unless another is asked for: the terminal's own colours.
  package static let defaultName = "terminal"

  /// The theme without colours.
  package static let monoName = "mono"

  /// The themes that can be chosen, in the order in which they are offered.
  package static let names = [
    "terminal", "base-dark", "base-light", "mono", "high-contrast-dark", "high-contrast-light",
    "cvd-dark", "cvd-light", "cvd-tritan-dark", "cvd-tritan-light", "nord", "dracula",
    "solarized-dark", "solarized-light", "gruvbox-dark", "gruvbox-light", "catppuccin-mocha",
    "catppuccin-macchiato", "catppuccin-frappe", "catppuccin-latte", "tokyo-night", "one-dark",
    "one-light", "monokai", "rose-pine", "rose-pine-dawn", "everforest-dark", "everforest-light",
    "kanagawa", "flexoki-dark", "flexoki-light", "modus-vivendi", "modus-operandi",
  ]

  /// The theme of this name, capitals or not.
  ///
  /// Nothing is read from disk or parsed: a start has no time for it.
  ///
  /// - Throws: `ThemeError` with the nearest name when there is no such theme.
  package static func theme(named name: String) throws(ThemeError) -> Theme {
    if let theme = ready(name) { return theme }
    throw ThemeError(
      .unknownTheme, "there is no theme \"\(name)\"",
      nearest: NearestName.of(name, among: names))
  }

  /// The theme of this name, if the program has it.
  static func ready(_ name: String) -> Theme? {
    let name = name.lowercased()
    return ResolvedThemes.theme(named: name)?.theme(named: name)
  }

  /// The theme files inside the program, those included that only others extend.
  package static let shipped = ThemeLibrary([
    source("base") { PackageResources.base_yaml },
    source("terminal") { PackageResources.terminal_yaml },
    source("base-dark") { PackageResources.base_dark_yaml },
    source("base-light") { PackageResources.base_light_yaml },
    source("mono") { PackageResources.mono_yaml },
    source("high-contrast-dark") { PackageResources.high_contrast_dark_yaml },
    source("high-contrast-light") { PackageResources.high_contrast_light_yaml },
    source("cvd-dark") { PackageResources.cvd_dark_yaml },
    source("cvd-light") { PackageResources.cvd_light_yaml },
    source("cvd-tritan-dark") { PackageResources.cvd_tritan_dark_yaml },
    source("cvd-tritan-light") { PackageResources.cvd_tritan_light_yaml },
    source("nord") { PackageResources.nord_yaml },
    source("dracula") { PackageResources.dracula_yaml },
    source("solarized-dark") { PackageResources.solarized_dark_yaml },
    source("solarized-light") { PackageResources.solarized_light_yaml },
    source("gruvbox-dark") { PackageResources.gruvbox_dark_yaml },
    source("gruvbox-light") { PackageResources.gruvbox_light_yaml },
    source("catppuccin-mocha") { PackageResources.catppuccin_mocha_yaml },
    source("catppuccin-macchiato") { PackageResources.catppuccin_macchiato_yaml },
    source("catppuccin-frappe") { PackageResources.catppuccin_frappe_yaml },
    source("catppuccin-latte") { PackageResources.catppuccin_latte_yaml },
    source("tokyo-night") { PackageResources.tokyo_night_yaml },
    source("one-dark") { PackageResources.one_dark_yaml },
    source("one-light") { PackageResources.one_light_yaml },
    source("monokai") { PackageResources.monokai_yaml },
    source("rose-pine") { PackageResources.rose_pine_yaml },
    source("rose-pine-dawn") { PackageResources.rose_pine_dawn_yaml },
    source("everforest-dark") { PackageResources.everforest_dark_yaml },
    source("everforest-light") { PackageResources.everforest_light_yaml },
    source("kanagawa") { PackageResources.kanagawa_yaml },
    source("flexoki-dark") { PackageResources.flexoki_dark_yaml },
    source("flexoki-light") { PackageResources.flexoki_light_yaml },
    source("modus-vivendi") { PackageResources.modus_vivendi_yaml },
    source("modus-operandi") { PackageResources.modus_operandi_yaml },
  ])

  private static func source(
    _ name: String, _ contents: @escaping @Sendable () -> [UInt8]
  ) -> ThemeLibrary.Source {
    ThemeLibrary.Source(name: name, file: "\(name).yaml", contents: contents)
  }
}
