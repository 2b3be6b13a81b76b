import Sandbox
import Testing

@Suite struct TicketChangeTests {
  /// A ticket whose customer has written.
  private func withTicket<Value: Sendable>(
    _ body: (RunningSandbox, JSONFact) async throws -> Value
  ) async throws -> Value {
    try await withSandbox { sandbox async throws in
      let customer = try await sandbox.makeCustomer("maria.k")
      let ticket = try await sandbox.makeTicket(customer)
      try await sandbox.write("Hello", as: "maria.k", in: ticket)
      return try await body(sandbox, try await sandbox.ticket(ticket))
    }
  }

  @Test("6.6: the examples, one after the other")
  func examples() async throws {
    try await withTicket { sandbox, ticket async throws in
      #expect(ticket.id == 5201)
      let urgent = try await sandbox.desk("PATCH", "/tickets/5201", #"{"priority": "URGENT"}"#)
      #expect(urgent.status == 200)
      #expect(urgent.json["priority"] == .text("URGENT"))
      #expect(urgent.json["status2"] == .text("PENDING"))
      let fields = try await sandbox.desk(
        "PATCH", "/tickets/5201/custom_fields", #"{"customFields": "{\"order\": \"119\"}"}"#)
      #expect(
        fields.json["customFields"]
          == (try JSONFact(#"[{"id": 21, "key": "order", "value": "119"}]"#)))
      let closed = try await sandbox.desk(
        "PATCH", "/tickets/5201/close", #"{"closeComment": "Refunded by finance"}"#)
      #expect(closed.json["status2"] == .text("CLOSED"))
      #expect(closed.json["status"] == .text("CLOSED"))
      #expect(closed.json["closeStatus"] == .text("CLOSED"))
      #expect(closed.json["closeComment"] == .text("Refunded by finance"))
      #expect(closed.json["closeMessage"] == .null)
      #expect(closed.json["closedAt"]?.text?.hasSuffix("Z") == true)
      #expect((closed.json["durationTime"]?.integer ?? -1) >= 0)
      let reopened = try await sandbox.desk("PATCH", "/tickets/5201/reopen")
      #expect(reopened.json["status2"] == .text("PENDING"))
      #expect(reopened.json["closeStatus"] == .text("NOT_CLOSED"))
      #expect(reopened.json["closedAt"] == .null && reopened.json["durationTime"] == .null)
      let moved = try await sandbox.desk(
        "POST", "/tickets/transfer_to_group",
        #"{"tickets": [5201], "status": "PENDING", "groupKey": "tier-2"}"#)
      #expect(moved.text == #"{"transferredTickets":[5201]}"#)
      #expect(try await sandbox.ticket(ticket)["group"]?["key"] == .text("tier-2"))
      try await sandbox.activate(ticket)
      let cancelled = try await sandbox.desk("PATCH", "/tickets/5201/cancel")
      #expect(cancelled.json["status2"] == .text("PENDING"))
      #expect(cancelled.json["recentAssignment"] == .null)
      #expect(cancelled.json["group"]?["key"] == .text("billing"))
    }
  }

  @Test("6.6: related channels are replaced, and cleared by an empty string; titles never change")
  func update() async throws {
    try await withTicket { sandbox, ticket async throws in
      let path = "/tickets/\(ticket.id)"
      func related(_ body: String) async throws -> [String?] {
        let reply = try await sandbox.desk("PATCH", path, body)
        #expect(reply.status == 200, "\(reply.text)")
        #expect(reply.json["channelName"] == ticket["channelName"])
        #expect(reply.json["customer"] == ticket["customer"])
        let text = try JSONFact(reply.json["relatedChannels"]?.text ?? "")
        return text.list?.map { $0["channel_url"]?.text } ?? []
      }
      #expect(try await related(#"{"relatedChannelUrls": "a,b"}"#) == ["a", "b"])
      #expect(
        try await related(#"{"priority": "LOW", "channelName": "x", "customerId": 1}"#)
          == ["a", "b"])
      #expect(try await related(#"{"priority": "LOW", "relatedChannelUrls": "c"}"#) == ["c"])
      #expect(try await related(#"{"relatedChannelUrls": ""}"#) == [])
      #expect(try await sandbox.ticket(ticket)["priority"] == .text("LOW"))
    }
  }

  @Test(
    "6.6: what changes refuse",
    arguments: [
      ("", "{}", "invalid"), ("", #"{"priority":"low"}"#, "invalid"),
      ("", #"{"priority":null}"#, "invalid"), ("", #"{"channelName":"x"}"#, "invalid"),
      ("", #"{"relatedChannelUrls":"a,b,c,d"}"#, "invalid"),
      ("", #"{"relatedChannelUrls":null}"#, "invalid"), ("", "", "parse_error"),
      ("/close", #"{"closeComment":1}"#, "invalid"), ("/close", "x", "parse_error"),
      ("/close", #"{"closeMessage":["x"]}"#, "invalid"), ("/reopen", "", "invalid_state"),
      ("/reopen", "[]", "invalid"), ("/cancel", "", "invalid_state"),
      ("/cancel", #"{"groupKeyForTransfer":"nobody"}"#, "invalid"),
      ("/cancel", #"{"groupKeyForTransfer":"billing"}"#, "invalid_state"),
    ])
  func refusals(path: String, body: String, code: String) async throws {
    try await withTicket { sandbox, ticket async throws in
      let reply = try await sandbox.desk("PATCH", "/tickets/\(ticket.id)\(path)", body)
      #expect(reply.status == 400)
      #expect(reply.deskCode == code, "\(reply.text)")
      #expect(try await sandbox.ticket(ticket) == ticket)
    }
  }

  @Test("6.6: closing twice is invalid_state; a closed ticket still takes a priority and fields")
  func closed() async throws {
    try await withTicket { sandbox, ticket async throws in
      let path = "/tickets/\(ticket.id)"
      let closed = try await sandbox.desk(
        "PATCH", path + "/close", #"{"closeComment":"","closeMessage":"Bye"}"#)
      #expect(closed.json["closeMessage"] == .text("Bye"))
      #expect(closed.json["closeComment"] == .text(""))
      let again = try await sandbox.desk("PATCH", path + "/close", #"{"closeComment":"x"}"#)
      #expect(again.status == 400)
      #expect(again.deskCode == "invalid_state")
      #expect(try await sandbox.ticket(ticket) == closed.json)
      for (method, path, body) in [
        ("PATCH", path + "/cancel", ""),
        ("POST", "/tickets/transfer_to_group", #"{"tickets":[5201],"groupKey":"billing"}"#),
      ] {
        #expect(try await sandbox.desk(method, path, body).deskCode == "invalid_state")
      }
      #expect(try await sandbox.desk("PATCH", path, #"{"priority":"LOW"}"#).status == 200)
    }
  }

  @Test(
    "6.6: an INITIALIZED ticket can be closed and comes back as PENDING; 7 (27): not transferred")
  func initialized() async throws {
    try await withSandbox { sandbox async throws in
      let ticket = try await sandbox.makeTicket(try await sandbox.makeCustomer("maria.k"))
      let path = "/tickets/\(ticket.id)"
      let moved = try await sandbox.desk(
        "POST", "/tickets/transfer_to_group",
        #"{"tickets":[\#(ticket.id)],"status":"PENDING","groupKey":"billing"}"#)
      #expect(moved.status == 400)
      #expect(moved.deskCode == "invalid_state")
      #expect(try await sandbox.desk("PATCH", path + "/close").json["status2"] == .text("CLOSED"))
      let open = try await sandbox.desk("PATCH", path + "/reopen", "{}")
      #expect(open.json["status2"] == .text("PENDING"))
      #expect(open.json["issuedAt"] == .null)
    }
  }

  @Test(
    "6.6: what a transfer refuses, and that it then moves nothing",
    arguments: [
      (#"{"groupKey":"billing"}"#, "invalid"), (#"{"tickets":[5201]}"#, "invalid"),
      (#"{"tickets":5201,"groupKey":"billing"}"#, "invalid"),
      (#"{"tickets":["5201"],"groupKey":"billing"}"#, "invalid"),
      (#"{"tickets":[],"groupKey":"billing"}"#, "invalid"),
      (#"{"tickets":[5201,9],"groupKey":"billing"}"#, "invalid"),
      (#"{"tickets":[5201],"groupKey":"nobody"}"#, "invalid"),
      (#"{"tickets":[5201],"groupKey":"billing","status":"CLOSED"}"#, "invalid"),
      (#"{"tickets":[5201],"groupKey":"billing","status":"pending"}"#, "invalid"),
      (#"{"tickets":[5201,5202],"groupKey":"billing"}"#, "invalid_state"),
    ])
  func transferRefusals(body: String, code: String) async throws {
    try await withTicket { sandbox, ticket async throws in
      _ = try await sandbox.makeTicket(4101, "Second, INITIALIZED")
      let reply = try await sandbox.desk("POST", "/tickets/transfer_to_group", body)
      #expect(reply.status == 400)
      #expect(reply.deskCode == code, "\(reply.text)")
      #expect(try await sandbox.ticket(ticket) == ticket)
    }
  }

  @Test(
    "6.6: several tickets move at once, each once, to an agent with ACTIVE; cancel can move one")
  func transfer() async throws {
    try await withTicket { sandbox, ticket async throws in
      let other = try await sandbox.makeTicket(4101, "Other")
      try await sandbox.write("Hello", as: "maria.k", in: other)
      let moved = try await sandbox.desk(
        "POST", "/tickets/transfer_to_group",
        #"{"tickets":[\#(other.id),\#(ticket.id),\#(other.id)],"status":"ACTIVE","groupKey":"billing"}"#
      )
      #expect(moved.text == #"{"transferredTickets":[\#(other.id),\#(ticket.id)]}"#)
      var agents: Set<Int> = []
      for ticket in [ticket, other] {
        let now = try await sandbox.ticket(ticket)
        #expect(now["status2"] == .text("ACTIVE") && now["status"] == .text("ASSIGNED"))
        #expect(now["pendingTime"]?.integer != nil)
        agents.insert(now["recentAssignment"]?["agent"]?.id ?? 0)
      }
      #expect(agents == [13, 15], "who is there in billing, the tickets shared out")
      let cancelled = try await sandbox.desk(
        "PATCH", "/tickets/\(ticket.id)/cancel", #"{"groupKeyForTransfer":"tier-2"}"#)
      #expect(cancelled.json["status2"] == .text("PENDING"))
      #expect(cancelled.json["group"]?["key"] == .text("tier-2"))
      #expect(cancelled.json["pendingTime"] == .null)
    }
  }
}
