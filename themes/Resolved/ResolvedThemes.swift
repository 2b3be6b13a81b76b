// Made from the theme files by `ResolvedThemesTests`.

/// The looks of the shipped themes, ready to be used.
enum ResolvedThemes {
  /// The theme of exactly this name.
  static func theme(named name: String) -> ResolvedTheme? {
    switch name {
    case "terminal": terminal
    case "base-dark": baseDark
    case "base-light": baseLight
    case "mono": mono
    case "high-contrast-dark": highContrastDark
    case "high-contrast-light": highContrastLight
    case "cvd-dark": cvdDark
    case "cvd-light": cvdLight
    case "cvd-tritan-dark": cvdTritanDark
    case "cvd-tritan-light": cvdTritanLight
    case "nord": nord
    case "dracula": dracula
    case "solarized-dark": solarizedDark
    case "solarized-light": solarizedLight
    case "gruvbox-dark": gruvboxDark
    case "gruvbox-light": gruvboxLight
    case "catppuccin-mocha": catppuccinMocha
    case "catppuccin-macchiato": catppuccinMacchiato
    case "catppuccin-frappe": catppuccinFrappe
    case "catppuccin-latte": catppuccinLatte
    case "tokyo-night": tokyoNight
    case "one-dark": oneDark
    case "one-light": oneLight
    case "monokai": monokai
    case "rose-pine": rosePine
    case "rose-pine-dawn": rosePineDawn
    case "everforest-dark": everforestDark
    case "everforest-light": everforestLight
    case "kanagawa": kanagawa
    case "flexoki-dark": flexokiDark
    case "flexoki-light": flexokiLight
    case "modus-vivendi": modusVivendi
    case "modus-operandi": modusOperandi
    default: nil
    }
  }
}
