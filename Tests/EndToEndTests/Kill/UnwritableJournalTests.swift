import Foundation
import PTY
import Testing

/// Where the journal can't be written nothing is sent, and nothing that was typed is lost.
@Suite struct UnwritableJournalTests {
  private static let reason: Comment = "this machine lets nobody mount in a namespace of its own"

  /// A user, and a workspace in which something was written already.
  private static func bench() async throws -> CommandBench {
    let bench = try await CommandBench()
    try await bench.sandbox.create("u", nickname: "U", metadata: ["plan": "free"])
    expectDone(try await bench.run("metadata", "update", "u", "note=x"))
    return bench
  }

  @Test(
    "a command sends nothing, ends with 75 and says why; reading goes on",
    .enabled(if: OwnMounts.isAvailable, reason), arguments: OwnMounts.Trouble.allCases)
  func command(trouble: OwnMounts.Trouble) async throws {
    let bench = try await Self.bench()
    let mounts = OwnMounts(trouble: trouble, home: bench.home)
    let refused = try await mounts.run(
      "metadata", "update", "u", "plan=gold", environment: bench.environment)
    expectRefused(refused, status: 75, naming: "nothing was sent", trouble.words)
    let json = try await mounts.run(
      "metadata", "update", "u", "plan=gold", "--output", "json", environment: bench.environment)
    expect(json, status: 75)
    #expect(json.error?["kind"] as? String == "notJournalled")
    #expect(try await bench.sandbox.metadata("u") == ["plan": "free", "note": "x"])
    expectDone(try await mounts.run("metadata", "get", "u", environment: bench.environment))
    // What was recorded before is still there, and nothing was added.
    #expect(try await bench.writes().count == 1)
    expect(try await bench.run("audit", "verify"), status: 0)
  }

  @Test(
    "the console sends nothing, says why, and keeps what was typed",
    .enabled(if: OwnMounts.isAvailable, reason), arguments: OwnMounts.Trouble.allCases)
  func console(trouble: OwnMounts.Trouble) async throws {
    let bench = try await Self.bench()
    let terminal = try OwnMounts(trouble: trouble, home: bench.home)
      .console(environment: bench.environment)
    try await terminal.open("u")
    try await terminal.goToTab("Metadata")
    await terminal.type("e")
    await terminal.press(.enter)
    try await terminal.wait(for: "the field") { $0.contains("[free") || $0.contains("[x") }
    await terminal.type("u", holding: .control)
    await terminal.type("typed in vain")
    await terminal.press(.function(2))
    try await terminal.apply(until: "nothing was sent: the journal could not record it")
    #expect(try await bench.sandbox.metadata("u") == ["plan": "free", "note": "x"])
    // Back in the form everything is as it was typed.
    await terminal.press(.escape)
    try await terminal.wait(for: "the text") { $0.contains("typed in vain") }
    await terminal.signal(SIGTERM)
    try await terminal.waitForEnd()
    #expect(try await bench.writes().count == 1)
  }

  @Test("a damaged file is set aside and said; the write is recorded in a new one")
  func damaged() async throws {
    let bench = try await Self.bench()
    let path = JournalLook(home: bench.home).path
    try Data("this is not a database\n".utf8).write(to: URL(fileURLWithPath: path))
    let written = try await bench.run("metadata", "update", "u", "plan=gold")
    expect(written, status: 0)
    #expect(written.err.contains("was damaged; it is now"), "\(written.err)")
    #expect(try await bench.sandbox.metadata("u")["plan"] == "gold")
    // The new one is whole, and the old one is not forgotten.
    expectRefused(
      try await bench.run("audit", "verify"), status: 1, naming: "3 records, all intact",
      "set aside")
  }

  @Test("a console on a newer file sends nothing, keeps what was typed, and leaves the file alone")
  func newer() async throws {
    let bench = try await Self.bench()
    let path = JournalLook(home: bench.home).path
    #expect(DatabaseLook.column("PRAGMA user_version = 99", in: path) != nil)
    let before = try Data(contentsOf: URL(fileURLWithPath: path))
    let terminal = try startConsole(environment: bench.environment)
    try await terminal.open("u")
    try await terminal.goToTab("Metadata")
    await terminal.type("e")
    await terminal.press(.enter)
    try await terminal.wait(for: "the field") { $0.contains("[free") || $0.contains("[x") }
    await terminal.type("!")
    await terminal.press(.function(2))
    try await terminal.apply(
      until: "could not record it: workspace.sqlite: was written by a newer")
    #expect(try await bench.sandbox.metadata("u") == ["plan": "free", "note": "x"])
    await terminal.signal(SIGTERM)
    try await terminal.waitForEnd()
    #expect(try Data(contentsOf: URL(fileURLWithPath: path)) == before)
  }
}
