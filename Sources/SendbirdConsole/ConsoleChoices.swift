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
  /// Where a line is written for every exchange with Sendbird; nil for nowhere.
  var logFile: String?
  /// Whether every exchange is said on standard error.
  var isVerbose = false

  /// What holds when nothing is said.
  static let standard = ConsoleChoices()
}
