import Sandbox
import Testing

@Suite struct TeamWriteTests {
  @Test("6.7: the connection of an agent is changed, with its time, and decides who gets tickets")
  func connection() async throws {
    try await withSandbox({
      $0.autoAssigns = true
      $0.seedTime = 1_767_312_000_000
    }) { sandbox async throws in
      let before = try await sandbox.desk("GET", "/agents/12").json
      for word in ["AWAY", "OFFLINE", "ONLINE", "AWAY"] {
        let reply = try await sandbox.desk(
          "PATCH", "/agents/12/connection", #"{"connection":"\#(word)"}"#)
        #expect(reply.status == 200)
        #expect(reply.json["connection"] == .text(word))
        #expect(reply.json["connectionUpdatedAt"] != before["connectionUpdatedAt"])
        let rest: Set = ["connection", "connectionUpdatedAt"]
        #expect(reply.json.settled(rest) == before.settled(rest))
        #expect(try await sandbox.desk("GET", "/agents/12").text == reply.text)
      }
      for agent in [13, 15] {
        _ = try await sandbox.desk(
          "PATCH", "/agents/\(agent)/connection", #"{"connection":"OFFLINE"}"#)
      }
      let ticket = try await sandbox.makeTicket(try await sandbox.makeCustomer("a"))
      try await sandbox.write("Hello", as: "a", in: ticket)
      #expect(try await sandbox.ticket(ticket)["status2"] == .text("PENDING"), "nobody is there")
    }
  }

  @Test("6.7: cancelling an agent's assignments frees the assigned tickets, and no others")
  func cancel() async throws {
    try await withSandbox { sandbox async throws in
      let customer = try await sandbox.makeCustomer("a")
      var tickets: [JSONFact] = []
      for number in 1...4 {
        let ticket = try await sandbox.makeTicket(customer, "Ticket \(number)")
        try await sandbox.write("Hello", as: "a", in: ticket)
        try await sandbox.activate(ticket)
        tickets.append(try await sandbox.ticket(ticket))
      }
      func agent(_ ticket: JSONFact) -> Int { ticket["recentAssignment"]?["agent"]?.id ?? 0 }
      let agent13 = tickets.filter { agent($0) == 13 }
      try #require(agent13.count == 2, "shared out between two agents")
      let closed = try await sandbox.desk("PATCH", "/tickets/\(agent13[0].id)/close").json
      let reply = try await sandbox.desk(
        "POST", "/agents/13/cancel_assignments", #"{"groupKeyForTransfer":"tier-2"}"#)
      #expect(reply.status == 200)
      #expect(reply.text == (try await sandbox.desk("GET", "/agents/13").text))
      #expect(try await sandbox.ticket(agent13[0]) == closed)
      let freed = try await sandbox.ticket(agent13[1])
      #expect(freed["status2"] == .text("PENDING") && freed["recentAssignment"] == .null)
      #expect(freed["group"]?["key"] == .text("tier-2"))
      for other in tickets where agent(other) != 13 {
        #expect(try await sandbox.ticket(other) == other)
      }
      let again = try await sandbox.desk("POST", "/agents/15/cancel_assignments")
      #expect(again.status == 200, "the body is optional")
      for other in tickets where agent(other) == 15 {
        let now = try await sandbox.ticket(other)
        #expect(now["status2"] == .text("PENDING"))
        #expect(now["group"] == other["group"])
      }
    }
  }

  @Test("6.7: an agent joins a group and leaves it; twice is no error")
  func membership() async throws {
    try await withSandbox { sandbox async throws in
      func members(_ reply: Reply) -> [Int] { (reply.json["members"]?.list ?? []).map(\.id) }
      for (method, expected) in [
        ("POST", [12, 13, 15, 17]), ("POST", [12, 13, 15, 17]), ("DELETE", [13, 15, 17]),
        ("DELETE", [13, 15, 17]),
      ] {
        let reply = try await sandbox.desk(
          method, "/groups/3/membership", #"{"agentId":12}"#)
        #expect(reply.status == 200)
        #expect(members(reply) == expected)
        #expect(try await sandbox.desk("GET", "/groups/3").text == reply.text)
      }
      #expect(members(try await sandbox.desk("GET", "/groups/1")).contains(12))
    }
  }

  @Test(
    "6.7: what these calls refuse, and that they then change nothing",
    arguments: [
      ("PATCH", "/agents/12/connection", "{}", 400, "invalid"),
      ("PATCH", "/agents/12/connection", #"{"connection":"online"}"#, 400, "invalid"),
      ("PATCH", "/agents/12/connection", #"{"connection":1}"#, 400, "invalid"),
      ("PATCH", "/agents/12/connection", "", 400, "parse_error"),
      ("PATCH", "/agents/9/connection", #"{"connection":"AWAY"}"#, 404, "not_found"),
      ("PATCH", "/agents/12", #"{"status":"INACTIVE"}"#, 405, "method_not_allowed"),
      ("GET", "/agents/12/connection", "", 405, "method_not_allowed"),
      ("POST", "/agents/9/cancel_assignments", "", 404, "not_found"),
      ("POST", "/agents/12/cancel_assignments", "[]", 400, "invalid"),
      (
        "POST", "/agents/12/cancel_assignments", #"{"groupKeyForTransfer":"nobody"}"#, 400,
        "invalid"
      ),
      ("POST", "/groups/3/membership", "{}", 400, "invalid"),
      ("POST", "/groups/3/membership", #"{"agentId":"12"}"#, 400, "invalid"),
      ("POST", "/groups/3/membership", #"{"agentId":9}"#, 400, "invalid"),
      ("DELETE", "/groups/3/membership", #"{"agentId":9}"#, 400, "invalid"),
      ("DELETE", "/groups/3/membership", "", 400, "parse_error"),
      ("POST", "/groups/9/membership", #"{"agentId":12}"#, 404, "not_found"),
      ("PATCH", "/groups/3/membership", #"{"agentId":12}"#, 405, "method_not_allowed"),
      ("POST", "/groups", #"{"name":"New"}"#, 405, "method_not_allowed"),
    ])
  func refusals(method: String, path: String, body: String, status: Int, code: String) async throws
  {
    try await withSandbox { sandbox async throws in
      let agents = try await sandbox.desk("GET", "/agents").text
      let group = try await sandbox.desk("GET", "/groups/3").text
      let reply = try await sandbox.desk(method, path, body)
      #expect(reply.status == status)
      #expect(reply.deskCode == code, "\(reply.text)")
      #expect(try await sandbox.desk("GET", "/agents").text == agents)
      #expect(try await sandbox.desk("GET", "/groups/3").text == group)
      #expect(try await sandbox.desk(method, path + "/", body).status == status, "5.1")
    }
  }
}
