package import SendbirdAPI

extension ProfileDefinition {
  /// Where the token for a service comes from; nil when there is none.
  package func tokenSource(for service: Service) -> TokenSource? {
    switch service {
    case .chat: chatToken
    case .desk: deskToken
    }
  }

  /// Reads the tokens.
  ///
  /// - Parameters:
  ///   - tokens: reads them, one after the other, because both commands may ask for one password.
  ///   - isReadOnly: whether writes are refused even if the profile allows them.
  ///   - needsDesk: whether Desk will be asked; if not, its token isn't read and Desk is as if it
  ///     weren't configured.
  /// - Returns: the profile, ready to be used.
  /// - Throws: `ProfileError` that names the setting, without any token.
  package func resolve(
    tokens: TokenReader, isReadOnly: Bool, needsDesk: Bool = true
  ) async throws(ProfileError) -> Profile {
    guard let chatToken = try await tokens.token(for: .chat, of: self) else {
      throw ProfileError("profile \(name) has no Chat API token")
    }
    let deskToken = needsDesk ? try await tokens.token(for: .desk, of: self) : nil
    do throws(ConnectionError) {
      let connection = try Connection(
        applicationID: applicationID, chatURL: chatURL, deskURL: deskURL, chatToken: chatToken,
        deskToken: deskToken)
      var profile = Profile(
        name: name, environment: environment, connection: connection,
        isReadOnly: isReadOnly || isLocked)
      profile.isLocked = isLocked
      profile.staleAfter = staleAfter
      profile.requestsPerSecond = requestsPerSecond
      return profile
    } catch {
      throw ProfileError("\(setting(error.field)): \(error.problem)")
    }
  }

  /// How messages name a setting of this profile: its place and path, or its variable.
  func setting(_ key: String) -> String {
    switch origin {
    case .file: "\(origin): profiles.\(name).\(key)"
    case .environment: EnvironmentProfile.variable(of: key)
    }
  }

  /// How messages name the setting that a token comes from.
  func tokenSetting(for service: Service, _ source: TokenSource) -> String {
    switch origin {
    case .file(let file, let line):
      "\(file):\(tokenLine(for: service) ?? line): profiles.\(name)"
        + ".\(service.rawValue)-token-\(source.kind)"
    case .environment: EnvironmentProfile.variable(of: "\(service.rawValue)-token")
    }
  }

  private func tokenLine(for service: Service) -> Int? {
    switch service {
    case .chat: chatTokenLine
    case .desk: deskTokenLine
    }
  }

  /// Where a token came from, for a message that it was refused.
  func tokenOrigin(for service: Service, _ source: TokenSource) -> String {
    if origin == .environment { return tokenSetting(for: service, source) }
    let key = "\(service.rawValue)-token-\(source.kind) of profile \(name)"
    return switch source {
    case .command: key
    case .environment(let variable): "\(variable), \(key)"
    case .file(let path): "\(ShownText.of(path)), \(key)"
    }
  }
}
