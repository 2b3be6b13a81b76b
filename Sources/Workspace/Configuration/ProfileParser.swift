import SendbirdAPI
import Yams

/// Reads one profile of a configuration file.
struct ProfileParser {
  /// The keys of a profile.
  enum Key: String, CaseIterable {
    case applicationID = "application-id"
    case environment
    case readOnly = "read-only"
    case staleAfter = "stale-after"
    case requestsPerSecond = "requests-per-second"
    case chatTokenCommand = "chat-token-command"
    case chatTokenEnv = "chat-token-env"
    case chatTokenFile = "chat-token-file"
    case deskTokenCommand = "desk-token-command"
    case deskTokenEnv = "desk-token-env"
    case deskTokenFile = "desk-token-file"
    case chatURL = "chat-url"
    case deskURL = "desk-url"
  }

  let reader: ConfigurationReader
  let entry: ConfigurationEntry

  /// The profile, and every key that it has.
  func parse() throws(ConfigurationError) -> (ProfileDefinition, [ConfigurationEntry]) {
    try checkName()
    var settings: [Key: ConfigurationEntry] = [:]
    let entries = try reader.entries(of: entry.value, under: entry.path, "a profile's keys")
    for setting in entries {
      guard let key = Key(rawValue: setting.name) else {
        throw reader.unknown(setting, among: Key.allCases.map(\.rawValue))
      }
      settings[key] = setting
    }
    let definition = try definition(settings)
    try checkAddresses(definition, settings)
    return (definition, entries)
  }

  private func definition(
    _ settings: [Key: ConfigurationEntry]
  ) throws(ConfigurationError) -> ProfileDefinition {
    guard let applicationID = settings[.applicationID] else {
      throw reader.failure(entry.key, entry.path, "\(Key.applicationID.rawValue) is missing")
    }
    let chatToken = try token([.chatTokenCommand, .chatTokenEnv, .chatTokenFile], settings)
    guard let chatToken else {
      throw reader.failure(
        entry.key, entry.path,
        "there is no Chat API token; set \(Key.chatTokenCommand.rawValue), \(Key.chatTokenEnv.rawValue) or \(Key.chatTokenFile.rawValue)"
      )
    }
    var profile = ProfileDefinition(
      name: entry.name, applicationID: try reader.text(applicationID), chatToken: chatToken.source,
      origin: .file(reader.file, line: entry.key.mark?.line ?? 1))
    profile.chatTokenLine = chatToken.line
    let deskToken = try token([.deskTokenCommand, .deskTokenEnv, .deskTokenFile], settings)
    profile.deskToken = deskToken?.source
    profile.deskTokenLine = deskToken?.line
    if let setting = settings[.environment] { profile.environment = try reader.word(setting) }
    if let setting = settings[.readOnly] { profile.isLocked = try reader.flag(setting) }
    if let setting = settings[.staleAfter] { profile.staleAfter = try reader.time(setting) }
    if let setting = settings[.requestsPerSecond] {
      profile.requestsPerSecond = try reader.number(setting, in: 1...1000, of: "requests")
    }
    if let setting = settings[.chatURL] { profile.chatURL = try reader.text(setting) }
    if let setting = settings[.deskURL] { profile.deskURL = try reader.text(setting) }
    return profile
  }

  /// The one source of a token, with its line; nil when there is none.
  private func token(
    _ keys: [Key], _ settings: [Key: ConfigurationEntry]
  ) throws(ConfigurationError) -> (source: TokenSource, line: Int?)? {
    let given = keys.compactMap { settings[$0] }
    guard let first = given.first else { return nil }
    if given.count > 1 {
      throw reader.failure(
        given[1].key, given[1].path, "\(first.name) is set as well; only one can be")
    }
    return (try source(first), first.key.mark?.line)
  }

  private func source(_ first: ConfigurationEntry) throws(ConfigurationError) -> TokenSource {
    let text = try reader.text(first)
    guard !ShownText.isToken(text) else {
      throw reader.failure(
        first.value, first.path,
        "this looks like a token itself, which doesn't belong into this file; say where to get it from"
      )
    }
    switch Key(rawValue: first.name) {
    case .chatTokenCommand, .deskTokenCommand: return .command(text)
    case .chatTokenEnv, .deskTokenEnv:
      guard Self.isVariableName(text) else {
        throw reader.failure(
          first.value, first.path,
          "must be the name of an environment variable: letters, digits and underscores")
      }
      return .environment(text)
    default: return .file(try path(text, first))
    }
  }

  /// A path that needs no knowledge of this file any more; `~/` is left to whoever reads it.
  private func path(
    _ text: String, _ setting: ConfigurationEntry
  ) throws(ConfigurationError) -> String {
    if text.hasPrefix("/") || text.hasPrefix("~/") { return text }
    guard !text.hasPrefix("~") else {
      throw reader.failure(setting.value, setting.path, "of the paths with ~ only ~/… is known")
    }
    return LocalPath.join(LocalPath.folder(of: reader.file), text)
  }

  private func checkName() throws(ConfigurationError) {
    guard let problem = ProfileDefinition.problem(ofName: entry.name) else { return }
    throw reader.failure(entry.key, "profiles", problem)
  }

  private func checkAddresses(
    _ profile: ProfileDefinition, _ settings: [Key: ConfigurationEntry]
  ) throws(ConfigurationError) {
    do throws(ConnectionError) {
      _ = try profile.addresses()
    } catch {
      let setting = Key(rawValue: error.field).flatMap { settings[$0] } ?? entry
      throw reader.failure(setting.value, setting.path, error.problem)
    }
  }

  private static func isVariableName(_ text: String) -> Bool {
    let first = text.utf8.first.map { !(0x30...0x39).contains($0) } ?? false
    return first
      && text.utf8.allSatisfy {
        (0x30...0x39).contains($0) || (0x61...0x7A).contains($0 | 0x20) || $0 == 0x5F
      }
  }
}
