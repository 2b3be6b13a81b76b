import PTY
import Testing

/// The main job, on the real binary in a real terminal, over real HTTP to a real database.
@Suite struct EditTests {
  struct Place: Sendable, CustomTestStringConvertible {
    let term: String
    let columns: Int
    let rows: Int
    var testDescription: String { "\(term) \(columns)x\(rows)" }
  }

  static let places = [
    Place(term: "xterm-256color", columns: 120, rows: 36),
    Place(term: "xterm-256color", columns: 80, rows: 24),
    Place(term: "vt100", columns: 80, rows: 24),
    Place(term: "tmux-256color", columns: 60, rows: 20),
    Place(term: "linux", columns: 100, rows: 30),
  ]

  @Test("find by id, change a value, undo it", arguments: places)
  func editAndUndo(place: Place) async throws {
    let sandbox = try await SandboxProcess()
    try await sandbox.create("first.light", nickname: "Ünïcode 中", metadata: ["plan": "gold"])
    let terminal = try startConsole(
      environment: sandbox.environment, term: place.term, columns: place.columns, rows: place.rows)
    try await terminal.wait(for: "users") { $0.contains("first.light") }
    await terminal.type("first.light")
    await terminal.press(.enter)
    try await terminal.wait(for: "the user's detail") {
      $0.contains("2 first.light") && $0.contains("plan")
    }
    await terminal.type("e")
    await terminal.press(.enter)
    try await terminal.wait(for: "the field") { $0.contains("[gold") }
    await terminal.type("u", holding: .control)
    await terminal.type("platinum")
    await terminal.press(.function(2))
    try await terminal.wait(for: "the review") { $0.contains("Enter apply") }
    #expect(try await sandbox.metadata("first.light") == ["plan": "gold"])
    await terminal.press(.enter)
    try await terminal.wait(for: "the save") { $0.contains("saved: 1 change") }
    #expect(try await sandbox.metadata("first.light") == ["plan": "platinum"])

    await terminal.type("z")
    try await terminal.wait(for: "the undo's review") { $0.contains("Enter apply") }
    await terminal.press(.enter)
    try await terminal.wait(for: "the undo") {
      $0.contains("undone on first.light: plan platinum -> gold")
    }
    #expect(try await sandbox.metadata("first.light") == ["plan": "gold"])

    await terminal.type("Q")
    #expect(try await terminal.waitForEnd() == .exited(0))
    #expect(await !terminal.isAlternateScreen)
  }

  @Test("a change behind the form's back is a conflict; keeping mine writes mine only")
  func conflict() async throws {
    let sandbox = try await SandboxProcess()
    try await sandbox.create("c1", nickname: "C", metadata: ["plan": "gold", "lang": "et"])
    let terminal = try startConsole(environment: sandbox.environment)
    try await terminal.wait(for: "users") { $0.contains("c1") }
    await terminal.type("c1")
    await terminal.press(.enter)
    try await terminal.wait(for: "the detail") { $0.contains("2 c1") }
    await terminal.type("e")
    await terminal.press(.enter)
    await terminal.type("u", holding: .control)
    await terminal.type("mine")
    try await terminal.wait(for: "the text") { $0.contains("[mine") }
    _ = try await sandbox.send(
      "PUT", "/users/c1/metadata", ["metadata": ["plan": "theirs", "lang": "fi"], "upsert": true])
    await terminal.press(.function(2))
    try await terminal.wait(for: "the conflict") { $0.contains("Nothing has been written") }
    await terminal.type("m")
    await terminal.press(.enter)
    try await terminal.wait(for: "the review") { $0.contains("Enter apply") }
    await terminal.press(.enter)
    try await terminal.wait(for: "the save") { $0.contains("saved: 1 change") }
    #expect(try await sandbox.metadata("c1") == ["plan": "mine", "lang": "fi"])
  }

  @Test(
    "what the sandbox does wrong is said in the product's words",
    arguments: [
      ("status500@PUT:1", "not written"), ("reset@PUT:1", "not written"),
      ("lost-answer@PUT:1", "read back and found done"),
      ("garbage@PUT:1", "read back and found done"),
      ("truncate@PUT:1", "read back and found done"), ("status429@PUT:1", "saved: 1 change"),
    ])
  func trouble(fault: String, words: String) async throws {
    // Whatever becomes of a write's answer, reading back tells.
    let sandbox = try await SandboxProcess(["--users", "3", "--fault", fault])
    try await sandbox.create("t1", nickname: "T", metadata: ["plan": "gold"])
    let terminal = try startConsole(environment: sandbox.environment)
    try await terminal.wait(for: "users") { $0.contains("t1") }
    await terminal.type("id:t1")
    await terminal.press(.enter)
    try await terminal.wait(for: "the detail") { $0.contains("2 t1") }
    await terminal.type("e")
    await terminal.press(.enter)
    await terminal.type("!")
    await terminal.press(.function(2))
    try await terminal.wait(for: "the review") { $0.contains("Enter apply") }
    await terminal.press(.enter)
    try await terminal.wait(for: words) { $0.contains(words) }
  }
}
