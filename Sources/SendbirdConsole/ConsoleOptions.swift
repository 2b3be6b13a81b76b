import ArgumentParser
import Themes

/// What can be said about the console on the command line (product.md 2).
struct ConsoleOptions: ParsableArguments {
  @Flag(help: "Start the sandbox inside this process and use it.")
  var sandbox = ConsoleChoices.standard.sandbox

  @Flag(help: "Refuse every write.")
  var readOnly = ConsoleChoices.standard.readOnly

  @Option(help: "The colours' theme: \(ThemeCatalog.names.joined(separator: " or ")).")
  var theme = ConsoleChoices.standard.theme

  @Option(help: "How many colours to use.")
  var color = ConsoleChoices.standard.color

  @Option(help: "Which frame characters to use.")
  var glyphs = ConsoleChoices.standard.glyphs

  /// The choices as plain values.
  var choices: ConsoleChoices {
    ConsoleChoices(
      sandbox: sandbox, readOnly: readOnly, theme: theme, color: color, glyphs: glyphs)
  }
}

extension ConsoleChoices.Color: ExpressibleByArgument {}
extension ConsoleChoices.GlyphSet: ExpressibleByArgument {}
