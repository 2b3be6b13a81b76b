import SendbirdAPI
import Testing
import Workspace

/// The profile made of environment variables (product.md 4).
@Suite struct EnvironmentProfileTests {
  private static let good = [
    "SENDBIRD_APPLICATION_ID": "7C4F0000-E21A", "SENDBIRD_API_TOKEN": "chat-token-1",
  ]

  @Test("without the application id there is none")
  func none() throws {
    #expect(try EnvironmentProfile.read({ _ in nil }, isReadOnly: false) == nil as Profile?)
    #expect(
      try EnvironmentProfile.read({ ["SENDBIRD_API_TOKEN": "x"][$0] }, isReadOnly: false) == nil
        as Profile?
    )
  }

  @Test("it is production at Sendbird's own addresses")
  func defaults() throws {
    let profile = try #require(try EnvironmentProfile.read({ Self.good[$0] }, isReadOnly: true))
    #expect(profile.name == "environment")
    #expect(profile.environment == .prod)
    #expect(profile.isReadOnly)
    #expect(profile.connection.chat.base.text == "https://api-7C4F0000-E21A.sendbird.com/v3")
    #expect(profile.connection.desk == nil)
    #expect(profile.connection.chat.tokenOrigin == "SENDBIRD_API_TOKEN")
  }

  @Test(
    "what can't be used is named by its variable, without the token",
    arguments: [
      (["SENDBIRD_API_TOKEN": ""], "SENDBIRD_API_TOKEN"),
      (["SENDBIRD_CHAT_URL": "http://example.com/v3"], "SENDBIRD_CHAT_URL"),
      (["SENDBIRD_CHAT_URL": "not a url"], "SENDBIRD_CHAT_URL"),
      (["SENDBIRD_DESK_URL": "http://10.0.0.1/x"], "SENDBIRD_DESK_URL"),
      (["SENDBIRD_APPLICATION_ID": "a/b"], "SENDBIRD_APPLICATION_ID"),
      (["SENDBIRD_API_TOKEN": "two\nlines"], "SENDBIRD_API_TOKEN"),
    ])
  func refused(change: [String: String], variable: String) {
    let variables = Self.good.merging(change) { $1 }
    do {
      let profile = try EnvironmentProfile.read({ variables[$0] }, isReadOnly: false)
      Issue.record("accepted: \(String(describing: profile?.name))")
    } catch {
      #expect(error.description.hasPrefix(variable), "\(error)")
      #expect(!error.description.contains("chat-token-1"))
      #expect(!error.description.contains("two\nlines"))
    }
  }
}

extension Profile? {
  fileprivate static func == (left: Profile?, right: Profile?) -> Bool {
    left?.name == right?.name
  }
}
