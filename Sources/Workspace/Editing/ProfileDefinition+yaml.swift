extension ProfileDefinition {
  /// The profile as lines of a configuration file.
  ///
  /// - Parameters:
  ///   - depth: how many blanks stand before its name.
  ///   - step: how many more stand before its keys.
  /// - Returns: the lines without their ends.
  func yamlLines(indentedBy depth: Int, step: Int) -> [String] {
    let settings: [(key: ProfileParser.Key?, value: String?)] = [
      (.applicationID, applicationID), (.environment, environment.rawValue),
      (ProfileParser.Key(rawValue: "chat-token-\(chatToken.kind)"), chatToken.text),
      (deskToken.flatMap { ProfileParser.Key(rawValue: "desk-token-\($0.kind)") }, deskToken?.text),
      (.chatURL, chatURL), (.deskURL, deskURL), (.readOnly, isLocked ? "true" : nil),
      (.staleAfter, staleAfter.map { "\($0.components.seconds)s" }),
      (.requestsPerSecond, requestsPerSecond.map(String.init)),
    ]
    let blanks = String(repeating: " ", count: depth)
    let more = String(repeating: " ", count: depth + step)
    return ["\(blanks)\(YAMLText.scalar(name)):"]
      + settings.compactMap { key, value in
        guard let key, let value else { return nil }
        let text = key == .readOnly ? value : YAMLText.scalar(value)
        return "\(more)\(key.rawValue): \(text)"
      }
  }
}

extension TokenSource {
  /// The command, the variable's name or the path.
  fileprivate var text: String {
    switch self {
    case .command(let text), .environment(let text), .file(let text): text
    }
  }
}

extension Configuration {
  /// Whether another configuration says the same, wherever in the file.
  func saysTheSame(as other: Configuration) -> Bool { unplaced == other.unplaced }

  private var unplaced: Configuration {
    var copy = self
    copy.lines = [:]
    copy.profiles = profiles.map(\.unplaced)
    copy.keys = keys.map { KeyBinding(command: $0.command, keys: $0.keys, line: 0) }
    return copy
  }
}

extension ProfileDefinition {
  fileprivate var unplaced: ProfileDefinition {
    var copy = self
    copy.origin = .environment
    copy.chatTokenLine = nil
    copy.deskTokenLine = nil
    return copy
  }
}
