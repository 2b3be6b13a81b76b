import Foundation
import PTY
import Testing

/// What is typed in a form is on disk in time and back at the next start, however the console ended.
@Suite struct DraftRestoreTests {
  /// The drafts as `draft list` has them.
  private static func drafts(_ bench: CommandBench) async throws -> [[String: Any]] {
    try await bench.run("draft", "list", "--output", "json").objects ?? []
  }

  /// Waits until the newest draft has a change with this value.
  private static func waitForDraft(_ value: String, _ bench: CommandBench) async throws {
    var values: [String] = []
    let end = ContinuousClock.now + .seconds(30)
    while !values.contains(value), .now < end {
      let changes = try await drafts(bench).first?["changes"] as? [[String: Any]]
      values = changes?.compactMap { $0["after"] as? String } ?? []
    }
    #expect(values.contains(value))
  }

  /// A console in whose metadata form a value is being typed.
  private static func typing(
    _ text: String, _ bench: CommandBench
  ) async throws -> VirtualTerminal {
    let terminal = try startConsole(environment: bench.environment)
    try await terminal.open("u")
    await terminal.type("e")
    await terminal.press(.enter)
    try await terminal.wait(for: "the field") { $0.contains("[free ") }
    await terminal.type(text)
    try await terminal.wait(for: "the text") { $0.contains("[free\(text)") }
    return terminal
  }

  private static func bench() async throws -> CommandBench {
    let bench = try await CommandBench()
    try await bench.sandbox.create("u", nickname: "U", metadata: ["plan": "free"])
    return bench
  }

  @Test("after SIGKILL the form opens with what was typed; sent, it is no draft any more")
  func killed() async throws {
    let bench = try await Self.bench()
    let terminal = try await Self.typing("-gold", bench)
    try await Self.waitForDraft("free-gold", bench)
    try await terminal.wait(for: "when it was saved") { $0.contains("draft saved ") }
    await terminal.signal(SIGKILL)
    #expect(try await terminal.waitForEnd() == .signaled(SIGKILL))
    #expect(try await bench.sandbox.metadata("u") == ["plan": "free"])

    let again = try startConsole(environment: bench.environment)
    try await again.wait(for: "the draft") {
      $0.contains("1 draft kept from before, nothing was sent: metadata of u")
    }
    try await again.open("u")
    await again.type("e")
    try await again.wait(for: "the text, with the cursor behind it") {
      $0.contains("[free-gold ") && $0.contains("EDIT") && $0.contains("was: free")
    }
    await again.type("!")
    #expect(try await bench.sandbox.metadata("u") == ["plan": "free"], "nothing is sent by itself")
    await again.press(.function(2))
    try await again.apply(until: "saved: 1 change to u")
    #expect(try await bench.sandbox.metadata("u") == ["plan": "free-gold!"])
    await again.type("Q")
    #expect(try await again.waitForEnd() == .exited(0))
    #expect(try await Self.drafts(bench).isEmpty)
  }

  /// How a console comes to its end.
  enum End: CaseIterable, Sendable { case sigterm, sighup, closedWindow }

  @Test("an end that can be noticed loses not even the last letter", arguments: End.allCases)
  func ended(end: End) async throws {
    let bench = try await Self.bench()
    let terminal = try await Self.typing("-x", bench)
    switch end {
    case .sigterm: await terminal.signal(SIGTERM)
    case .sighup: await terminal.signal(SIGHUP)
    case .closedWindow: await terminal.hangUp()
    }
    try await terminal.waitForEnd()
    let changes = try await Self.drafts(bench).first?["changes"] as? [[String: Any]]
    #expect(changes?.first?["after"] as? String == "free-x")
  }

  @Test("a record that was changed meanwhile is a conflict, and a person decides")
  func conflict() async throws {
    let bench = try await Self.bench()
    let terminal = try await Self.typing("-mine", bench)
    try await Self.waitForDraft("free-mine", bench)
    await terminal.signal(SIGKILL)
    try await terminal.waitForEnd()
    expectDone(try await bench.run("metadata", "update", "u", "plan=theirs", "new=1"))
    let again = try startConsole(environment: bench.environment)
    try await again.open("u")
    await again.type("e")
    try await again.wait(for: "the text") { $0.contains("[free-mine ") }
    await again.press(.function(2))
    try await again.wait(for: "the conflict") {
      $0.contains("Server changed") && $0.contains("theirs") && $0.contains("free-mine")
    }
    #expect(try await bench.sandbox.metadata("u") == ["plan": "theirs", "new": "1"])
    await again.type("m")
    await again.press(.enter)
    try await again.apply(until: "saved: 1 change to u")
    #expect(try await bench.sandbox.metadata("u") == ["plan": "free-mine", "new": "1"])
  }

  @Test("a file of a newer version keeps no draft; that is said, and everything else goes on")
  func newer() async throws {
    let bench = try await Self.bench()
    expectDone(try await bench.run("metadata", "update", "u", "plan=free", "a=1"))
    let path = "\(bench.home)/.local/state/sendbird-console/workspace.sqlite"
    var bytes = try Data(contentsOf: URL(fileURLWithPath: path))
    bytes[63] = 99
    try bytes.write(to: URL(fileURLWithPath: path))
    let terminal = try startConsole(environment: bench.environment)
    try await terminal.open("u")
    await terminal.type("e")
    await terminal.press(.enter)
    await terminal.type("-x")
    try await terminal.wait(for: "the reason") {
      $0.contains("drafts aren't being kept: workspace.sqlite: was written by a newer")
    }
    await terminal.type("y")
    try await terminal.wait(for: "the text") {
      $0.contains("-xy") && $0.contains("1 staged") && $0.contains("draft not kept")
    }
    await terminal.signal(SIGTERM)
    try await terminal.waitForEnd()
    #expect(try Data(contentsOf: URL(fileURLWithPath: path)) == bytes)
  }

  @Test("no token is in any file of the home, whatever form was filled in")
  func tokens() async throws {
    let bench = try await Self.bench()
    let terminal = try startConsole(environment: bench.environment)
    try await terminal.open("u")
    await terminal.type("P")
    try await terminal.wait(for: "the profiles") { $0.contains("in use") }
    await terminal.press(.function(7))
    try await terminal.wait(for: "the form") { $0.contains("Chat token from") }
    for text in ["acme", "APP-1", "", ""] {
      await terminal.type(text)
      await terminal.press(.enter)
    }
    await terminal.type(bench.sandbox.chatToken)
    await terminal.press(.escape)
    await terminal.type("N")
    try await terminal.wait(for: "the form of a user") { $0.contains("Profile URL") }
    await terminal.type("new.user")
    try await Self.waitForDraft("new.user", bench)
    await terminal.signal(SIGKILL)
    try await terminal.waitForEnd()
    #expect(try await Self.drafts(bench).count == 2)
    let folder = URL(fileURLWithPath: "\(bench.home)/.local/state/sendbird-console")
    let names = try FileManager.default.contentsOfDirectory(atPath: folder.path)
    #expect(names.contains("workspace.sqlite"))
    for name in names {
      let bytes = try Data(contentsOf: folder.appending(path: name))
      for token in [bench.sandbox.chatToken, bench.sandbox.deskToken] {
        #expect(bytes.range(of: Data(token.utf8)) == nil, "\(name)")
      }
    }
  }
}
