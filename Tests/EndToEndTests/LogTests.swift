import Foundation
import PTY
import Testing

/// `--log-file` and `--verbose` of the console.
@Suite struct LogTests {
  @Test(
    "every exchange is a line of the file, without ids, values and tokens; none is on the screen")
  func log() async throws {
    let sandbox = try await SandboxProcess()
    try await sandbox.create("log.reader", nickname: "Reader", metadata: ["plan": "gold"])
    let folder = try TemporaryFolder()
    let terminal = try startConsole(
      ["--log-file", folder.path("log"), "--verbose"], environment: sandbox.environment)
    try await terminal.wait(for: "users") { $0.contains("log.reader") }
    await terminal.type("log.reader")
    await terminal.press(.enter)
    try await terminal.wait(for: "the detail") { $0.contains("2 log.reader") }
    await terminal.type("e")
    await terminal.press(.enter)
    await terminal.type("u", holding: .control)
    await terminal.type("platinum")
    await terminal.press(.function(2))
    try await terminal.wait(for: "the review") { $0.contains("Enter apply") }
    await terminal.press(.enter)
    try await terminal.wait(for: "the save") { text in
      text.contains("saved: 1 change") && !text.contains("HTTP 200")
    }
    await terminal.type("Q")
    #expect(try await terminal.waitForEnd() == .exited(0))
    try await terminal.wait(for: "what was said, after the screen") { text in
      text.contains("PUT /users/log.reader/metadata: HTTP 200")
    }

    let text = try folder.read("log")
    let token = try #require(sandbox.environment["SENDBIRD_API_TOKEN"])
    for secret in [token, "log.reader", "platinum", "gold"] { #expect(!text.contains(secret)) }
    let lines = try text.split(separator: "\n").map {
      try #require(try JSONSerialization.jsonObject(with: Data($0.utf8)) as? [String: Any])
    }
    let write = try #require(lines.first { $0["method"] as? String == "PUT" })
    #expect(write["path"] as? String == "/users/*/metadata")
    #expect(write["service"] as? String == "chat" && write["status"] as? Int == 200)
    #expect(write["milliseconds"] is Int && write["process"] is Int && write["time"] is String)
    #expect(lines.contains { $0["path"] as? String == "/users/*" })
    let mode = try FileManager.default.attributesOfItem(atPath: folder.path("log"))[
      .posixPermissions]
    #expect(mode as? Int == 0o600)
  }

  @Test("a log that can't be written is said before the screen opens")
  func unwritable() async throws {
    let folder = try TemporaryFolder()
    let terminal = try startConsole(["--sandbox", "--log-file", folder.path("none/log")])
    #expect(try await terminal.waitForEnd() == .exited(78))
    try await terminal.wait(for: "why") { $0.contains("No such file or directory") }
  }
}
