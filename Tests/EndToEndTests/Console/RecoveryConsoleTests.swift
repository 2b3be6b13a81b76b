import Foundation
import PTY
import Testing

/// A write whose process was killed, seen by the next console.
@Suite struct RecoveryConsoleTests {
  /// A write that was killed between its intent and its answer.
  private static func killed(_ bench: CommandBench) async throws {
    try await bench.sandbox.create("u", nickname: "U", metadata: ["plan": "free"])
    let process = try PipedProcess(
      Binary.path, arguments: ["metadata", "update", "u", "plan=gold"],
      environment: bench.environment)
    var isRecorded = false
    for _ in 0..<200 where !isRecorded {
      let list = try await bench.run("audit", "list", "--output", "json")
      isRecorded = list.objects?.isEmpty == false
    }
    #expect(isRecorded)
    _ = kill(process.processID, SIGKILL)
    _ = try await PipedProcess.blocking { process.waitForEnd() }
  }

  @Test("the console reads it back at its start, says what became of it and records it")
  func console() async throws {
    let bench = try await CommandBench(["--fault", "hang@PUT:1"])
    try await Self.killed(bench)
    let before = try await bench.sandbox.metadata("u")["plan"]
    let terminal = try startConsole(environment: bench.environment)
    try await terminal.wait(for: "what became of it") { $0.contains("had no known end") }
    let words = before == "gold" ? "was carried out" : "was not carried out"
    #expect(await terminal.contains(words))
    await terminal.press(.escape)
    try await terminal.open("u")
    try await terminal.goToTab("History")
    let end = before == "gold" ? "done" : "not done"
    try await terminal.wait(for: "the history") {
      $0.contains("Update metadata") && $0.contains(end)
    }
    await terminal.signal(SIGTERM)
    try await terminal.waitForEnd()

    let list = try await bench.run("audit", "list", "--output", "json")
    let write = try #require(list.objects?.first)
    #expect(write["outcome"] as? String == "\(end) (read back)")
    #expect(write["isOpen"] as? Bool == false && write["isResolved"] as? Bool == true)
    expectDone(try await bench.run("audit", "verify"), "2 records, all intact\n")
    // Reading back changed nothing.
    #expect(try await bench.sandbox.metadata("u")["plan"] == before)

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
    try await Self.killed(bench)
    let output = try await Binary.run(
      ["--plain"], environment: bench.environment, input: "quit\n")
    #expect(output.status == 0)
    #expect(output.out.contains("A write of an earlier start had no known end"), "\(output.out)")
    expectDone(try await bench.run("audit", "verify"), "2 records, all intact\n")
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
