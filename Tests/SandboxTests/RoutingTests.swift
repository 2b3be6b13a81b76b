import Sandbox
import Testing

/// `--auto-assign`: a ticket that waits goes to an agent who is there (contract 6.2).
@Suite struct RoutingTests {
  /// Makes a ticket of the group `billing`, whose agents 13 and 15 are there, and opens it.
  private func active(_ sandbox: RunningSandbox, _ customer: Int) async throws -> JSONFact {
    let ticket = try await sandbox.makeTicket(customer, "T", #", "groupKey": "billing""#)
    try await sandbox.write("Hello", as: "maria.k", in: ticket)
    return try await sandbox.ticket(ticket)
  }

  private func agent(_ ticket: JSONFact) -> Int? { ticket["recentAssignment"]?["agent"]?.id }

  private func set(_ connection: String, _ agents: Int..., in sandbox: RunningSandbox) async throws
  {
    for agent in agents {
      let reply = try await sandbox.desk(
        "PATCH", "/agents/\(agent)/connection", #"{"connection":"\#(connection)"}"#)
      #expect(reply.status == 200)
    }
  }

  @Test("6.6: reopen and cancel answer PENDING, and the ticket is routed right afterwards")
  func again() async throws {
    try await withSandbox({ $0.autoAssigns = true }) { sandbox async throws in
      let ticket = try await active(sandbox, try await sandbox.makeCustomer("maria.k"))
      #expect(agent(ticket) == 13)
      let cancelled = try await sandbox.desk("PATCH", "/tickets/\(ticket.id)/cancel").json
      #expect(cancelled["status2"] == .text("PENDING") && cancelled["recentAssignment"] == .null)
      let taken = try await sandbox.ticket(ticket)
      #expect(taken["status2"] == .text("ACTIVE") && agent(taken) == 15, "not who had it")
      #expect(try await sandbox.desk("PATCH", "/tickets/\(ticket.id)/close").status == 200)
      let reopened = try await sandbox.desk("PATCH", "/tickets/\(ticket.id)/reopen").json
      #expect(reopened["status2"] == .text("PENDING") && reopened["recentAssignment"] == .null)
      let now = try await sandbox.ticket(ticket)
      #expect(now["status2"] == .text("ACTIVE") && agent(now) != nil)
      #expect(now["closedAt"] == .null)
    }
  }

  @Test("a cancelled ticket goes back to who had it only when nobody else is there")
  func alone() async throws {
    try await withSandbox({ $0.autoAssigns = true }) { sandbox async throws in
      let ticket = try await active(sandbox, try await sandbox.makeCustomer("maria.k"))
      try await set("AWAY", 15, in: sandbox)
      _ = try await sandbox.desk("PATCH", "/tickets/\(ticket.id)/cancel")
      #expect(agent(try await sandbox.ticket(ticket)) == 13, "alone")
      try await set("OFFLINE", 13, in: sandbox)
      _ = try await sandbox.desk("PATCH", "/tickets/\(ticket.id)/cancel")
      #expect(try await sandbox.ticket(ticket)["status2"] == .text("PENDING"), "nobody")
      _ = try await sandbox.desk(
        "PATCH", "/tickets/\(ticket.id)/close", #"{"closeComment":"none"}"#)
      _ = try await sandbox.desk("PATCH", "/tickets/\(ticket.id)/reopen")
      #expect(try await sandbox.ticket(ticket)["status2"] == .text("PENDING"), "nobody")
    }
  }

  @Test("a customer who writes while the ticket waits has it routed; others who write haven't")
  func message() async throws {
    try await withSandbox({ $0.autoAssigns = true }) { sandbox async throws in
      try await set("AWAY", 13, 15, in: sandbox)
      let ticket = try await active(sandbox, try await sandbox.makeCustomer("maria.k"))
      #expect(ticket["status2"] == .text("PENDING"))
      try await set("ONLINE", 15, in: sandbox)
      try await sandbox.write("I am not there", as: try await sandbox.agentUser(14), in: ticket)
      #expect(try await sandbox.ticket(ticket)["status2"] == .text("PENDING"))
      try await sandbox.write("Is anybody there?", as: "maria.k", in: ticket)
      let now = try await sandbox.ticket(ticket)
      #expect(now["status2"] == .text("ACTIVE") && agent(now) == 15)
      #expect(now["messageCount"] == .integer(3) && now["issuedAt"] == ticket["issuedAt"])
    }
  }

  @Test("a ticket transferred as PENDING is routed in the new group")
  func transfer() async throws {
    try await withSandbox({ $0.autoAssigns = true }) { sandbox async throws in
      let ticket = try await active(sandbox, try await sandbox.makeCustomer("maria.k"))
      try await set("AWAY", 13, in: sandbox)
      let reply = try await sandbox.desk(
        "POST", "/tickets/transfer_to_group",
        #"{"tickets":[\#(ticket.id)],"status":"PENDING","groupKey":"tier-2"}"#)
      #expect(reply.text == #"{"transferredTickets":[\#(ticket.id)]}"#)
      let now = try await sandbox.ticket(ticket)
      #expect(now["group"]?["key"] == .text("tier-2"))
      #expect(now["status2"] == .text("ACTIVE") && agent(now) == 12)
    }
  }

  @Test("6.7: the tickets taken from an agent go to the others of their group")
  func cancelAll() async throws {
    try await withSandbox({ $0.autoAssigns = true }) { sandbox async throws in
      let customer = try await sandbox.makeCustomer("maria.k")
      var tickets: [JSONFact] = []
      for _ in 1...4 { tickets.append(try await active(sandbox, customer)) }
      #expect(tickets.map { agent($0) } == [13, 15, 13, 15])
      #expect(try await sandbox.desk("POST", "/agents/13/cancel_assignments").status == 200)
      for ticket in tickets {
        let now = try await sandbox.ticket(ticket)
        #expect(now["status2"] == .text("ACTIVE") && agent(now) == 15)
      }
    }
  }

  @Test("without the option all of this leaves the ticket waiting")
  func notAsked() async throws {
    try await withSandbox { sandbox async throws in
      let ticket = try await active(sandbox, try await sandbox.makeCustomer("maria.k"))
      for (method, path, body) in [
        ("POST", "/transfer_to_group", #"{"tickets":[\#(ticket.id)],"groupKey":"tier-2"}"#),
        ("PATCH", "/\(ticket.id)/close", ""), ("PATCH", "/\(ticket.id)/reopen", ""),
      ] {
        #expect(try await sandbox.desk(method, "/tickets\(path)", body).status == 200)
      }
      try await sandbox.write("Hello?", as: "maria.k", in: ticket)
      #expect(try await sandbox.ticket(ticket)["status2"] == .text("PENDING"))
    }
  }
}
