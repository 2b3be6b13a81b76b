import Foundation
import PTY
import Testing

/// A write whose process was killed, seen by the next console.
@Suite struct RecoveryConsoleTests {
  /// A write that is killed between its intent and its answer.
  struct Write: Sendable, CustomTestStringConvertible {
    let arguments: [String]
    let title: String
    /// What reaches Sendbird late.
    let path: String
    let body: [String: any Sendable]
    var testDescription: String { arguments.joined(separator: " ") }
  }

  static let writes = [
    Write(
      arguments: ["metadata", "update", "u", "plan=gold"], title: "Update metadata",
      path: "/users/u/metadata", body: ["metadata": ["plan": "gold"], "upsert": true]),
    Write(
      arguments: ["user", "update", "u", "--nickname", "gold"], title: "Update user",
      path: "/users/u", body: ["nickname": "gold"]),
  ]

  /// Kills a write while its request waits in the server.
  private static func killed(_ write: Write, _ bench: CommandBench) async throws {
    try await bench.sandbox.create("u", nickname: "free", metadata: ["plan": "free"])
    let process = try PipedProcess(
      Binary.path, arguments: write.arguments, environment: bench.environment)
    var isRecorded = false
    for _ in 0..<200 where !isRecorded {
      let list = try await bench.run("audit", "list", "--output", "json")
      isRecorded = list.objects?.isEmpty == false
    }
    #expect(isRecorded)
    _ = kill(process.processID, SIGKILL)
    _ = try await PipedProcess.blocking { process.waitForEnd() }
  }

  /// What the write changes, as it is stored.
  private static func value(_ bench: CommandBench) async throws -> String? {
    let user = try await bench.sandbox.user("u")
    let plan = try await bench.sandbox.metadata("u")["plan"]
    return plan == "free" ? user?["nickname"] as? String : plan
  }

  @Test(
    "the console reads it back at its start, says what is known of it, and what was done is taken back",
    arguments: writes)
  func console(write: Write) async throws {
    let bench = try await CommandBench(["--fault", "hang@PUT:1"])
    try await Self.killed(write, bench)
    let early = try startConsole(environment: bench.environment)
    try await early.wait(for: "what became of it") { $0.contains("had no known end") }
    #expect(await early.contains("may still arrive"))
    await early.signal(SIGTERM)
    try await early.waitForEnd()
    let open = try await bench.run("audit", "list", "--output", "json")
    #expect(open.objects?.first?["outcome"] as? String == "unknown")

    // Now it does arrive.
    _ = try await bench.sandbox.chat("PUT", write.path, write.body)
    #expect(try await Self.value(bench) == "gold")
    let terminal = try startConsole(environment: bench.environment)
    try await terminal.wait(for: "what became of it") { $0.contains("had no known end") }
    #expect(await terminal.contains("was carried out"))
    await terminal.press(.escape)
    try await terminal.open("u")
    try await terminal.goToTab("History")
    try await terminal.wait(for: "the history") {
      $0.contains(write.title) && $0.contains("done")
    }
    let list = try await bench.run("audit", "list", "--output", "json")
    #expect(list.objects?.first?["outcome"] as? String == "done (read back)")
    #expect(list.objects?.first?["isOpen"] as? Bool == false)
    expectDone(try await bench.run("audit", "verify"), "2 records, all intact\n")
    #expect(try await Self.value(bench) == "gold", "reading back changes nothing")

    // The way back was found as well.
    await terminal.type("z")
    try await terminal.apply(until: "undone")
    #expect(try await Self.value(bench) == "free")
    await terminal.signal(SIGTERM)
    try await terminal.waitForEnd()

    // The next start has nothing to tell.
    let again = try startConsole(environment: bench.environment)
    try await again.wait(for: "users") { $0.contains("1 Users") && $0.contains(" loaded") }
    #expect(!(await again.contains("had no known end")))
    await again.signal(SIGTERM)
    try await again.waitForEnd()
  }

  @Test("without a screen it is a line before the first question")
  func plain() async throws {
    let bench = try await CommandBench(["--fault", "hang@PUT:1"])
    try await Self.killed(Self.writes[0], bench)
    let output = try await Binary.run(
      ["--plain"], environment: bench.environment, input: "quit\n")
    #expect(output.status == 0)
    #expect(output.out.contains("A write of an earlier start had no known end"), "\(output.out)")
    expectDone(try await bench.run("audit", "verify"), "1 record, all intact\n")
  }

  @Test("undo and History of a console work over what an earlier one wrote")
  func history() async throws {
    let bench = try await CommandBench()
    try await bench.sandbox.create("u", nickname: "U", metadata: ["plan": "free"])
    expectDone(try await bench.run("metadata", "update", "u", "plan=gold"))
    let terminal = try startConsole(environment: bench.environment)
    try await terminal.open("u")
    try await terminal.goToTab("History")
    try await terminal.wait(for: "the write") { $0.contains("plan: free -> gold") }
    await terminal.signal(SIGTERM)
    try await terminal.waitForEnd()
  }
}
