import ArgumentParser
import Themes

/// What can be said about the console on the command line (product.md 2).
struct ConsoleOptions: ParsableArguments {
  /// How many colours to use.
  enum ColorChoice: String, ExpressibleByArgument, CaseIterable {
    case auto, never
    case sixteen = "16"
    case indexed = "256"
    case rgb
  }

  /// Which frame characters to use.
  enum GlyphChoice: String, ExpressibleByArgument, CaseIterable { case auto, unicode, ascii }

  @Flag(help: "Start the sandbox inside this process and use it.")
  var sandbox = false

  @Flag(help: "Refuse every write.")
  var readOnly = false

  @Option(help: "The colours' theme: \(ThemeCatalog.names.joined(separator: " or ")).")
  var theme = ThemeCatalog.defaultName

  @Option(help: "How many colours to use.")
  var color = ColorChoice.auto

  @Option(help: "Which frame characters to use.")
  var glyphs = GlyphChoice.auto
}
