import Foundation
import Glibc
import PTY
import Testing

/// Commands that make something each time, run again after they were killed.
@Suite struct RepeatedCommandTests {
  private static let create = [
    "ticket", "create", "--user", "maria.k", "--title", "Refund", "--output", "data-points",
  ]

  /// A bench whose ticket command was killed while it waited for its answer.
  private static func killed(
    _ command: [String] = create
  ) async throws -> (bench: CommandBench, customer: Int) {
    // The user is the first POST, the customer the second.
    let (bench, customer) = try await TicketCommandTests.prepared(["--fault", "hang@POST:3"])
    let process = try PipedProcess(
      Binary.path, arguments: command, environment: bench.environment)
    var isRecorded = false
    for _ in 0..<200 where !isRecorded {
      isRecorded = try await !bench.writes().isEmpty
    }
    #expect(isRecorded)
    _ = kill(process.processID, SIGKILL)
    _ = try await PipedProcess.blocking { process.waitForEnd() }
    return (bench, customer)
  }

  @Test("a ticket that was made all the same is not made twice, and the script gets its number")
  func done() async throws {
    let (bench, customer) = try await Self.killed()
    let id = try await bench.sandbox.createTicket(customer, "Refund")
    let again = try await bench.run(Self.create)
    expect(again, status: 0)
    #expect(again.lines.first == "ticketId=\(id)")
    #expect(
      again.err.contains("write 1, cut off earlier, did this already: ticket \(id)"), "\(again.err)"
    )
    #expect(!again.err.contains("had no known end"), "it is said once: \(again.err)")
    #expect(try await bench.sandbox.tickets(of: "maria.k").count == 1)
    // Whoever asks once more means another one.
    expect(try await bench.run(Self.create), status: 0)
    #expect(try await bench.sandbox.tickets(of: "maria.k").count == 2)
    expect(try await bench.run("audit", "verify"), status: 0)
  }

  @Test("a ticket that another command found made is not made twice, and is told once")
  func resolvedByOthers() async throws {
    let (bench, customer) = try await Self.killed()
    let id = try await bench.sandbox.createTicket(customer, "Refund")
    let other = try await bench.run("metadata", "update", "maria.k", "a=1")
    expect(other, status: 0)
    #expect(other.err.contains("was carried out"), "\(other.err)")
    let again = try await bench.run(Self.create)
    expect(again, status: 0)
    #expect(again.lines.first == "ticketId=\(id)")
    #expect(
      again.err.contains("write 1, cut off earlier, did this already: ticket \(id)"), "\(again.err)"
    )
    #expect(try await bench.sandbox.tickets(of: "maria.k").count == 1)
    expect(try await bench.run(Self.create), status: 0)
    #expect(try await bench.sandbox.tickets(of: "maria.k").count == 2)
    expect(try await bench.run("audit", "verify"), status: 0)
  }

  @Test("a command that was killed in a container stops the same one with 76")
  func elsewhere() async throws {
    let (bench, _) = try await Self.killed()
    let file = "\(bench.home)/.local/state/sendbird-console/workspace.sqlite"
    let changed = DatabaseLook.column(
      """
      DROP TRIGGER journal_keeps;
      UPDATE journal SET body = CAST(json_set(CAST(body AS TEXT), '$.place.namespace', 'pid:[1]')
        AS BLOB) WHERE number = 1
      """, in: file)
    #expect(changed != nil)
    for _ in 0..<2 {
      expectRefused(
        try await bench.run(Self.create), status: 76, naming: "write 1, begun by a process that",
        "nothing was sent now", "sendbird-console ticket list --user maria.k")
    }
    #expect(try await bench.sandbox.tickets(of: "maria.k").isEmpty)
  }

  @Test("the same with another first message stops with 76 once, and sends nothing")
  func otherMessage() async throws {
    let (bench, customer) = try await Self.killed(Self.create + ["--first-message", "order 1"])
    let id = try await bench.sandbox.createTicket(customer, "Refund")
    let other = Self.create + ["--first-message", "order 2"]
    expectRefused(
      try await bench.run(other), status: 76, naming: "write 1, cut off earlier",
      "with another first message", "nothing was sent now", "run this again")
    #expect(try await bench.sandbox.tickets(of: "maria.k").count == 1)
    let again = try await bench.run(other)
    expect(again, status: 0)
    #expect(again.lines.first != "ticketId=\(id)")
    #expect(try await bench.sandbox.tickets(of: "maria.k").count == 2)
  }

  @Test("what may still arrive stops the same command with 76, and no other one")
  func early() async throws {
    let (bench, _) = try await Self.killed()
    let again = try await bench.run(Self.create)
    expectRefused(
      again, status: 76, naming: "write 1, cut off earlier, was to do the same", "may still arrive",
      "sendbird-console ticket list --user maria.k", "nothing was sent now")
    let json = try await bench.run(Self.create + ["--output", "json"])
    expect(json, status: 76)
    #expect(json.error?["kind"] as? String == "unknown")
    #expect(try await bench.sandbox.tickets(of: "maria.k").isEmpty)
    let other = try await bench.run(
      "ticket", "create", "--user", "maria.k", "--title", "Another", "--output", "data-points")
    expect(other, status: 0)
    #expect(other.err.contains("warning: write 1 had no known end"))
    #expect(try await bench.sandbox.tickets(of: "maria.k").count == 1)
  }

  @Test("the journal finds a user's tickets and customer by the user")
  func audit() async throws {
    let (bench, customer) = try await TicketCommandTests.prepared()
    expect(try await bench.run(Self.create), status: 0)
    expect(
      try await bench.run("customer", "update-fields", "\(customer)", "tier=B"), status: 0)
    let found = try await bench.run("audit", "list", "--user", "maria.k", "--output", "json")
    let operations = found.objects?.compactMap { $0["operation"] as? String }
    #expect(operations == ["customer.update-fields", "ticket.create"])
    #expect(found.objects?.allSatisfy { $0["user"] as? String == "maria.k" } == true)
    let others = try await bench.run("audit", "list", "--user", "other", "--output", "json")
    #expect(others.objects?.isEmpty == true)
  }

  @Test("a Chat command reads back what is on Desk, and without a Desk token says so in one line")
  func desk() async throws {
    let (bench, customer) = try await Self.killed()
    let chatOnly = ["SENDBIRD_DESK_API_TOKEN": ""]
    for _ in 0..<2 {
      let update = try await bench.run(
        "metadata", "update", "maria.k", "a=1", environment: chatOnly)
      #expect(
        update.err.contains(
          "note: write 1 is on Desk and had no known end; this profile has no Desk token"),
        "\(update.err)")
      #expect(!update.err.contains("could not be read back") && !update.err.contains("warning"))
    }
    let id = try await bench.sandbox.createTicket(customer, "Refund")
    let update = try await bench.run("metadata", "update", "maria.k", "a=2")
    expect(update, status: 0)
    #expect(
      update.err.contains("Create ticket on customer \(customer) was carried out"), "\(update.err)")
    let write = try await bench.writes().last
    #expect((write?["after"] as? [String: Any])?["id"] as? Int == id)
  }

  @Test("a Chat command asks Desk too about a first message that has no known end")
  func messageOnDesk() async throws {
    let (bench, customer) = try await TicketCommandTests.prepared(["--fault", "hang@POST:4"])
    let id = try await bench.sandbox.createTicket(customer, "Refund")
    let process = try PipedProcess(
      Binary.path, arguments: ["ticket", "first-message", "\(id)", "Hello"],
      environment: bench.environment)
    var isRecorded = false
    for _ in 0..<200 where !isRecorded { isRecorded = try await !bench.writes().isEmpty }
    #expect(isRecorded)
    _ = kill(process.processID, SIGKILL)
    _ = try await PipedProcess.blocking { process.waitForEnd() }
    let update = try await bench.run("metadata", "update", "maria.k", "a=1")
    expect(update, status: 0)
    #expect(update.err.contains("write 1 had no known end"), "\(update.err)")
    #expect(update.err.contains("it may still arrive"), "\(update.err)")
    #expect(!update.err.contains("could not be read back"), "\(update.err)")
  }

  @Test("a write that this version can't read is listed, and is neither resolved nor taken back")
  func unreadable() async throws {
    let bench = try await CommandBench()
    try await bench.sandbox.create("u", nickname: "U", metadata: ["plan": "free"])
    expect(try await bench.run("metadata", "update", "u", "plan=gold"), status: 0)
    let file = "\(bench.home)/.local/state/sendbird-console/workspace.sqlite"
    let changed = DatabaseLook.column(
      """
      DROP TRIGGER journal_keeps;
      UPDATE journal SET body = CAST(json_remove(CAST(body AS TEXT), '$.requests') AS BLOB)
        WHERE number = 1
      """, in: file)
    #expect(changed != nil)
    let table = try await bench.run("audit", "list")
    expect(table, status: 0)
    #expect(table.lines.count == 2 && table.lines[1].contains("unreadable"), "\(table.out)")
    #expect(table.lines[1].contains("this version can't read it"))
    #expect(table.err.contains("note: write 1: this version can't read it"), "\(table.err)")
    let undo = try await bench.run("undo", "1", "--yes")
    expectRefused(undo, status: 1, naming: "this version can't read it")
    let next = try await bench.run("metadata", "update", "u", "plan=silver")
    expect(next, status: 0)
    #expect(!next.err.contains("no known end"))
  }
}
