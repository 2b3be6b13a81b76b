import Themes

/// How to open the console.
struct ConsoleChoices: Sendable {
  /// How many colours to use.
  enum Color: String, CaseIterable, Sendable {
    case auto, never
    case sixteen = "16"
    case indexed = "256"
    case rgb
  }

  /// Which frame characters to use.
  enum GlyphSet: String, CaseIterable, Sendable { case auto, unicode, ascii }

  /// Whether to use a sandbox in this process, whatever the environment says.
  var sandbox = false
  /// Whether to refuse every write.
  var readOnly = false
  /// The theme's name.
  var theme = ThemeCatalog.defaultName
  /// How many colours to use.
  var color = Color.auto
  /// Which frame characters to use.
  var glyphs = GlyphSet.auto

  /// What holds when nothing is said.
  static let standard = ConsoleChoices()
}
