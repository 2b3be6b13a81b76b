import Foundation
import PTY
import Testing

/// What the console makes of its environment, and what it hands on of it.
@Suite struct EnvironmentTests {
  @Test("the editor's environment holds no token, whatever variable a profile keeps it in")
  func editor() async throws {
    let sandbox = try await SandboxProcess()
    try await sandbox.create("edited.by", nickname: "E", metadata: ["plan": "gold"])
    let place = sandbox.environment
    let home = try TemporaryFolder()
    func value(_ name: String) throws -> String { try #require(place[name]) }
    try home.write(
      ".config/sendbird-console/config.yaml",
      """
      default-profile: acme
      profiles:
        acme:
          application-id: \(try value("SENDBIRD_APPLICATION_ID"))
          environment: dev
          chat-token-env: ACME_CHAT
          chat-url: \(try value("SENDBIRD_CHAT_URL"))
        other:
          application-id: 7C4F0000-0000-0000-0000-00000000E21A
          environment: dev
          chat-token-env: OTHER_CHAT
          desk-token-env: OTHER_DESK

      """)
    try home.write("editor", "#!/bin/sh\nenv > '\(home.path("seen"))'\n", mode: 0o700)
    let token = try value("SENDBIRD_API_TOKEN")
    let terminal = try startConsole(
      environment: [
        "HOME": home.path(), "EDITOR": home.path("editor"), "ACME_CHAT": token,
        "OTHER_CHAT": "token-of-the-other", "OTHER_DESK": "desk-of-the-other",
        "SENDBIRD_API_TOKEN": "token-of-nobody", "KEPT": "kept",
      ])
    try await terminal.wait(for: "users") { $0.contains("edited.by") }
    await terminal.type("edited.by")
    await terminal.press(.enter)
    try await terminal.wait(for: "the detail") { $0.contains("2 edited.by") }
    await terminal.type("E")
    try await terminal.wait(for: "the end of the editor") { $0.contains("left as it was") }
    await terminal.type("Q")
    #expect(try await terminal.waitForEnd() == .exited(0))
    let seen = try home.read("seen")
    #expect(seen.contains("KEPT=kept"))
    for secret in [token, "token-of-the-other", "desk-of-the-other", "token-of-nobody"] {
      #expect(!seen.contains(secret))
    }
  }

  @Test(
    "a terminal without a clipboard is given none, and the text is said instead",
    arguments: [
      ("linux", false), ("vt100", false), ("xterm-256color", true), ("tmux-256color", true),
    ])
  func clipboard(term: String, hasClipboard: Bool) async throws {
    let sandbox = try await SandboxProcess()
    try await sandbox.create("copied.id", nickname: "C")
    let terminal = try startConsole(
      environment: sandbox.environment, term: term, columns: 120, rows: 30)
    try await terminal.wait(for: "users") { $0.contains("copied.id") }
    await terminal.type("copied.id")
    await terminal.press(.enter)
    try await terminal.wait(for: "the detail") { $0.contains("2 copied.id") }
    await terminal.type("yy")
    let words =
      hasClipboard
      ? "copied the user id: copied.id"
      : "no clipboard for programs; the user id, to be copied by hand: copied.id"
    try await terminal.wait(for: "the words") { $0.contains(words) }
    await terminal.type("Q")
    #expect(try await terminal.waitForEnd() == .exited(0))
  }
}
