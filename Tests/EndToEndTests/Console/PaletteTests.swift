import PTY
import Testing

/// The palette and the help on the real binary.
@Suite struct PaletteTests {
  private static func opened() async throws -> (SandboxProcess, VirtualTerminal) {
    let sandbox = try await SandboxProcess(["--users", "5"])
    try await sandbox.create("p1", nickname: "P", metadata: ["plan": "gold", "place": "x"])
    let terminal = try startConsole(environment: sandbox.fullEnvironment)
    try await terminal.open("p1")
    return (sandbox, terminal)
  }

  @Test("words are found in any order, and what can't run says why", arguments: [":", "F9", "^P"])
  func words(key: String) async throws {
    let (sandbox, terminal) = try await Self.opened()
    switch key {
    case "F9": await terminal.press(.function(9))
    case "^P": await terminal.type("p", holding: .control)
    default: await terminal.type(key)
    }
    try await terminal.wait(for: "the palette") { $0.contains(" Command ") }
    await terminal.type("ticket new")
    try await terminal.wait(for: "the command") { $0.contains("> New ticket for the shown user") }
    await terminal.type("u", holding: .control)
    await terminal.type("write last undo")
    try await terminal.wait(for: "the reason") {
      $0.contains("> Undo the last") && $0.contains("(nothing to undo)")
    }
    await terminal.press(.enter)
    try await terminal.wait(for: "the reason in the last row") {
      $0.text.filter { $0.contains("nothing to undo") }.count == 2
    }
    await terminal.press(.escape)
    try await terminal.wait(for: "the detail") { !$0.contains(" Command ") }
    withExtendedLifetime(sandbox) {}
  }

  @Test("a typed command goes the same road as the form")
  func typed() async throws {
    let (sandbox, terminal) = try await Self.opened()
    await terminal.type(":")
    try await terminal.wait(for: "the palette") { $0.contains(" Command ") }
    await terminal.type("metad")
    await terminal.press(.tab)
    try await terminal.wait(for: "the noun") { $0.contains(":[metadata ") }
    await terminal.type("up")
    await terminal.press(.tab)
    try await terminal.wait(for: "the verb") {
      $0.contains(":[metadata update ") && $0.contains("Without an id it is about p1.")
    }
    // Both keys begin so; Tab goes as far as they agree.
    await terminal.type("p")
    await terminal.press(.tab)
    try await terminal.wait(for: "what the keys share") { $0.contains(":[metadata update pla") }
    await terminal.type("n=pro")
    await terminal.press(.enter)
    try await terminal.wait(for: "the review") { $0.isReviewReady && $0.contains("pro") }
    #expect(try await sandbox.metadata("p1")["plan"] == "gold")
    await terminal.press(.enter)
    try await terminal.wait(for: "the end") { $0.contains("z undoes") || $0.contains("saved") }
    #expect(try await sandbox.metadata("p1") == ["plan": "pro", "place": "x"])
  }

  @Test("a typed command that breaks a rule says so and sends nothing")
  func typedWrong() async throws {
    let (sandbox, terminal) = try await Self.opened()
    try await terminal.command("metadata update a,b=1")
    try await terminal.wait(for: "the rule") { $0.contains("\",\"") || $0.contains("comma") }
    #expect(try await sandbox.metadata("p1") == ["plan": "gold", "place": "x"])
  }

  @Test("the help is filtered at once, and Enter runs a row where the help was opened")
  func help() async throws {
    let (sandbox, terminal) = try await Self.opened()
    await terminal.type("?")
    try await terminal.wait(for: "the help") { $0.contains("Help: ") }
    await terminal.type("previous user")
    try await terminal.wait(for: "the row") {
      $0.contains("Previous user, tab kept") && !$0.contains("Next user, tab kept")
    }
    await terminal.type("u", holding: .control)
    await terminal.type("new ticket")
    try await terminal.wait(for: "the row") { $0.contains("New ticket for the shown user") }
    await terminal.press(.enter)
    try await terminal.wait(for: "the form") { $0.contains("New ticket for p1") }
    withExtendedLifetime(sandbox) {}
  }
}
