/// What `config.yaml` says, checked (product.md 4).
///
/// What the file doesn't say is nil or empty: defaults belong to whoever uses a setting.
package struct Configuration: Sendable, Hashable {
  /// How many colours to use.
  package enum Color: String, CaseIterable, Sendable {
    case auto, never
    case sixteen = "16"
    case indexed = "256"
    case rgb
  }

  /// Which frame characters to use.
  package enum Glyphs: String, CaseIterable, Sendable { case auto, unicode, ascii }

  /// Which rows of keys stand at the bottom of the screen (ux 2).
  package enum Bar: String, CaseIterable, Sendable { case both, hints, function, none }

  /// The keys that one command is to answer to.
  package struct KeyBinding: Sendable, Hashable {
    /// The command's id, as written; whether there is such a command is not known here.
    package let command: String
    /// The names of its keys, as written; empty when it is to have none.
    package let keys: [String]
    /// The line that says so.
    package let line: Int

    /// Creates a binding.
    package init(command: String, keys: [String], line: Int) {
      self.command = command
      self.keys = keys
      self.line = line
    }
  }

  /// The file; nil when there is none.
  package internal(set) var file: String?
  /// The profile that is used unless another is asked for.
  package internal(set) var defaultProfile: String?
  /// The theme's name.
  package internal(set) var theme: String?
  /// The theme's name on a dark background.
  package internal(set) var themeDark: String?
  /// The theme's name on a light background.
  package internal(set) var themeLight: String?
  /// How many colours to use.
  package internal(set) var color: Color?
  /// Which frame characters to use.
  package internal(set) var glyphs: Glyphs?
  /// Which rows of keys to show.
  package internal(set) var bar: Bar?
  /// Whether text fields begin in vi's normal mode.
  package internal(set) var editVi: Bool?
  /// The width from which list and detail stand side by side, in columns.
  package internal(set) var twoPane: Int?
  /// The width from which a form leaves the list visible, in columns.
  package internal(set) var sideForm: Int?
  /// How long to wait for the rest of a key that begins with Escape.
  package internal(set) var escapeDelay: Duration?
  /// The profiles in the order of the file.
  package internal(set) var profiles: [ProfileDefinition] = []
  /// The keys in the order of the file.
  package internal(set) var keys: [KeyBinding] = []

  /// The line of every key, by its path such as `theme` or `profiles.acme.environment`.
  var lines: [String: Int] = [:]

  /// A configuration that says nothing.
  package init() {}

  /// A complaint about a setting that only its user can judge, such as the name of a theme.
  ///
  /// - Parameters:
  ///   - key: the setting's path, such as `theme` or `keys.users.open`.
  ///   - line: its line; by default that of the path.
  ///   - problem: what is wrong, without a full stop.
  ///   - nearest: the known name that was probably meant.
  /// - Returns: the error, with file and line.
  package func mistake(
    at key: String, line: Int? = nil, _ problem: String, nearest: String? = nil
  ) -> ConfigurationError {
    ConfigurationError(
      file: file ?? "", line: line ?? lines[key], key: key, problem: problem, nearest: nearest)
  }
}
