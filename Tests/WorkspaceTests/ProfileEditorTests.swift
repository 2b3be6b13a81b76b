import Foundation
import SendbirdAPI
import Testing
import Workspace

/// Profiles added to a file that people also edit.
@Suite struct ProfileEditorTests {
  @Test("a profile is added after the others; nothing else moves")
  func add() throws {
    let result = try EditedProfiles.edit(EditedProfiles.file) { editor throws(ConfigurationError) in
      try editor.add(EditedProfiles.definition("new", .command("op read 'x' # y")))
    }
    let added = """
        new:
          application-id: N1
          environment: prod
          chat-token-command: 'op read ''x'' # y'

      """
    #expect(result.text == EditedProfiles.file.replacing("BETA}\n", with: "BETA}\n\(added)"))
    #expect(result.configuration.profiles.map(\.name) == ["acme", "beta", "new"])
    #expect(result.configuration.profiles.last?.chatToken == .command("op read 'x' # y"))
    #expect(result.configuration.defaultProfile == "acme")
  }

  @Test("every setting that a profile can have is written and read back")
  func everySetting() throws {
    var profile = EditedProfiles.definition("Größe: 1 # \"x\"", .file("/run/my tokens/chat"))
    profile.environment = .sandbox
    profile.deskToken = .command("printf '%s\\n' \"$X\"\ttab")
    profile.chatURL = "http://127.0.0.1:8080/v3"
    profile.deskURL = "https://desk.example.com/platform/v1"
    profile.isLocked = true
    profile.staleAfter = .seconds(90)
    profile.requestsPerSecond = 4
    let result = try EditedProfiles.edit(nil) { editor throws(ConfigurationError) in
      try editor.add(profile)
    }
    let read = try #require(result.configuration.profiles.first)
    #expect(read.name == profile.name)
    #expect(read.environment == .sandbox)
    #expect(read.chatToken == profile.chatToken)
    #expect(read.deskToken == profile.deskToken)
    #expect(read.chatURL == profile.chatURL)
    #expect(read.deskURL == profile.deskURL)
    #expect(read.isLocked)
    #expect(read.staleAfter == .seconds(90))
    #expect(read.requestsPerSecond == 4)
    #expect(result.text.hasPrefix("# Settings of sendbird-console.\n"))
  }

  @Test(
    "it finds the place in files of many forms",
    arguments: [
      ("", "profiles:\n  new:\n"),
      ("theme: a", "theme: a\nprofiles:\n  new:\n"),
      ("profiles:\n", "profiles:\n  new:\n"),
      ("profiles: {}   # none yet\n", "profiles: # none yet\n  new:\n"),
      ("profiles: ~\ntheme: a\n", "profiles:\n  new:\n"),
      ("profiles:\n  # a:\n  #   application-id: A\ntheme: a\n", "profiles:\n  new:\n"),
      ("---\nprofiles:\n", "---\nprofiles:\n  new:\n"),
      (
        "profiles:\n    a:\n        application-id: A\n        chat-token-env: T\n",
        "    new:\n        application-id: N1\n"
      ),
      (
        "profiles:\n a:\n  application-id: A\n  chat-token-env: T\n\n\n# end\ntheme: a\n",
        "chat-token-env: T\n new:\n  application-id: N1\n  environment: prod\n  chat-token-env: NEW\n\n\n# end\n"
      ),
      (
        "  profiles:\n    a: {application-id: A, chat-token-env: T}",
        "T}\n    new:\n      application-id"
      ),
      (
        "profiles:\r\n  a: {application-id: A, chat-token-env: T}\r\n",
        "T}\r\n  new:\r\n    application-id: N1\r\n"
      ),
    ])
  func places(text: String, expected: String) throws {
    let result = try EditedProfiles.edit(text) { editor throws(ConfigurationError) in
      try editor.add(EditedProfiles.definition("new"))
    }
    #expect(result.text.contains(expected), "\(result.text)")
    #expect(result.configuration.profiles.last?.name == "new")
  }

  @Test(
    "it can become the default",
    arguments: [
      ("", "default-profile: new\nprofiles:\n"),
      ("theme: a\n", "theme: a\ndefault-profile: new\nprofiles:\n"),
      ("theme: a\n# mine\nprofiles:\n", "theme: a\ndefault-profile: new\n# mine\nprofiles:\n"),
      ("# mine\nprofiles:\n", "# mine\ndefault-profile: new\nprofiles:\n"),
      (
        "default-profile: 'a'\nprofiles:\n  a: {application-id: A, chat-token-env: T}\n",
        "default-profile: new\nprofiles:\n"
      ),
      (
        "default-profile: a  # why\nprofiles:\n  a: {application-id: A, chat-token-env: T}\n",
        "default-profile: new   # why\nprofiles:\n"
      ),
    ])
  func becomesDefault(text: String, expected: String) throws {
    let result = try EditedProfiles.edit(text) { editor throws(ConfigurationError) in
      try editor.add(EditedProfiles.definition("new"), asDefault: true)
    }
    #expect(result.text.contains(expected), "\(result.text)")
    #expect(result.configuration.defaultProfile == "new")
  }

  @Test("what can't be added leaves the file as it was")
  func addRefused() throws {
    #expect(
      try EditedProfiles.refusal(EditedProfiles.file) { editor throws(ConfigurationError) in
        try editor.add(EditedProfiles.definition("beta"))
      } == "FILE:19: profiles.beta: there is a profile of this name already")
    #expect(
      try EditedProfiles.refusal("theme: [a") { editor throws(ConfigurationError) in
        try editor.add(EditedProfiles.definition("new"))
      }.hasPrefix("FILE:"))
    #expect(
      try EditedProfiles.refusal("") { editor throws(ConfigurationError) in
        try editor.add(EditedProfiles.definition("environment"))
      }.hasPrefix("profiles: the name \"environment\" is taken"))
    #expect(
      try EditedProfiles.refusal("") { editor throws(ConfigurationError) in
        try editor.add(EditedProfiles.definition("new", .environment("A B")))
      }.hasPrefix("profiles.new.chat-token-env: must be the name"))
    var plain = EditedProfiles.definition("new")
    plain.chatURL = "http://example.com"
    #expect(
      try EditedProfiles.refusal("") { editor throws(ConfigurationError) in try editor.add(plain) }
        .hasPrefix("profiles.new.chat-url: uses plain http"))
  }

  @Test(
    "a form that can't be changed line by line is left to a person",
    arguments: [
      "{theme: a}\n", "profiles: {a: {application-id: A, chat-token-env: T}}\n",
      "? profiles\n: a: {application-id: A, chat-token-env: T}\n", "theme: a\n...\n",
    ])
  func tooClever(text: String) throws {
    let words = try EditedProfiles.refusal(text) { editor throws(ConfigurationError) in
      try editor.add(EditedProfiles.definition("new"))
    }
    #expect(words.hasSuffix("change it in an editor"), "\(words)")
  }

  @Test("missing folders are made for the owner alone; a link stays a link")
  func folders() throws {
    let folder = try TemporaryFolder()
    try ProfileEditor(path: "\(folder.path)/a/b/config.yaml").add(EditedProfiles.definition("new"))
    #expect(try folder.mode(of: "a") == 0o700)
    #expect(try folder.mode(of: "a/b") == 0o700)
    #expect(try folder.mode(of: "a/b/config.yaml") == 0o600)
    let link = "\(folder.path)/link.yaml"
    try FileManager.default.createSymbolicLink(
      atPath: link, withDestinationPath: "a/b/config.yaml")
    try ProfileEditor(path: link).add(EditedProfiles.definition("other"))
    #expect(try FileManager.default.destinationOfSymbolicLink(atPath: link) == "a/b/config.yaml")
    let configuration = try #require(try ConfigurationFile.read("\(folder.path)/a/b/config.yaml"))
    #expect(configuration.profiles.map(\.name) == ["new", "other"])
  }
}
