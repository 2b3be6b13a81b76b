import SendbirdAPI

/// Every profile there is, and which one is meant.
package struct ProfileCatalog: Sendable {
  /// The profiles of the file in its order, then the one that the environment makes.
  package let definitions: [ProfileDefinition]
  /// The profile that is used unless another is asked for; nil when that isn't settled.
  package let defaultName: String?

  private let environment: EnvironmentProfile.Values
  private let file: String?

  /// Collects the profiles; nothing is read from disk, and no token.
  ///
  /// - Parameters:
  ///   - configuration: what the file says.
  ///   - variable: gives the value of an environment variable.
  package init(configuration: Configuration, variable: (String) -> String?) {
    environment = EnvironmentProfile.Values(variable)
    file = configuration.file
    let own = EnvironmentProfile.definition(environment)
    definitions = configuration.profiles + (own.map { [$0] } ?? [])
    if let own {
      defaultName = own.name
    } else if let name = configuration.defaultProfile {
      defaultName = name
    } else {
      defaultName = definitions.count == 1 ? definitions.first?.name : nil
    }
  }

  /// The profile that is to be used.
  ///
  /// What was asked for comes first, then the environment's own, then `default-profile`, then the
  /// only one there is.
  ///
  /// - Parameter name: the name that `--profile` gives.
  /// - Returns: the profile; nil when none was asked for and there is none at all.
  /// - Throws: `ProfileError` for a name that nothing has, for several profiles without a default,
  ///   and for environment variables that make no usable profile.
  package func choose(name: String?) throws(ProfileError) -> ProfileDefinition? {
    if name == nil, definitions.isEmpty { return nil }
    guard let wanted = name ?? defaultName else {
      let names = definitions.map(\.name).joined(separator: ", ")
      throw ProfileError(
        "there are several profiles (\(names)) and no default: use --profile NAME, or set default-profile in \(file ?? ConfigurationFile.name)"
      )
    }
    guard let found = definitions.first(where: { $0.name.hasSameBytes(as: wanted) }) else {
      throw unknown(wanted)
    }
    if found.origin == .environment { try EnvironmentProfile.check(found, environment) }
    return found
  }

  /// A reader of tokens whose commands don't see any profile's tokens in their environment.
  ///
  /// - Parameters:
  ///   - patience: how long a command may take.
  ///   - variable: gives the value of an environment variable.
  /// - Returns: the reader.
  package func tokenReader(
    patience: Duration = TokenReader.patience, variable: @escaping @Sendable (String) -> String?
  ) -> TokenReader {
    TokenReader(variable: variable, hiding: tokenVariables, patience: patience)
  }

  /// The environment variables that hold profiles' tokens.
  package var tokenVariables: [String] {
    definitions.flatMap { definition in
      [definition.chatToken, definition.deskToken].compactMap { source in
        if case .environment(let name) = source { name } else { nil }
      }
    }
  }

  private func unknown(_ name: String) -> ProfileError {
    let shown = ShownText.of(name)
    if name == EnvironmentProfile.name {
      return ProfileError(
        "there is no profile \"\(shown)\": \(EnvironmentProfile.Variable.applicationID.rawValue) is not set"
      )
    }
    guard !definitions.isEmpty else {
      return ProfileError("there is no profile \"\(shown)\", nor any other\(place)")
    }
    let names = definitions.map(\.name)
    let hint =
      NearestName.of(name, among: names).map { "did you mean \($0)?" }
      ?? "there are: \(names.joined(separator: ", "))"
    return ProfileError("there is no profile \"\(shown)\"\(place); \(hint)")
  }

  private var place: String { file.map { " in \($0)" } ?? "" }
}
