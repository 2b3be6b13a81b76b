import Foundation
import PTY
import Testing

/// What a console left behind is there at the next start (ux 16), however it ended.
@Suite struct SessionRestoreTests {
  /// How a console comes to its end.
  enum End: String, CaseIterable, Sendable {
    case quit, sigterm, sighup, closedWindow
  }

  private static func sandbox() async throws -> SandboxProcess {
    let sandbox = try await SandboxProcess(["--users", "5"])
    for number in 1...3 {
      try await sandbox.create("s\(number)", nickname: "Sam \(number)", metadata: ["plan": "a"])
    }
    return sandbox
  }

  /// A console that has found three users, walked to the second and gone to another tab.
  private static func left(
    _ sandbox: SandboxProcess, _ environment: [String: String]
  ) async throws -> VirtualTerminal {
    let terminal = try startConsole(environment: environment)
    try await terminal.wait(for: "users") { $0.contains("1 of 8") }
    await terminal.type("nick:Sam")
    await terminal.press(.enter)
    try await terminal.wait(for: "three of them") { $0.contains("1 of 3") }
    await terminal.type("j")
    try await terminal.goToTab("JSON")
    return terminal
  }

  @Test("line, user and tab come back", arguments: End.allCases)
  func restored(end: End) async throws {
    let sandbox = try await Self.sandbox()
    var environment = sandbox.fullEnvironment
    environment["HOME"] = try Homes.next()
    let terminal = try await Self.left(sandbox, environment)
    let row = try #require(await terminal.text.first { $0.hasPrefix("┃>") || $0.hasPrefix("│>") })
    let userID = try #require(["s1", "s2", "s3"].first { row.contains(" \($0) ") })
    switch end {
    case .quit:
      await terminal.type("Q")
      #expect(try await terminal.waitForEnd() == .exited(0))
    case .sigterm:
      await terminal.signal(SIGTERM)
      #expect(try await terminal.waitForEnd() == .signaled(SIGTERM))
    case .sighup:
      await terminal.signal(SIGHUP)
      #expect(try await terminal.waitForEnd() == .signaled(SIGHUP))
    case .closedWindow:
      await terminal.hangUp()
      try await terminal.waitForEnd()
    }

    let again = try startConsole(environment: environment)
    try await again.wait(for: "where it was left") {
      $0.contains("nick:Sam") && $0.contains("2 of 3") && $0.contains("2 \(userID) ")
        && $0.contains("[JSON]")
    }
    await again.type("Q")
    // Typing replaces the restored line, so a capital letter is text until Esc.
    await again.press(.escape)
    await again.type("Q")
    #expect(try await again.waitForEnd() == .exited(0))

    let fresh = try startConsole(["--fresh"], environment: environment)
    try await fresh.wait(for: "everyone") { $0.contains("1 of 8") && $0.contains("[Metadata") }
  }

  @Test("nothing that was written is written again; undo goes on, and decides nothing by itself")
  func writesNothing() async throws {
    let sandbox = try await Self.sandbox()
    var environment = sandbox.fullEnvironment
    environment["HOME"] = try Homes.next()
    let terminal = try startConsole(environment: environment)
    try await terminal.open("s2")
    try await terminal.command("metadata update plan=b")
    try await terminal.apply(until: " done: ")
    await terminal.type("Q")
    #expect(try await terminal.waitForEnd() == .exited(0))
    _ = try await sandbox.send(
      "PUT", "/users/s2/metadata", ["metadata": ["plan": "c"], "upsert": true])

    let again = try startConsole(environment: environment)
    try await again.wait(for: "the user as it is now") {
      $0.contains("2 s2 ") && $0.row(8).contains("c  ")
    }
    await again.press(.escape)
    await again.type("z")
    try await again.wait(for: "the conflict with what came since") {
      $0.contains("s2 was changed after the write")
    }
    await again.press(.escape)
    #expect(try await sandbox.metadata("s2") == ["plan": "c"])
  }

  @Test("with unsent edits it asks before it is left")
  func asks() async throws {
    let sandbox = try await Self.sandbox()
    let terminal = try startConsole(environment: sandbox.fullEnvironment)
    try await terminal.open("s1")
    await terminal.type("e")
    await terminal.press(.enter)
    await terminal.type("bc")
    await terminal.press(.escape)
    await terminal.press(.escape)
    try await terminal.wait(for: "the detail") { $0.contains("NAV") && $0.contains("1 staged") }
    await terminal.type("q")
    try await terminal.wait(for: "the question") {
      $0.contains("Quit?") && $0.contains("1 staged change has not been sent")
    }
    await terminal.press(.enter)
    try await terminal.wait(for: "the console") { !$0.contains("Quit?") }
    await terminal.type("Q")
    try await terminal.wait(for: "the question") { $0.contains("Quit?") }
    await terminal.type("y")
    #expect(try await terminal.waitForEnd() == .exited(0))
    #expect(try await sandbox.metadata("s1") == ["plan": "a"])
  }
}
