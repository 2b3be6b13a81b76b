import SendbirdAPI
import Yams

/// Reads the text of a configuration file; whatever it doesn't know is an error.
struct ConfigurationParser {
  /// The keys at the top of the file.
  enum Key: String, CaseIterable {
    case defaultProfile = "default-profile"
    case theme
    case themeDark = "theme-dark"
    case themeLight = "theme-light"
    case color, glyphs, bar
    case editVi = "edit-vi"
    case twoPane = "layout.two-pane"
    case sideForm = "layout.side-form"
    case escapeDelay = "escape-delay"
    case profiles, keys
  }

  private let reader: ConfigurationReader
  private var configuration = Configuration()

  /// Reads a text.
  ///
  /// - Parameters:
  ///   - text: the file's contents.
  ///   - file: the file's path, for messages and for files named relative to it.
  /// - Returns: what it says.
  /// - Throws: `ConfigurationError` with the place of the first mistake.
  static func parse(_ text: String, file: String) throws(ConfigurationError) -> Configuration {
    var parser = ConfigurationParser(file: file)
    try parser.read(text)
    return parser.configuration
  }

  private init(file: String) {
    reader = ConfigurationReader(file: file)
    configuration.file = file
  }

  private mutating func read(_ text: String) throws(ConfigurationError) {
    guard let root = try YAMLDocument.root(of: text, file: reader.file) else { return }
    var defaultProfile: ConfigurationEntry?
    for entry in try reader.entries(of: root, under: "", "keys such as \"theme: terminal\"") {
      guard let key = Key(rawValue: entry.name) else {
        throw reader.unknown(entry, among: Key.allCases.map(\.rawValue))
      }
      note(entry)
      if key == .defaultProfile { defaultProfile = entry }
      try read(key, entry)
    }
    if let defaultProfile { try checkDefault(defaultProfile) }
  }

  private mutating func read(
    _ key: Key, _ entry: ConfigurationEntry
  ) throws(ConfigurationError) {
    switch key {
    case .defaultProfile: configuration.defaultProfile = try reader.text(entry)
    case .theme: configuration.theme = try reader.text(entry)
    case .themeDark: configuration.themeDark = try reader.text(entry)
    case .themeLight: configuration.themeLight = try reader.text(entry)
    case .color: configuration.color = try reader.word(entry)
    case .glyphs: configuration.glyphs = try reader.word(entry)
    case .bar: configuration.bar = try reader.word(entry)
    case .editVi: configuration.editVi = try reader.flag(entry)
    case .twoPane: configuration.twoPane = try reader.number(entry, in: 40...500, of: "columns")
    case .sideForm: configuration.sideForm = try reader.number(entry, in: 40...500, of: "columns")
    case .escapeDelay:
      configuration.escapeDelay = .milliseconds(
        try reader.number(entry, in: 1...1000, of: "milliseconds"))
    case .profiles: try readProfiles(entry)
    case .keys: try readKeys(entry)
    }
  }

  private mutating func readProfiles(_ section: ConfigurationEntry) throws(ConfigurationError) {
    let profiles = try reader.entries(
      of: section.value, under: section.path, "profiles by name")
    for entry in profiles {
      note(entry)
      let parser = ProfileParser(reader: reader, entry: entry)
      let (profile, settings) = try parser.parse()
      for setting in settings { note(setting) }
      configuration.profiles.append(profile)
    }
  }

  private mutating func readKeys(_ section: ConfigurationEntry) throws(ConfigurationError) {
    for entry in try reader.entries(of: section.value, under: section.path, "keys by command") {
      guard !entry.name.isEmpty else {
        throw reader.failure(entry.key, section.path, "a command's id is missing")
      }
      note(entry)
      configuration.keys.append(
        Configuration.KeyBinding(
          command: entry.name, keys: try reader.texts(entry), line: entry.key.mark?.line ?? 1))
    }
  }

  private func checkDefault(_ entry: ConfigurationEntry) throws(ConfigurationError) {
    let name = configuration.defaultProfile ?? ""
    let known = configuration.profiles.map(\.name)
    guard !known.contains(where: { $0.hasSameBytes(as: name) }) else { return }
    throw reader.failure(
      entry.value, entry.path, "there is no profile \"\(ShownText.of(name))\"",
      nearest: NearestName.of(name, among: known))
  }

  private mutating func note(_ entry: ConfigurationEntry) {
    configuration.lines[entry.path] = entry.key.mark?.line
  }
}
