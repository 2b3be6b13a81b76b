import FoundationEssentials
package import SendbirdAPI

/// Reads tokens from where profiles say they are.
package struct TokenReader: Sendable {
  /// How long a command may take when nothing else is said (product.md 4).
  package static let patience: Duration = .seconds(10)

  private let variable: @Sendable (String) -> String?
  private let environment: @Sendable () -> [String: String]
  private let hidden: [String]
  private let patience: Duration

  /// A reader; nothing is read yet.
  ///
  /// - Parameters:
  ///   - variable: gives the value of an environment variable.
  ///   - hidden: variables that hold tokens, which no command sees; `SENDBIRD_…TOKEN` always are.
  ///   - patience: how long a command may take.
  ///   - environment: what commands see, hidden variables aside.
  package init(
    variable: @escaping @Sendable (String) -> String?, hiding hidden: [String] = [],
    patience: Duration = Self.patience,
    environment: @escaping @Sendable () -> [String: String] = {
      ProcessInfo.processInfo.environment
    }
  ) {
    self.variable = variable
    self.hidden = hidden
    self.patience = patience
    self.environment = environment
  }

  /// The token that a profile has for a service.
  ///
  /// - Parameters:
  ///   - service: the service.
  ///   - profile: the profile.
  /// - Returns: the token; nil when the profile has none for the service.
  /// - Throws: `ProfileError` that names the profile's setting and says what to do, without a token.
  package func token(
    for service: Service, of profile: ProfileDefinition
  ) async throws(ProfileError) -> Connection.Token? {
    guard let source = profile.tokenSource(for: service) else { return nil }
    do throws(TokenFault) {
      let secret = try await secret(from: source)
      return Connection.Token(secret, from: profile.tokenOrigin(for: service, source))
    } catch {
      throw ProfileError("\(profile.tokenSetting(for: service, source)): \(error.problem)")
    }
  }

  private func secret(from source: TokenSource) async throws(TokenFault) -> Secret {
    switch source {
    case .command(let command):
      let visible = environment().filter { !isHidden($0.key) }
      return try await TokenCommand(patience: patience, variables: visible).token(from: command)
    case .environment(let name):
      guard let value = variable(name) else {
        throw TokenFault("the environment variable \(name) is not set")
      }
      guard !value.isEmpty else { throw TokenFault("the environment variable \(name) is empty") }
      let token = try TokenText.firstLine(of: value.utf8, "the environment variable \(name) has")
      guard token.reveal().utf8.count == value.utf8.count else {
        throw TokenFault("the environment variable \(name) has more than one line")
      }
      return token
    case .file(let path): return try TokenFile.read(try expanded(path))
    }
  }

  private func expanded(_ path: String) throws(TokenFault) -> String {
    guard path.hasPrefix("~/") else { return path }
    guard let home = variable("HOME"), home.hasPrefix("/") else {
      throw TokenFault("HOME is not set to a folder, so \(ShownText.of(path)) leads nowhere")
    }
    return LocalPath.join(home, String(path.dropFirst(2)))
  }

  private func isHidden(_ name: String) -> Bool {
    hidden.contains { $0.hasSameBytes(as: name) }
      || (name.hasPrefix("SENDBIRD_") && name.hasSuffix("TOKEN"))
  }
}
