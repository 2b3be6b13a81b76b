import SendbirdAPI
import Testing
import Workspace

extension ProfileDefinition {
  /// A profile whose Chat token comes from a source.
  static func withChatToken(_ source: TokenSource) -> ProfileDefinition {
    ProfileDefinition(
      name: "acme", applicationID: "A1", chatToken: source, origin: .file("config.yaml", line: 3))
  }
}

extension TokenReader {
  /// The Chat token from a source, in the clear.
  func reveal(_ source: TokenSource) async throws(ProfileError) -> String? {
    try await token(for: .chat, of: .withChatToken(source))?.secret.reveal()
  }

  /// What is said when a source gives no token.
  func refusal(of source: TokenSource) async throws -> String {
    var found: ProfileError?
    do throws(ProfileError) {
      _ = try await token(for: .chat, of: .withChatToken(source))
    } catch {
      found = error
    }
    return try #require(found).description
  }
}
