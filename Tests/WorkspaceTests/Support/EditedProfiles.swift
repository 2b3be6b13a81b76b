import Foundation
import SendbirdAPI
import Testing
import Workspace

/// A configuration that people have written, and what an editor makes of it.
enum EditedProfiles {
  static let file = """
    # My settings.

    theme: terminal   # the default

    # Where I work.
    default-profile: acme   # do not touch
    profiles:
      # the old one
      acme:
        application-id: A1 # from the dashboard
        environment: stage
        chat-token-command: |
          # not a comment
          pass show chat

        # the end of acme

      # the new one
      beta: {application-id: B2, chat-token-env: BETA}

    # Keys I like.
    keys:
      users.open: [e]
    """ + "\n"

  static func definition(_ name: String, _ token: TokenSource = .environment("NEW"))
    -> ProfileDefinition
  {
    ProfileDefinition(name: name, applicationID: "N1", chatToken: token, origin: .environment)
  }

  static func edit(
    _ text: String?, _ change: (ProfileEditor) throws(ConfigurationError) -> Void
  ) throws -> (text: String, configuration: Configuration) {
    let folder = try TemporaryFolder()
    if let text { try folder.write(text, to: "config.yaml", mode: 0o644) }
    try change(ProfileEditor(path: "\(folder.path)/config.yaml"))
    #expect(try folder.mode(of: "config.yaml") == 0o600)
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path) == ["config.yaml"])
    let configuration = try #require(try ConfigurationFile.read("\(folder.path)/config.yaml"))
    return (try folder.text(of: "config.yaml"), configuration)
  }

  static func refusal(
    _ text: String, _ change: (ProfileEditor) throws(ConfigurationError) -> Void
  ) throws -> String {
    let folder = try TemporaryFolder()
    let path = try folder.write(text, to: "config.yaml", mode: 0o644)
    var found: ConfigurationError?
    do throws(ConfigurationError) {
      try change(ProfileEditor(path: path))
    } catch {
      found = error
    }
    #expect(try folder.text(of: "config.yaml") == text)
    #expect(try folder.mode(of: "config.yaml") == 0o644)
    return try #require(found).description.replacing(path, with: "FILE")
  }
}
