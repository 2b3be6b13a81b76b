package import Workspace

/// What is said about the application to work on, before anything is looked up.
package struct ProfileRequest: Sendable {
  /// The profile's name; nil leaves it to environment and configuration.
  package var name: String?
  /// The configuration file; nil means the user's own.
  package var configurationFile: String?
  /// Whether to use a sandbox inside this process.
  package var usesSandbox = false
  /// Whether to refuse every write.
  package var isReadOnly = false

  /// Says nothing.
  package init() {}

  /// Reads the configuration file.
  ///
  /// - Parameter variable: Gives the value of an environment variable.
  /// - Returns: What it says; nothing if there is none.
  /// - Throws: 78 with file, line and key.
  package func configuration(
    variable: @escaping (String) -> String?
  ) throws(CommandFailure) -> Configuration {
    do throws(ConfigurationError) {
      return try ConfigurationFile.load(configurationFile, variable: variable)
    } catch {
      throw .configuration(error.description)
    }
  }

  /// Chooses by this request, environment and configuration (product.md 4).
  ///
  /// - Parameters:
  ///   - configuration: What the file says.
  ///   - variable: Gives the value of an environment variable.
  /// - Returns: The choice; nil if nothing is asked for and nothing is configured.
  /// - Throws: 64 for a profile and the sandbox at once, 78 for a profile that isn't there or can't be
  ///   used.
  package func choice(
    _ configuration: Configuration, variable: @escaping @Sendable (String) -> String?
  ) throws(CommandFailure) -> ProfileChoice? {
    if usesSandbox {
      guard name == nil else {
        throw .usage("--sandbox and --profile lead to different places; give one of them")
      }
      return .sandbox(isReadOnly: isReadOnly)
    }
    let catalog = ProfileCatalog(configuration: configuration, variable: variable)
    do throws(ProfileError) {
      guard let definition = try catalog.choose(name: name) else { return nil }
      return .profile(
        definition, tokens: catalog.tokenReader(variable: variable),
        isReadOnly: isReadOnly || definition.isLocked)
    } catch {
      throw .configuration(error.description)
    }
  }
}

extension GlobalOptions {
  /// What the options say about the application.
  package var profileRequest: ProfileRequest {
    var request = ProfileRequest()
    request.name = profile
    request.configurationFile = config
    request.usesSandbox = sandbox
    request.isReadOnly = readOnly
    return request
  }
}
