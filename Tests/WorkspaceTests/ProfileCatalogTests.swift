import SendbirdAPI
import Testing
import Workspace

/// Which profile is meant, and what it becomes (product.md 4).
@Suite struct ProfileCatalogTests {
  private static let environment = [
    "SENDBIRD_APPLICATION_ID": "7C4F0000-E21A", "SENDBIRD_API_TOKEN": "chat-token-1",
  ]

  private func catalog(
    _ names: [String], preferred: String? = nil, tokenVariable: String = "ACME",
    variables: [String: String] = [:]
  ) throws -> ProfileCatalog {
    let folder = try TemporaryFolder()
    var text = preferred.map { "default-profile: \($0)\n" } ?? ""
    text += "profiles:\n"
    for name in names {
      text += "  \(name):\n    application-id: A1\n    chat-token-env: \(tokenVariable)\n"
    }
    let path = try folder.write(text, to: "config.yaml")
    let configuration = try #require(try ConfigurationFile.read(path))
    return ProfileCatalog(configuration: configuration) { variables[$0] }
  }

  private func refusal(of catalog: ProfileCatalog, _ name: String?) throws -> String {
    var found: ProfileError?
    do throws(ProfileError) {
      _ = try catalog.choose(name: name)
    } catch {
      found = error
    }
    return try #require(found).description
  }

  @Test("without any profile there is none; a name is wrong then")
  func none() throws {
    let catalog = try catalog([])
    #expect(try catalog.choose(name: nil) == nil)
    #expect(
      try refusal(of: catalog, "acme").hasPrefix("there is no profile \"acme\", nor any other"))
    #expect(try refusal(of: catalog, "environment").contains("SENDBIRD_APPLICATION_ID is not set"))
  }

  @Test("the only one is the default")
  func single() throws {
    #expect(try catalog(["acme"]).choose(name: nil)?.name == "acme")
    #expect(try catalog(["acme"]).defaultName == "acme")
  }

  @Test("of several, the file says which")
  func preferred() throws {
    #expect(try catalog(["a", "b"], preferred: "b").choose(name: nil)?.name == "b")
    #expect(try catalog(["a", "b"], preferred: "b").choose(name: "a")?.name == "a")
    let words = try refusal(of: catalog(["a", "b"]), nil)
    #expect(words.hasPrefix("there are several profiles (a, b) and no default: use --profile NAME"))
  }

  @Test("an unknown name is answered with the nearest, or with all")
  func unknown() throws {
    let catalog = try catalog(["acme-live", "stage"])
    #expect(try refusal(of: catalog, "acme-lvie").hasSuffix("did you mean acme-live?"))
    #expect(try refusal(of: catalog, "xyzzy").hasSuffix("there are: acme-live, stage"))
  }

  @Test("the environment's own comes before the file's default, not before an option")
  func environmentFirst() throws {
    let catalog = try catalog(["a", "b"], preferred: "b", variables: Self.environment)
    #expect(catalog.definitions.map(\.name) == ["a", "b", "environment"])
    #expect(catalog.defaultName == "environment")
    #expect(try catalog.choose(name: nil)?.name == "environment")
    #expect(try catalog.choose(name: "a")?.name == "a")
  }

  @Test("the environment's own is production at Sendbird's addresses")
  func environmentDefaults() async throws {
    let variables = Self.environment
    let catalog = ProfileCatalog(configuration: Configuration()) { variables[$0] }
    let definition = try #require(try catalog.choose(name: nil))
    #expect(definition.environment == .prod)
    #expect(definition.origin == .environment)
    let reader = catalog.tokenReader { variables[$0] }
    let profile = try await definition.resolve(tokens: reader, isReadOnly: true)
    #expect(profile.name == "environment")
    #expect(profile.environment == .prod)
    #expect(profile.isReadOnly)
    #expect(!profile.isLocked)
    #expect(profile.connection.chat.base.text == "https://api-7C4F0000-E21A.sendbird.com/v3")
    #expect(profile.connection.desk == nil)
    #expect(profile.connection.chat.tokenOrigin == "SENDBIRD_API_TOKEN")
  }

  @Test("a Desk token in the environment makes Desk usable")
  func environmentDesk() async throws {
    let variables = Self.environment.merging([
      "SENDBIRD_DESK_API_TOKEN": "desk-token-1", "SENDBIRD_DESK_URL": "http://localhost:1/d",
    ]) { $1 }
    let catalog = ProfileCatalog(configuration: Configuration()) { variables[$0] }
    let definition = try #require(try catalog.choose(name: nil))
    let reader = catalog.tokenReader { variables[$0] }
    let profile = try await definition.resolve(tokens: reader, isReadOnly: false)
    #expect(profile.connection.desk?.base.text == "http://localhost:1/d")
    #expect(profile.connection.desk?.tokenOrigin == "SENDBIRD_DESK_API_TOKEN")
    let chatOnly = try await definition.resolve(
      tokens: reader, isReadOnly: false, needsDesk: false)
    #expect(chatOnly.connection.desk == nil)
  }

  @Test(
    "what can't be used is named by its variable, without the token",
    arguments: [
      (["SENDBIRD_API_TOKEN": ""], "SENDBIRD_API_TOKEN is missing"),
      (["SENDBIRD_CHAT_URL": "http://example.com/v3"], "SENDBIRD_CHAT_URL uses plain http"),
      (["SENDBIRD_CHAT_URL": "not a url"], "SENDBIRD_CHAT_URL is not a complete address"),
      (["SENDBIRD_DESK_URL": "http://10.0.0.1/x"], "SENDBIRD_DESK_URL uses plain http"),
      (["SENDBIRD_APPLICATION_ID": "a/b"], "SENDBIRD_APPLICATION_ID must be letters"),
    ])
  func environmentRefused(change: [String: String], words: String) throws {
    let variables = Self.environment.merging(change) { $1 }
    let catalog = ProfileCatalog(configuration: Configuration()) { variables[$0] }
    let refusal = try refusal(of: catalog, nil)
    #expect(refusal.hasPrefix(words), "\(refusal)")
    #expect(!refusal.contains("chat-token-1"))
  }

  @Test("a token of two lines is refused by the name of its variable")
  func environmentToken() async throws {
    let variables = Self.environment.merging(["SENDBIRD_API_TOKEN": "two\nlines"]) { $1 }
    let catalog = ProfileCatalog(configuration: Configuration()) { variables[$0] }
    let definition = try #require(try catalog.choose(name: nil))
    let reader = catalog.tokenReader { variables[$0] }
    do throws(ProfileError) {
      _ = try await definition.resolve(tokens: reader, isReadOnly: false)
      Issue.record("accepted")
    } catch {
      #expect(error.description.hasPrefix("SENDBIRD_API_TOKEN: "), "\(error)")
      #expect(!error.description.contains("two"))
    }
  }

  @Test("a profile of the environment that can't be used doesn't stop another")
  func brokenEnvironment() throws {
    let catalog = try catalog(["a"], variables: ["SENDBIRD_APPLICATION_ID": "A"])
    #expect(try catalog.choose(name: "a")?.name == "a")
    #expect(throws: ProfileError.self) { try catalog.choose(name: nil) }
  }

  @Test("nothing that describes a catalog holds a token")
  func silent() throws {
    let catalog = try catalog(["a"], variables: Self.environment)
    var dumped = ""
    dump(catalog, to: &dumped)
    #expect(!dumped.contains("chat-token-1"))
  }

  @Test("no option lifts what the profile locks", arguments: [false, true], [false, true])
  func locked(isLocked: Bool, isReadOnly: Bool) async throws {
    var definition = ProfileDefinition.withChatToken(.environment("ACME"))
    definition.isLocked = isLocked
    definition.staleAfter = .seconds(90)
    definition.requestsPerSecond = 7
    let profile = try await definition.resolve(
      tokens: TokenReader { $0 == "ACME" ? "abc" : nil }, isReadOnly: isReadOnly)
    #expect(profile.isReadOnly == (isLocked || isReadOnly))
    #expect(profile.isLocked == isLocked)
    #expect(profile.staleAfter == .seconds(90))
    #expect(profile.requestsPerSecond == 7)
  }

  @Test("commands don't see the variables that other profiles' tokens are in")
  func hidden() async throws {
    // A variable that is in every environment, because a test had better not change its own.
    let other = ProfileDefinition.withChatToken(.command("echo \"[${HOME-hidden}]\""))
    // Far more than an echo takes, however busy the machine is.
    let patience = Duration.seconds(120)
    let plain = try await TokenReader(variable: { _ in nil }, patience: patience).token(
      for: .chat, of: other)
    #expect(plain?.secret.reveal() != "[hidden]")
    let catalog = try catalog(["a"], tokenVariable: "HOME")
    let token = try await catalog.tokenReader(patience: patience) { _ in nil }.token(
      for: .chat, of: other)
    #expect(token?.secret.reveal() == "[hidden]")
  }
}
