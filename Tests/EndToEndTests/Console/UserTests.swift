import PTY
import Testing

/// Users by hand: made, deactivated, deleted, their metadata emptied.
@Suite struct UserTests {
  private static func opened(
    _ userID: String, metadata: KeyValuePairs<String, String> = [:]
  ) async throws -> (SandboxProcess, VirtualTerminal) {
    let sandbox = try await SandboxProcess(["--users", "5"])
    try await sandbox.create(userID, nickname: "U", metadata: metadata)
    let terminal = try startConsole(environment: sandbox.fullEnvironment)
    try await terminal.open(userID)
    return (sandbox, terminal)
  }

  @Test("a user is made from a form, with metadata")
  func create() async throws {
    let (sandbox, terminal) = try await Self.opened("u1")
    await terminal.type("N")
    try await terminal.wait(for: "the form") { $0.contains("Create user") }
    await terminal.type("new/one")
    await terminal.press(.tab)
    await terminal.type("Née 中")
    try await terminal.wait(for: "the nickname") { $0.contains("Née 中") }
    await terminal.type("s", holding: .control)
    try await terminal.apply(until: "new/one created")
    try await terminal.wait(for: "the new user") { $0.contains("2 new/one ") }
    #expect(try await sandbox.user("new/one")?["nickname"] as? String == "Née 中")
  }

  @Test("deactivating asks what becomes of the channels", arguments: [true, false])
  func deactivate(leaves: Bool) async throws {
    let (sandbox, terminal) = try await Self.opened("u1")
    _ = try await sandbox.send(
      "POST", "/group_channels", ["user_ids": ["u1"], "name": "c", "channel_url": "c1"])
    try await terminal.command("deactivate user")
    try await terminal.wait(for: "the choice") {
      $0.contains("(1) Leave") && $0.contains("(2) Keep") || $0.contains("(1) leave")
    }
    // Neither is taken for granted.
    await terminal.type("s", holding: .control)
    try await terminal.wait(for: "the refusal") { $0.contains("blocks saving") }
    await terminal.type(leaves ? "1" : "2", holding: .alt)
    await terminal.type("s", holding: .control)
    try await terminal.apply(typing: leaves ? "u1" : "", until: " done: deactivate user")
    #expect(try await sandbox.user("u1")?["is_active"] as? Bool == false)
    let members = try await sandbox.send("GET", "/group_channels/c1")["member_count"] as? Int
    #expect(members == (leaves ? 0 : 1))
    try await terminal.wait(for: "the record") { $0.contains("active no") }
  }

  @Test("a user is deleted only with the id typed")
  func delete() async throws {
    let (sandbox, terminal) = try await Self.opened("go.ne")
    try await terminal.command("delete the user")
    try await terminal.wait(for: "the question") {
      $0.contains("Type the id to go on:") && $0.isReviewReady
    }
    await terminal.type("go.n")
    await terminal.press(.enter)
    try await terminal.wait(for: "the reason") { $0.contains("go.ne") && $0.contains("[go.n") }
    #expect(try await sandbox.user("go.ne") != nil)
    await terminal.type("e")
    await terminal.press(.enter)
    try await terminal.wait(for: "the end") { $0.contains("go.ne deleted") }
    #expect(try await sandbox.user("go.ne") == nil)
  }

  @Test("all metadata goes only with the id typed, and comes back with undo")
  func deleteAllMetadata() async throws {
    let (sandbox, terminal) = try await Self.opened("m1", metadata: ["plan": "gold", "b": "2"])
    try await terminal.command("delete all metadata")
    try await terminal.apply(typing: "m1", until: " done: ")
    #expect(try await sandbox.metadata("m1") == [:])
    try await terminal.wait(for: "the emptied record") { $0.contains("Metadata 0/5") }
    await terminal.type("z")
    try await terminal.apply(until: "undone on m1: ")
    #expect(try await sandbox.metadata("m1") == ["plan": "gold", "b": "2"])
  }
}
