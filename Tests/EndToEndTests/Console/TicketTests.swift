import PTY
import Testing

/// Tickets by hand: the real binary in a terminal, the sandbox looked into by plain HTTP.
@Suite struct TicketTests {
  private static let fields = [
    "--users", "5", "--customer-field", "tier", "--ticket-field", "order",
  ]

  /// A sandbox, a user in it, and the console on that user.
  private static func opened(
    _ userID: String, isCustomer: Bool = true
  ) async throws -> (SandboxProcess, VirtualTerminal, customer: Int) {
    let sandbox = try await SandboxProcess(fields)
    try await sandbox.create(userID, nickname: "Maria")
    let customer = isCustomer ? try await sandbox.createCustomer(userID) : 0
    let terminal = try startConsole(environment: sandbox.fullEnvironment)
    try await terminal.open(userID)
    return (sandbox, terminal, customer)
  }

  @Test("a ticket with its first message for somebody who was no customer yet, in one form")
  func create() async throws {
    let (sandbox, terminal, _) = try await Self.opened("maria.k", isCustomer: false)
    await terminal.type("t")
    try await terminal.wait(for: "the form") {
      $0.contains("New ticket for maria.k") && $0.contains("will be created")
    }
    await terminal.type("Refund for order 118")
    await terminal.press(.tab)
    await terminal.type("3")
    await terminal.press(.tab)
    await terminal.type("billing")
    await terminal.press(.tab)
    await terminal.type("order")
    await terminal.press(.tab)
    await terminal.type("118")
    await terminal.press(.tab, .tab)
    await terminal.type("Wörld 😀, where is it?")
    try await terminal.wait(for: "everything filled in") {
      $0.contains("<3> High") && $0.contains("[billing") && $0.contains("[118")
        && $0.contains("where is it?")
    }
    #expect(try await sandbox.tickets(of: "maria.k").isEmpty)
    await terminal.type("s", holding: .control)
    try await terminal.apply(until: " created")
    try await terminal.wait(for: "the ticket in its tab") {
      $0.contains("[Tickets 1]") && $0.contains("PENDING")
    }
    let tickets = try await sandbox.tickets(of: "maria.k")
    let ticket = try #require(tickets.first)
    #expect(tickets.count == 1)
    #expect(ticket["channelName"] as? String == "Refund for order 118")
    #expect(ticket["priority"] as? String == "HIGH")
    #expect((ticket["group"] as? [String: Any])?["key"] as? String == "billing")
    #expect(SandboxProcess.fields(ticket) == ["order": "118"])
    // Agents see it only with the customer's message.
    #expect(ticket["status2"] as? String == "PENDING")
    #expect(ticket["lastMessage"] as? String == "Wörld 😀, where is it?")
  }

  @Test("the short way: t, a subject, review, Enter; the form says that nobody sees it yet")
  func withoutMessage() async throws {
    let (sandbox, terminal, _) = try await Self.opened("maria.k")
    await terminal.type("t")
    try await terminal.wait(for: "the form") {
      $0.contains("New ticket for maria.k") && $0.contains("agents can't see the ticket yet")
    }
    await terminal.type("Quiet")
    await terminal.type("s", holding: .control)
    try await terminal.apply(until: " created")
    let ticket = try #require(try await sandbox.tickets(of: "maria.k").first)
    #expect(ticket["channelName"] as? String == "Quiet")
    #expect(ticket["status2"] as? String == "INITIALIZED")
  }

  @Test("on its screen a ticket gets a first message, another priority, is closed and reopened")
  func life() async throws {
    let (sandbox, terminal, customer) = try await Self.opened("maria.k")
    let id = try await sandbox.createTicket(customer, "Cannot log in")
    try await terminal.goToTab("Tickets")
    await terminal.type("r")
    try await terminal.wait(for: "the ticket") { $0.contains("Cannot log in") }
    await terminal.press(.enter)
    try await terminal.wait(for: "its screen") {
      $0.contains("Ticket #\(id)") && $0.contains("hasn't written yet")
    }
    try await terminal.command("first message")
    try await terminal.wait(for: "the form") { $0.contains("#\(id)") && $0.contains("0/5000") }
    await terminal.type("Nothing works")
    await terminal.type("s", holding: .control)
    try await terminal.apply(until: " done: ")
    try await terminal.wait(for: "the message") {
      $0.contains("Nothing works") && $0.contains("PENDING")
    }
    #expect(try await sandbox.ticket(id)["lastMessage"] as? String == "Nothing works")

    await terminal.type("e")
    try await terminal.wait(for: "the form of an update") { $0.contains("Update ticket #\(id)") }
    await terminal.type("4", holding: .alt)
    try await terminal.wait(for: "the choice") { $0.contains("<4> Urgent") }
    await terminal.type("s", holding: .control)
    try await terminal.apply(until: " done: ")
    #expect(try await sandbox.ticket(id)["priority"] as? String == "URGENT")

    try await terminal.command("close the ticket")
    try await terminal.wait(for: "the form of closing") { $0.contains("Close ticket #\(id)") }
    await terminal.type("Solved by phone")
    await terminal.type("s", holding: .control)
    try await terminal.apply(until: " done: ")
    try await terminal.wait(for: "the end of it") {
      $0.contains("CLOSED") && $0.contains("Solved by phone")
    }
    var ticket = try await sandbox.ticket(id)
    #expect(ticket["status2"] as? String == "CLOSED")
    #expect(ticket["closeComment"] as? String == "Solved by phone")

    try await terminal.command("close the ticket")
    try await terminal.wait(for: "the reason") { $0.contains("is closed") }
    await terminal.press(.escape)
    try await terminal.wait(for: "the ticket") { !$0.contains(" Command ") }
    try await terminal.command("reopen")
    try await terminal.apply(until: " done: ")
    ticket = try await sandbox.ticket(id)
    #expect(ticket["status2"] as? String != "CLOSED")
  }

  @Test("c makes a user a Desk customer; custom fields are edited, and what did not stick is named")
  func customer() async throws {
    let (sandbox, terminal, _) = try await Self.opened("maria.k", isCustomer: false)
    try await terminal.goToTab("User")
    await terminal.type("c")
    try await terminal.apply(until: "customer #")
    let found = try await sandbox.desk("GET", "/customers?sendbirdId=maria.k").object
    let id = try #require((found["results"] as? [[String: Any]])?.first?["id"] as? Int)
    // Before the new customer is read there are no fields to edit.
    try await terminal.wait(for: "the tab") { $0.contains("[Desk") && $0.contains("0/20 fields") }
    await terminal.type("e")
    try await terminal.wait(for: "the form") { $0.contains("┏━ 2 maria.k") == false }
    await terminal.type("tier")
    await terminal.press(.tab)
    await terminal.type("gold")
    await terminal.press(.escape)
    await terminal.type("a")
    await terminal.type("unheard")
    await terminal.press(.tab)
    await terminal.type("1")
    await terminal.type("s", holding: .control)
    try await terminal.apply(until: "`unheard` was not saved")
    #expect(try await sandbox.customerFields(id) == ["tier": "gold"])
  }
}
