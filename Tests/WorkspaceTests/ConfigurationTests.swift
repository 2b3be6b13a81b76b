import Foundation
import SendbirdAPI
import Testing
import Workspace

/// What a good configuration file says (product.md 4).
@Suite struct ConfigurationTests {
  private static let all = """
    # Everything that can be said.
    default-profile: acme-live
    theme: terminal
    theme-dark: nord
    theme-light: "paper"
    color: 256
    glyphs: ascii
    bar: hints
    edit-vi: true
    layout.two-pane: 72
    layout.side-form: 100
    escape-delay: 25
    profiles:
      acme-live:
        application-id: 7C4F0000-0000-0000-0000-00000000E21A
        environment: stage   # badge and safety level
        chat-token-command: pass show sendbird/acme/chat
        desk-token-env: ACME_DESK
        read-only: true
        stale-after: 4m
        requests-per-second: 5
      Zweites Profil:
        application-id: A2
        chat-token-file: tokens/chat
        desk-token-file: ~/desk
        chat-url: http://127.0.0.1:8080/v3/
        desk-url: https://desk.example.com/platform/v1
    keys:
      users.edit-metadata: [e, F4]
      users.open: Enter
      app.quit: []
    """

  private func read(_ text: String) throws -> Configuration {
    let folder = try TemporaryFolder()
    let path = try folder.write(text, to: "config.yaml")
    return try #require(try ConfigurationFile.read(path))
  }

  @Test("every key is understood")
  func everything() throws {
    let configuration = try read(Self.all)
    #expect(configuration.defaultProfile == "acme-live")
    #expect(configuration.theme == "terminal")
    #expect(configuration.themeDark == "nord")
    #expect(configuration.themeLight == "paper")
    #expect(configuration.color == .indexed)
    #expect(configuration.glyphs == .ascii)
    #expect(configuration.bar == .hints)
    #expect(configuration.editVi == true)
    #expect(configuration.twoPane == 72)
    #expect(configuration.sideForm == 100)
    #expect(configuration.escapeDelay == .milliseconds(25))
    #expect(
      configuration.keys.map(\.command) == ["users.edit-metadata", "users.open", "app.quit"])
    #expect(configuration.keys.map(\.keys) == [["e", "F4"], ["Enter"], []])
    #expect(configuration.keys.map(\.line) == [29, 30, 31])
  }

  @Test("profiles keep the order of the file and remember their lines")
  func profiles() throws {
    let configuration = try read(Self.all)
    let first = try #require(configuration.profiles.first)
    let second = try #require(configuration.profiles.last)
    #expect(configuration.profiles.count == 2)
    #expect(first.name == "acme-live")
    #expect(first.applicationID == "7C4F0000-0000-0000-0000-00000000E21A")
    #expect(first.environment == .stage)
    #expect(first.chatToken == .command("pass show sendbird/acme/chat"))
    #expect(first.deskToken == .environment("ACME_DESK"))
    #expect(first.isLocked)
    #expect(first.staleAfter == .seconds(240))
    #expect(first.requestsPerSecond == 5)
    let file = try #require(configuration.file)
    #expect(first.origin == .file(file, line: 14))
    #expect(second.name == "Zweites Profil")
    #expect(second.environment == .prod)
    #expect(!second.isLocked)
    #expect(second.staleAfter == nil)
    #expect(second.deskToken == .file("~/desk"))
    #expect(try second.addresses().chat.text == "http://127.0.0.1:8080/v3")
    #expect(try second.addresses().desk.text == "https://desk.example.com/platform/v1")
    #expect(
      try first.addresses().chat.text
        == "https://api-7C4F0000-0000-0000-0000-00000000E21A.sendbird.com/v3")
  }

  @Test("a file is named relative to the folder of the configuration")
  func relativeFile() throws {
    let configuration = try read(Self.all)
    let file = try #require(configuration.file)
    let folder = file.dropLast("config.yaml".count)
    #expect(configuration.profiles.last?.chatToken == .file("\(folder)tokens/chat"))
  }

  @Test(
    "what says nothing is an empty configuration",
    arguments: [
      "", "# nothing\n", "---\n", "\n\n", "profiles:\n", "profiles: {}\nkeys:\n", "\u{FEFF}",
    ])
  func empty(text: String) throws {
    let configuration = try read(text)
    #expect(configuration.profiles.isEmpty)
    #expect(configuration.keys.isEmpty)
    #expect(configuration.theme == nil)
    #expect(configuration.defaultProfile == nil)
  }

  @Test("a missing file is none; one that was asked for has to be there")
  func missing() throws {
    let folder = try TemporaryFolder()
    #expect(try ConfigurationFile.read("\(folder.path)/none.yaml") == nil)
    #expect(throws: ConfigurationError.self) {
      try ConfigurationFile.load("\(folder.path)/none.yaml") { _ in nil }
    }
    let empty = try ConfigurationFile.load(nil) { ["HOME": folder.path][$0] }
    #expect(empty.profiles.isEmpty)
    #expect(try ConfigurationFile.load(nil) { _ in nil }.profiles.isEmpty)
  }

  @Test("the file is found in the user's folder")
  func found() throws {
    let folder = try TemporaryFolder()
    try FileManager.default.createDirectory(
      atPath: "\(folder.path)/sendbird-console", withIntermediateDirectories: true)
    try folder.write("theme: nord\n", to: "sendbird-console/config.yaml")
    let configuration = try ConfigurationFile.load(nil) { ["XDG_CONFIG_HOME": folder.path][$0] }
    #expect(configuration.theme == "nord")
  }

  @Test("lines may end as on Windows, and the file may begin with a mark")
  func lineEnds() throws {
    let text =
      "\u{FEFF}theme: nord\r\nprofiles:\r\n  a:\r\n    application-id: A\r\n    chat-token-env: T\r\n"
    let configuration = try read(text)
    #expect(configuration.theme == "nord")
    #expect(configuration.profiles.first?.chatToken == .environment("T"))
  }

  @Test("a complaint about a setting names its line")
  func complaint() throws {
    let configuration = try read(Self.all)
    let file = try #require(configuration.file)
    let mistake = configuration.mistake(at: "theme", "there is no theme \"terminal\"")
    #expect(mistake.description == "\(file):3: theme: there is no theme \"terminal\"")
    let key = configuration.mistake(at: "keys.users.open", "no such command", nearest: "users.list")
    #expect(
      key.description
        == "\(file):30: keys.users.open: no such command; did you mean users.list?")
  }
}
