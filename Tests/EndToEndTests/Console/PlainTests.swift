import PTY
import Testing

/// The console without a screen (ux 17), through pipes and on a terminal that can do nothing else.
@Suite struct PlainTests {
  /// Answers to its questions, and what it said.
  private static func run(
    _ answers: String..., on sandbox: SandboxProcess, arguments: [String] = ["--plain"]
  ) async throws -> Binary.Output {
    try await Binary.run(
      arguments, environment: sandbox.fullEnvironment.merging(["HOME": Homes.next()]) { $1 },
      input: answers.map { $0 + "\n" }.joined())
  }

  private static func sandbox() async throws -> SandboxProcess {
    let sandbox = try await SandboxProcess(["--users", "3"])
    try await sandbox.create("p1", nickname: "Paula", metadata: ["plan": "a"])
    return sandbox
  }

  @Test("a user is found and a value changed, line by line; what can't be read is asked again")
  func edit() async throws {
    let sandbox = try await Self.sandbox()
    let output = try await Self.run(
      "nobody", "p1", "nonsense", "99", "edit", "no equals sign", "k,ey=1", "plan=pro", "",
      "what", "", "yes", "show", on: sandbox)
    #expect(output.status == 0, "\(output.err)")
    #expect(output.err.isEmpty)
    #expect(try await sandbox.metadata("p1") == ["plan": "pro"])
    for words in [
      "No user id 'nobody'", "nonsense is none of them.", "99 is none of them.",
      "it must be key=value or -key", "error: ", "* plan: a -> pro", "nothing was sent", "saved",
      "plan = pro", "bye",
    ] {
      #expect(output.out.contains(words), "\(words) in: \(output.out)")
    }
    // Nothing but lines: no screen, no colour.
    #expect(!output.out.contains("\u{1B}"))
    #expect(output.lines.filter { $0.hasPrefix("1. ") }.count == 1)
  }

  @Test(
    "the end of the answers is a clean end, wherever it comes, and no yes",
    arguments: [
      [], ["p1"], ["p1", "edit"], ["p1", "edit", "plan=pro"], ["p1", "edit", "plan=pro", ""],
      ["p1", "ticket", "Subject"], ["quit"], ["p1", "quit"],
    ])
  func ends(answers: [String]) async throws {
    let sandbox = try await Self.sandbox()
    let output = try await Binary.run(
      ["--plain"], environment: sandbox.fullEnvironment.merging(["HOME": Homes.next()]) { $1 },
      input: answers.map { $0 + "\n" }.joined())
    #expect(output.status == 0, "\(output.err)")
    #expect(output.err.isEmpty)
    #expect(output.lines.last?.hasSuffix("bye") == true, "\(output.out)")
    #expect(try await sandbox.metadata("p1") == ["plan": "a"])
    #expect(try await sandbox.tickets(of: "p1").isEmpty)
  }

  @Test("a ticket with its first message is opened, field by field")
  func ticket() async throws {
    let sandbox = try await Self.sandbox()
    let output = try await Self.run(
      "p1", "new ticket", "Refund", "", "at once", "urgent", "no field", "unheard=1", "", "",
      "Where is it?", "yes", on: sandbox)
    #expect(output.status == 0, "\(output.err)")
    let ticket = try #require(try await sandbox.tickets(of: "p1").first, "\(output.out)")
    #expect(ticket["channelName"] as? String == "Refund")
    #expect(ticket["priority"] as? String == "URGENT")
    #expect(ticket["lastMessage"] as? String == "Where is it?")
    #expect(output.out.contains("at once is none of them."))
    #expect(output.out.contains("\"no field\" has no \"=\""))
    #expect(output.out.contains("not saved: \"customFields.unheard\""))
    #expect(output.out.contains("ticketId = \(ticket["id"] ?? 0)"))
  }

  @Test("a terminal that can't place its cursor gets the same, without being asked for it")
  func dumb() async throws {
    let sandbox = try await Self.sandbox()
    let terminal = try startConsole(
      environment: sandbox.fullEnvironment, term: "dumb", columns: 80, rows: 60)
    try await terminal.wait(for: "the question") { $0.contains("1. Find which user?") }
    await terminal.type("p1\r")
    try await terminal.wait(for: "what to do") { $0.contains("p1: what to do?") }
    await terminal.type("edit\rplan=pro\r\ryes\r")
    try await terminal.wait(for: "the end of it") { $0.contains("saved") }
    #expect(try await sandbox.metadata("p1") == ["plan": "pro"])
    #expect(await terminal.lastIndex(of: "\u{1B}") == nil)
    await terminal.type("quit\r")
    #expect(try await terminal.waitForEnd() == .exited(0))
    #expect(await terminal.contains("bye"))
  }

  @Test("a wrong token is said in the same words and ends nothing")
  func wrongToken() async throws {
    let sandbox = try await Self.sandbox()
    var environment = sandbox.fullEnvironment
    environment["SENDBIRD_API_TOKEN"] = "wrong-token-4711"
    environment["HOME"] = try Homes.next()
    let output = try await Binary.run(["--plain"], environment: environment, input: "p1\n")
    #expect(output.status == 0)
    #expect(output.out.contains("Chat token refused"))
    #expect(!output.out.contains("wrong-token-4711"))
  }
}
