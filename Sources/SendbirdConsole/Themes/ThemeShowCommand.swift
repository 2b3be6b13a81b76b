import ArgumentParser
import CLI
import Terminal
import Themes
import Widgets
import Workspace

/// `theme show`: prints a sample screen in a theme's looks.
struct ThemeShowCommand: ToolCommand {
  static let configuration = CommandConfiguration(
    commandName: "show", abstract: "Print a sample screen in a theme's looks.",
    usage: "sendbird-console theme show [NAME|FILE] [--color auto|never|16|256|rgb]",
    discussion: """
      Colours are printed to a terminal, and elsewhere if --color asks for them.
      """)

  @Argument(help: ArgumentHelp("The theme's name, or a file.", valueName: "NAME"))
  var name: String?

  @OptionGroup var globals: GlobalOptions

  func run(in context: CommandContext) async throws(CommandFailure) {
    let choices = try ConsoleChoices(globals)
    let shelf = ThemeShelf.standard { context.value(of: $0) }
    let theme = try shelf.theme(
      nameOrFile: name ?? choices.theme ?? ThemeCatalog.defaultName)
    let traits = TerminalTraits { context.value(of: $0) }
    let isUnicode = traits.glyphs(choices.glyphs ?? .auto) == .unicode
    let surface = ThemeSample.surface(of: theme, isUnicode: isUnicode)
    if let depth = depth(choices.color, context) {
      try context.print(surface.sequences(theme.looks, at: depth))
    } else {
      try context.print(surface.text.joined(separator: "\n") + "\n")
    }
  }

  /// How many colours to print; nil for none and no attributes either.
  private func depth(_ choice: Configuration.Color?, _ context: CommandContext) -> ColorDepth? {
    switch choice ?? .auto {
    case .sixteen: return .ansi16
    case .indexed: return .indexed256
    case .rgb: return .rgb
    case .never: return context.isOutputTerminal ? .mono : nil
    case .auto:
      guard context.isOutputTerminal else { return nil }
      if context.value(of: "NO_COLOR")?.isEmpty == false { return .mono }
      let type = context.value(of: "TERM") ?? ""
      if type.isEmpty || type == "dumb" { return nil }
      // What is printed here is no screen of curses, so the terminal's own word is enough.
      let word = context.value(of: "COLORTERM") ?? ""
      if word == "truecolor" || word == "24bit" || type.contains("-direct") { return .rgb }
      return type.contains("256") ? .indexed256 : type.hasPrefix("vt") ? .mono : .ansi16
    }
  }
}

extension ThemeShelf {
  /// The theme of a name, or of a file where the word looks like one.
  ///
  /// - Throws: 78 with the file, the line and the nearest name.
  func theme(nameOrFile word: String) throws(CommandFailure) -> Theme {
    do throws(ThemeError) {
      return try word.contains("/") || word.hasSuffix(".yaml")
        ? theme(file: word) : find(word).theme
    } catch {
      throw .configuration("\(error)")
    }
  }
}
