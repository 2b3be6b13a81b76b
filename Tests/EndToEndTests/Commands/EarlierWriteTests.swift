import Foundation
import Glibc
import PTY
import Testing

/// Writes of a process that is gone, found out by the next command that writes.
@Suite struct EarlierWriteTests {
  /// Starts a write that waits for its answer, and returns once its intent is recorded.
  private static func hanging(_ bench: CommandBench) async throws -> PipedProcess {
    try await bench.sandbox.create("u", nickname: "U", metadata: ["plan": "free"])
    let process = try PipedProcess(
      Binary.path, arguments: ["user", "update", "u", "--nickname", "New"],
      environment: bench.environment)
    var isRecorded = false
    for _ in 0..<200 where !isRecorded {
      isRecorded = try await !bench.writes().isEmpty
    }
    #expect(isRecorded)
    return process
  }

  private static func end(_ process: PipedProcess) async throws {
    _ = kill(process.processID, SIGKILL)
    _ = try await PipedProcess.blocking { process.waitForEnd() }
  }

  /// A write that was killed before its answer and arrived all the same.
  private static func arrived() async throws -> CommandBench {
    let bench = try await CommandBench(["--fault", "hang@PUT:1"])
    try await end(hanging(bench))
    _ = try await bench.sandbox.chat("PUT", "/users/u", ["nickname": "New"])
    return bench
  }

  @Test("the next write reads it back first, says so, and records it")
  func write() async throws {
    let bench = try await Self.arrived()
    let next = try await bench.run("metadata", "update", "u", "plan=gold")
    expect(next, status: 0)
    #expect(next.err == "note: write 1 had no known end: Update user on u was carried out\n")
    let first = try await bench.writes().last
    #expect(first?["outcome"] as? String == "done (read back)")
    expectDone(try await bench.run("metadata", "update", "u", "plan=silver"))
    // Both can be taken back, the newest first.
    for _ in 0..<3 { expect(try await bench.run("undo", "--yes"), status: 0) }
    #expect(try await bench.sandbox.user("u")?["nickname"] as? String == "U")
    #expect(try await bench.sandbox.metadata("u") == ["plan": "free"])
    expect(try await bench.run("audit", "verify"), status: 0)
  }

  @Test("undo reads it back first, and takes it back as the newest write")
  func undo() async throws {
    let bench = try await Self.arrived()
    // Nothing is read for what only looks.
    expect(try await bench.run("user", "get", "u"), status: 0)
    #expect(try await bench.writes().first?["outcome"] as? String == "unknown")
    let undo = try await bench.run("undo", "--yes")
    expect(undo, status: 0)
    #expect(undo.err.contains("note: write 1 had no known end"))
    #expect(try await bench.sandbox.user("u")?["nickname"] as? String == "U")
    #expect(try await bench.writes().last?["outcome"] as? String == "undone")
  }

  @Test("what may still arrive stays unknown, and where to look is said")
  func early() async throws {
    let bench = try await CommandBench(["--fault", "hang@PUT:1"])
    try await Self.end(Self.hanging(bench))
    let next = try await bench.run("metadata", "update", "u", "plan=gold")
    expect(next, status: 0)
    #expect(next.err.contains("warning: write 1 had no known end"), "\(next.err)")
    #expect(next.err.contains("look with: sendbird-console user get u\n"), "\(next.err)")
    let list = try await bench.run("audit", "list")
    expect(list, status: 0)
    #expect(
      list.err == "note: nobody knows how write 1 ended; look with: sendbird-console user get u\n")
    expect(try await bench.run("audit", "verify"), status: 0)
  }

  @Test(
    "undo stops where a newer write may still arrive, and takes back an older one only by its ID")
  func undoBeforeOpen() async throws {
    let bench = try await CommandBench(["--fault", "hang@PUT:2"])
    try await bench.sandbox.create("u", nickname: "U", metadata: ["plan": "free"])
    expect(try await bench.run("metadata", "update", "u", "plan=gold"), status: 0)
    let process = try PipedProcess(
      Binary.path, arguments: ["user", "update", "u", "--nickname", "New"],
      environment: bench.environment)
    var isRecorded = false
    for _ in 0..<200 where !isRecorded { isRecorded = try await bench.writes().count == 2 }
    #expect(isRecorded)
    try await Self.end(process)
    let newest = try #require(try await bench.writes().first?["id"] as? Int)
    expectRefused(
      try await bench.run("undo", "--yes"), status: 76, naming: "write \(newest), ",
      "nobody knows how it ended", "nothing was taken back", "sendbird-console user get u",
      "sendbird-console undo 1")
    #expect(try await bench.sandbox.metadata("u") == ["plan": "gold"])
    expect(try await bench.run("undo", "1", "--yes"), status: 0)
    #expect(try await bench.sandbox.metadata("u") == ["plan": "free"])
    // With nothing else to take back it isn't passed over either.
    expectRefused(
      try await bench.run("undo", "--yes"), status: 76, naming: "nobody knows how it ended")
  }

  @Test("with JSON a failure stays the only thing on standard error")
  func json() async throws {
    let bench = try await Self.arrived()
    let refused = try await bench.run("metadata", "delete", "u", "none", "--output", "json")
    expect(refused, status: 1)
    #expect(refused.error != nil, "\(refused.err)")
    #expect(try await bench.writes().last?["outcome"] as? String == "done (read back)")
  }

  @Test("a write of a process that is still there is nobody else's")
  func running() async throws {
    let bench = try await CommandBench(["--fault", "hang@PUT:1"])
    let process = try await Self.hanging(bench)
    expectDone(try await bench.run("metadata", "update", "u", "plan=gold"))
    #expect(try await bench.writes().last?["outcome"] as? String == "under way")
    let terminal = try startConsole(environment: bench.environment)
    try await terminal.open("u")
    #expect(!(await terminal.contains("no known end")))
    #expect(try await bench.writes().last?["outcome"] as? String == "under way")
    await terminal.signal(SIGTERM)
    try await terminal.waitForEnd()
    try await Self.end(process)
  }

  @Test("two commands at once find it out once")
  func twice() async throws {
    let bench = try await Self.arrived()
    try await withThrowingTaskGroup(of: Void.self) { group in
      for number in 0..<4 {
        group.addTask {
          expect(try await bench.run("metadata", "update", "u", "k\(number)=1"), status: 0)
        }
      }
      try await group.waitForAll()
    }
    let export = try await bench.run("audit", "export", "-")
    #expect(export.lines.count { $0.contains(#""kind":"resolution""#) } == 1)
    expect(try await bench.run("audit", "verify"), status: 0)
  }
}

extension CommandBench {
  /// The writes of the journal, the newest first.
  func writes() async throws -> [[String: Any]] {
    try await run("audit", "list", "--output", "json").objects ?? []
  }
}
