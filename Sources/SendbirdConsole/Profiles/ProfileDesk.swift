import CLI
import Console
import Operations
import SendbirdAPI
import Terminal
import Workspace

/// The profiles of this machine for the console: what is configured, and a client for each that was
/// opened.
///
/// A profile that is opened again keeps its client, and with it its pace; the sandbox keeps its users.
actor ProfileDesk: ProfileSwitcher {
  private struct Opened {
    let definition: ProfileDefinition?
    let source: ProfileSource
    var client: SendbirdClient?
  }

  private let request: ProfileRequest
  private let transport: HTTPTransport
  private let onExchange: (@Sendable (Exchange) -> Void)?
  private let knownVariables: Locked<[String]>
  private var opened: [ProfileEntry.Choice: Opened] = [:]

  /// - Parameters:
  ///   - request: What was said about the application; its file and read-only hold for all profiles.
  ///   - transport: What carries the requests of all of them.
  ///   - tokenVariables: The environment variables that hold tokens, as far as they are known now.
  ///   - onExchange: Called after each attempt at a request of any of them.
  init(
    _ request: ProfileRequest, transport: HTTPTransport, tokenVariables: [String] = [],
    onExchange: (@Sendable (Exchange) -> Void)? = nil
  ) {
    self.request = request
    self.transport = transport
    self.onExchange = onExchange
    knownVariables = Locked(tokenVariables)
  }

  /// Ends what is under way, and the sandbox if it runs.
  func stop() async {
    for entry in opened.values { await entry.source.stop() }
  }

  func profiles() async throws(ClientUnavailable) -> [ProfileEntry] {
    let definitions = try catalog().definitions
    return definitions.map { definition in
      ProfileEntry(
        .named(definition.name),
        badge: ProfileBadge(definition, isReadOnly: request.isReadOnly))
    } + [ProfileEntry(.sandbox, badge: .sandbox(isReadOnly: request.isReadOnly))]
  }

  func open(_ choice: ProfileEntry.Choice) async throws(ClientUnavailable) -> SendbirdClient {
    switch choice {
    case .sandbox: return try await client(of: .sandbox(isReadOnly: request.isReadOnly))
    case .named(let name):
      let catalog = try catalog()
      let definition: ProfileDefinition?
      do throws(ProfileError) {
        definition = try catalog.choose(name: name)
      } catch {
        throw ClientUnavailable(error.description)
      }
      guard let definition else { throw ClientUnavailable("there is no profile \(name) any more") }
      return try await client(
        of: .profile(
          definition, tokens: catalog.tokenReader { Environment.value($0) },
          isReadOnly: request.isReadOnly || definition.isLocked))
    }
  }

  /// The client of a chosen application, made once.
  ///
  /// - Throws: `ClientUnavailable` if a token can't be had or the sandbox not be started.
  func client(of choice: ProfileChoice) async throws(ClientUnavailable) -> SendbirdClient {
    let key = choice.entryChoice
    var entry =
      opened[key]
      ?? Opened(
        definition: choice.definition, source: ProfileSource(choice, executor: TaskPool.shared))
    if entry.definition != choice.definition {
      // The file says something else now, so what is known of the profile is out of date.
      await entry.source.stop()
      entry = Opened(
        definition: choice.definition, source: ProfileSource(choice, executor: TaskPool.shared))
    }
    if let client = entry.client { return client }
    opened[key] = entry
    do throws(CommandFailure) {
      let profile = try await entry.source.profile()
      // Somebody else may have had it made meanwhile; one pace is for all requests.
      if let client = opened[key]?.client { return client }
      let client = profile.client(on: transport, onExchange: onExchange)
      opened[key]?.client = client
      return client
    } catch {
      throw ClientUnavailable(error.messages.joined(separator: "; "))
    }
  }

  /// The environment variables that hold a profile's token: those of the file as it is now, or as it
  /// was last when it can't be read any more.
  nonisolated var tokenVariables: [String] {
    let configuration = try? request.configuration { Environment.value($0) }
    guard let configuration else { return knownVariables.withLock { $0 } }
    let names = ProfileCatalog(configuration: configuration) { Environment.value($0) }
      .tokenVariables
    return knownVariables.withLock { known in
      known += names.filter { !known.contains($0) }
      return known
    }
  }

  private func catalog() throws(ClientUnavailable) -> ProfileCatalog {
    do throws(CommandFailure) {
      let configuration = try request.configuration { Environment.value($0) }
      return ProfileCatalog(configuration: configuration) { Environment.value($0) }
    } catch {
      throw ClientUnavailable(error.messages.joined(separator: "; "))
    }
  }
}

// MARK: - New profiles

extension ProfileDesk {
  func profileOfEnvironment() async throws(ClientUnavailable) -> NewProfile {
    func value(_ name: EnvironmentProfile.Variable) -> String? {
      Environment.value(name.rawValue).flatMap { $0.isEmpty ? nil : $0 }
    }
    guard let applicationID = value(.applicationID) else {
      throw ClientUnavailable(
        "\(EnvironmentProfile.Variable.applicationID.rawValue) is not set; set it and start the console again"
      )
    }
    guard value(.chatToken) != nil else {
      throw ClientUnavailable("\(EnvironmentProfile.Variable.chatToken.rawValue) is not set")
    }
    var profile = NewProfile()
    profile.applicationID = applicationID
    profile.chatToken = .environment(EnvironmentProfile.Variable.chatToken.rawValue)
    if value(.deskToken) != nil {
      profile.deskToken = .environment(EnvironmentProfile.Variable.deskToken.rawValue)
    }
    profile.chatURL = value(.chatURL)
    profile.deskURL = value(.deskURL)
    return profile
  }

  func add(_ profile: NewProfile) async throws(ProfileRefusal) -> String {
    guard let path = request.configurationFile ?? ConfigurationFile.path(variable: variable) else {
      throw ProfileRefusal("there is no home folder to keep a configuration file in; set HOME")
    }
    let editor = ProfileEditor(path: path)
    let definition = ProfileDefinition(profile, file: path)
    let catalog: ProfileCatalog
    do throws(ClientUnavailable) {
      catalog = try self.catalog()
    } catch {
      throw ProfileRefusal(error.reason)
    }
    do throws(ConfigurationError) {
      try editor.check(definition)
    } catch {
      throw ProfileRefusal(error.description, key: error.key)
    }
    try await answers(definition, catalog.tokenReader { Environment.value($0) })
    do throws(ConfigurationError) {
      // Without a default, a second profile would leave nobody knowing which one is meant.
      try editor.add(definition, asDefault: catalog.definitions.isEmpty)
    } catch {
      throw ProfileRefusal(error.description, key: error.key)
    }
    return path
  }

  /// Reads one user with the token of a profile, and one customer with Desk's.
  private func answers(
    _ definition: ProfileDefinition, _ tokens: TokenReader
  ) async throws(ProfileRefusal) {
    let client: SendbirdClient
    do throws(ProfileError) {
      client = try await definition.resolve(tokens: tokens, isReadOnly: true)
        .client(on: transport, onExchange: onExchange)
    } catch {
      throw ProfileRefusal(error.description, key: "chat-token")
    }
    var service = Service.chat
    do throws(APIError) {
      _ = try await client.users(limit: 1)
      guard definition.deskToken != nil else { return }
      service = .desk
      _ = try await client.customers(limit: 1)
    } catch {
      throw ProfileRefusal(error.explanation, key: "\(service.rawValue)-token")
    }
  }

  private nonisolated var variable: (String) -> String? { { Environment.value($0) } }
}
