import Glibc
import PTY
import Testing

/// The console with `--read-only`: every key and every command that writes says why it doesn't.
@Suite struct ReadOnlyConsoleTests {
  /// A command of the console that would write.
  private struct Writing: Sendable {
    let title: String
    /// Its keys, by the place they work in.
    let keys: [String: [String]]
  }

  /// A sandbox with a user who has everything, and a relay that sees each request.
  private static func bench() async throws -> RelayedSandbox {
    let bench = try await RelayedSandbox(["--users", "0", "--customer-field", "tier"])
    try await bench.sandbox.create("maria.k", nickname: "Maria", metadata: ["plan": "p0"])
    let customer = try await bench.sandbox.createCustomer("maria.k")
    _ = try await bench.sandbox.desk(
      "PATCH", "/customers/\(customer)/custom_fields", ["customFields": #"{"tier":"t0"}"#])
    _ = try await bench.sandbox.createTicket(customer, "Read only")
    return bench
  }

  private static let reason = "read-only: --read-only was given"
  /// Commands that lead to a write without being one operation.
  private static let others = [
    "users.edit-metadata", "metadata.edit", "metadata.add", "metadata.delete", "editor.metadata",
    "metadata.delete-all", "ticket.from-template", "write.undo",
  ]

  /// Every command that leads to a write: those of the operations, and the others.
  private static func writing(_ bench: RelayedSandbox) async throws -> [Writing] {
    let operations = try await Binary.run(
      ["operations", "--output", "json"], environment: bench.environment)
    let writes = (operations.objects ?? []).filter { $0["risk"] as? String != "read" }
      .compactMap { $0["id"] as? String }
    let list = try await Binary.run(
      ["keys", "list", "--output", "json"], environment: bench.environment)
    let commands = (list.objects ?? []).filter {
      let id = $0["id"] as? String ?? ""
      return (writes + others).contains(id)
    }
    // One operation on metadata is behind the form, and one behind its own two commands.
    #expect(commands.count >= writes.count - 2 + others.count && writes.count > 12)
    return commands.map { command in
      var keys: [String: [String]] = [:]
      for place in command["places"] as? [[String: Any]] ?? [] {
        for name in place["where"] as? [String] ?? [] {
          keys[name, default: []] += place["keys"] as? [String] ?? []
        }
      }
      return Writing(title: command["title"] as? String ?? "", keys: keys)
    }
  }

  /// Presses every writing key of a place, each of which says why it does nothing.
  private static func press(
    _ commands: [Writing], in place: String, _ terminal: VirtualTerminal
  ) async throws -> Int {
    var count = 0
    for command in commands {
      for key in command.keys[place] ?? [] {
        if key.count == 1 {
          await terminal.type(key)
        } else {
          let number = try #require(key.hasPrefix("f") ? Int(key.dropFirst()) : nil, "\(key)")
          await terminal.press(.function(number))
        }
        try await terminal.wait(for: "why \(key) does nothing in: \(place)") {
          $0.row($0.rows - 1).contains("\(reason) (\(command.title.prefix(12))")
        }
        await terminal.type("l", holding: .control)
        try await terminal.wait(for: "the reason alone") {
          $0.row($0.rows - 1).contains(reason)
            && !$0.row($0.rows - 1).contains("\(reason) (")
        }
        count += 1
      }
    }
    return count
  }

  @Test("every key and every command that writes is refused on every screen, and nothing leaves")
  func keys() async throws {
    let bench = try await Self.bench()
    // There is something to take back, and the relay does see writes.
    let write = try await Binary.run(
      ["metadata", "update", "maria.k", "plan=p1"], environment: bench.environment)
    expectDone(write)
    #expect(bench.writes.count == 1)
    let commands = try await Self.writing(bench)

    let terminal = try startConsole(["--read-only"], environment: bench.environment)
    try await terminal.wait(for: "users") { $0.contains(" loaded") && $0.contains("maria.k") }
    var count = try await Self.press(commands, in: "Find line", terminal)
    await terminal.press(.escape)
    try await terminal.wait(for: "the list") { $0.row($0.rows - 1).hasPrefix(" NAV") }
    count += try await Self.press(commands, in: "Users list", terminal)
    await terminal.press(.enter)
    try await terminal.wait(for: "the detail") { $0.contains("[Metadata") && $0.contains("p1") }
    for tab in ["Metadata", "Desk", "Tickets", "JSON", "History", "User"] {
      try await terminal.goToTab(tab)
      count += try await Self.press(commands, in: "Detail pane", terminal)
    }
    for command in commands {
      try await terminal.command(command.title)
      try await terminal.wait(for: "the reason") {
        $0.contains(" Command ") && $0.row($0.rows - 1).contains(Self.reason)
      }
      await terminal.press(.escape)
      try await terminal.wait(for: "the pane") { !$0.contains(" Command ") }
    }
    await terminal.type("4")
    try await terminal.wait(for: "the tickets") {
      $0.contains("Read only") && $0.contains("CUSTOMER")
    }
    count += try await Self.press(commands, in: "Ticket list", terminal)
    await terminal.press(.enter)
    try await terminal.wait(for: "the ticket") { $0.contains("━ Ticket #") }
    count += try await Self.press(commands, in: "Ticket", terminal)
    #expect(count > 50)

    await terminal.type("Q")
    await terminal.signal(SIGTERM)
    try await terminal.waitForEnd()
    #expect(bench.writes.count == 1, "\(bench.writes)")
    #expect(bench.journal.records.count { $0.kind == "intent" } == 1)
    #expect(try await bench.sandbox.metadata("maria.k") == ["plan": "p1"])
  }

  @Test("what was typed before is kept, opens nowhere and is not sent while it is read-only")
  func draft() async throws {
    let bench = try await Self.bench()
    let writable = try startConsole(environment: bench.environment)
    try await writable.open("maria.k")
    try await writable.openForm(of: .metadata)
    try await writable.goToField(of: .metadata, "")
    await writable.type("typed-before")
    try await writable.wait(for: "the text") { $0.contains("[typed-before") }
    await writable.signal(SIGTERM)
    try await writable.waitForEnd()

    let terminal = try startConsole(["--read-only"], environment: bench.environment)
    try await terminal.open("maria.k")
    await terminal.type("e")
    try await terminal.wait(for: "the reason") { $0.row($0.rows - 1).contains("\(Self.reason) (") }
    await terminal.signal(SIGTERM)
    try await terminal.waitForEnd()
    #expect(bench.writes.isEmpty, "\(bench.writes)")
    let drafts = try await Binary.run(
      ["draft", "list", "--output", "json"], environment: bench.environment)
    #expect(drafts.out.contains("typed-before"))
  }
}
