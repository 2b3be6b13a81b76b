import Foundation
import PTY
import Testing

/// Profiles on the real binary: from one application to another, a new one, a token that is refused.
@Suite struct ProfileSwitchTests {
  /// Two sandboxes as profiles of one configuration file.
  private struct Pair {
    let first: SandboxProcess
    let second: SandboxProcess
    let home: TemporaryFolder
    var environment: [String: String]

    init() async throws {
      home = try TemporaryFolder()
      first = try await SandboxProcess(["--users", "3"])
      second = try await SandboxProcess(["--users", "3"])
      try await first.create("one", nickname: "One", metadata: ["plan": "a"])
      try await second.create("two", nickname: "Two", metadata: ["plan": "b"])
      try home.write(
        ".config/sendbird-console/config.yaml",
        "default-profile: first\nprofiles:\n"
          + first.profile("first", environment: "stage")
          + second.profile("second", environment: "dev"))
      environment = first.tokens("first").merging(second.tokens("second")) { $1 }
      environment["HOME"] = home.path()
    }
  }

  @Test("from one application to another and back; what is staged stays with its own")
  func switching() async throws {
    let pair = try await Pair()
    let terminal = try startConsole(environment: pair.environment)
    try await terminal.open("one")
    #expect(await terminal.row(0).contains("[STAGE] first"))
    await terminal.type("e")
    await terminal.press(.enter)
    try await terminal.wait(for: "the field") { $0.contains("[a ") }
    await terminal.type("bc")
    await terminal.press(.escape)
    try await terminal.wait(for: "the staged change") { $0.contains("1 staged") }
    await terminal.press(.escape)
    await terminal.type("P")
    try await terminal.wait(for: "the profiles") {
      $0.contains(" Profiles ") && $0.contains("second") && $0.contains("in use")
    }
    await terminal.type("sec")
    await terminal.press(.enter)
    try await terminal.wait(for: "the warning") { $0.contains("Enter again switches") }
    await terminal.press(.enter)
    try await terminal.wait(for: "the other application") {
      $0.row(0).contains("[DEV] second") && $0.contains("two")
    }
    #expect(await !terminal.contains("one "))
    try await terminal.open("two")
    try await terminal.command("metadata update plan=z")
    try await terminal.apply(until: " done: ")
    #expect(try await pair.second.metadata("two") == ["plan": "z"])
    #expect(try await pair.first.metadata("one") == ["plan": "a"])

    await terminal.type("P")
    try await terminal.wait(for: "the profiles") {
      $0.contains(" Profiles ") && $0.contains("in use")
    }
    await terminal.type("first")
    await terminal.press(.enter)
    try await terminal.wait(for: "the first again") {
      $0.row(0).contains("[STAGE] first") && $0.contains("1 staged")
    }
    try await terminal.open("one")
    await terminal.type("e")
    try await terminal.wait(for: "the draft") { $0.contains("abc") && $0.contains("was: a") }
    #expect(try await pair.first.metadata("one") == ["plan": "a"])
  }

  @Test("a token that is refused is called so, and one stays where one was")
  func refused() async throws {
    var pair = try await Pair()
    pair.environment["CHAT_second"] = "wrong-token-4711"
    let terminal = try startConsole(environment: pair.environment)
    try await terminal.open("one")
    await terminal.type("P")
    try await terminal.wait(for: "the profiles") {
      $0.contains(" Profiles ") && $0.contains("in use")
    }
    await terminal.type("second")
    await terminal.press(.enter)
    try await terminal.wait(for: "the refusal") {
      $0.contains("second can't be opened, still on first") && $0.contains("token refused")
    }
    await terminal.press(.escape)
    try await terminal.wait(for: "the same user") {
      $0.row(0).contains("[STAGE] first") && $0.contains("2 one ") && !$0.contains(" Profiles ")
    }
    let transcript = await String(decoding: terminal.transcript, as: UTF8.self)
    #expect(!transcript.contains("wrong-token-4711"))
    try await terminal.command("metadata update plan=still")
    try await terminal.apply(until: " done: ")
    #expect(try await pair.first.metadata("one") == ["plan": "still"])
  }

  @Test("a new profile is tried with one read and written down with comments, without its token")
  func adding() async throws {
    let sandbox = try await SandboxProcess(["--users", "3"])
    try await sandbox.create("mine", nickname: "Mine")
    let home = try TemporaryFolder()
    try home.write("token", "wrong-token-4711\n")
    let file = ".config/sendbird-console/config.yaml"
    let terminal = try startConsole(environment: ["HOME": home.path()])
    try await terminal.wait(for: "the sandbox") { $0.contains("[SANDBOX]") && $0.contains("100+") }
    await terminal.press(.function(2))
    try await terminal.wait(for: "the profiles") { $0.contains(" Profiles ") }
    await terminal.press(.function(7))
    try await terminal.wait(for: "the form") { $0.contains(" New profile ") }
    await terminal.type("acme")
    await terminal.press(.tab)
    await terminal.type(sandbox.applicationID)
    await terminal.press(.tab)
    await terminal.type("d")
    await terminal.press(.tab)
    await terminal.type("f")
    await terminal.press(.tab)
    await terminal.type(home.path("token"))
    // Desk, read-only.
    await terminal.press(.tab, .tab, .tab)
    await terminal.paste(sandbox.chatURL)
    try await terminal.wait(for: "what was filled in") {
      $0.contains("<dev>") && $0.contains("<file>") && $0.contains("127.0.0.1")
    }
    await terminal.type("s", holding: .control)
    try await terminal.wait(for: "the refusal") {
      $0.contains("not added: ") && $0.contains("token refused") && $0.contains(" New profile ")
    }
    #expect(throws: (any Error).self) { try home.read(file) }

    try home.write("token", sandbox.chatToken + "\n")
    await terminal.type("s", holding: .control)
    try await terminal.wait(for: "the profile") {
      $0.contains("acme answers and was added") && $0.contains(" Profiles ")
    }
    let text = try home.read(file)
    #expect(text.contains("acme:") && text.contains("environment: dev"))
    #expect(text.contains("# "))
    #expect(text.contains("chat-token-file: \(home.path("token"))"))
    #expect(!text.contains(sandbox.chatToken))
    let path = home.path(file)
    let mode = try FileManager.default.attributesOfItem(atPath: path)[.posixPermissions] as? Int
    #expect(mode == 0o600)
    await terminal.press(.enter)
    try await terminal.wait(for: "the new application") {
      $0.row(0).contains("[DEV] acme") && $0.contains("mine")
    }
  }
}
