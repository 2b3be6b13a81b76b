import CLI
import Workspace

/// How to open the console.
struct ConsoleChoices: Sendable {
  /// The application to work on.
  var profile = ProfileRequest()
  /// The theme's name; nil leaves it to the configuration.
  var theme: String?
  /// How many colours to use; nil leaves it to environment and configuration.
  var color: Configuration.Color?
  /// Whether to ask and answer in lines instead of on a screen.
  var isPlain = false
  /// Whether to begin without what was open the last time.
  var isFresh = false
  /// Which frame characters to use; nil leaves it to the configuration.
  var glyphs: Configuration.Glyphs?

  /// What holds when nothing is said.
  static let standard = ConsoleChoices()
}
