import Sandbox
import Testing

@Suite struct TicketLifeTests {
  @Test("6.2: the customer's first message makes an INITIALIZED ticket PENDING, and issues it")
  func firstMessage() async throws {
    try await withSandbox { sandbox async throws in
      let ticket = try await sandbox.makeTicket(try await sandbox.makeCustomer("maria.k"))
      #expect(try await sandbox.write("Hello", as: "maria.k", in: ticket) == 200)
      let first = try await sandbox.ticket(ticket)
      #expect(first["status2"] == .text("PENDING") && first["status"] == .text("UNASSIGNED"))
      #expect(first["messageCount"] == .integer(1) && first["lastMessage"] == .text("Hello"))
      #expect(first["recentAssignment"] == .null)
      let issued = try #require(first["issuedAt"]?.text)
      let pattern = /\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z/
      #expect(issued.wholeMatch(of: pattern) != nil)
      #expect(issued >= (first["createdAt"]?.text ?? "?"))
      #expect(try await sandbox.write("Is anybody there?", as: "maria.k", in: ticket) == 200)
      let second = try await sandbox.ticket(ticket)
      #expect(second["issuedAt"] == .text(issued), "the time of the first message")
      #expect(second["messageCount"] == .integer(2))
      #expect(second["lastMessage"] == .text("Is anybody there?"))
    }
  }

  @Test("6.2: messages elsewhere, by others or by nobody don't open a ticket")
  func otherMessages() async throws {
    try await withSandbox { sandbox async throws in
      let ticket = try await sandbox.makeTicket(try await sandbox.makeCustomer("maria.k"))
      try await sandbox.makeUser("outsider")
      _ = try await sandbox.send(
        "POST", "/group_channels",
        #"""
        {"user_ids":["maria.k"],"channel_url":"c",
         "custom_type":"SENDBIRD_DESK_CHANNEL_CUSTOM_TYPE"}
        """#)
      let elsewhere: JSONFact = .object(["channelUrl": .text("c")])
      #expect(try await sandbox.write("x", as: "maria.k", in: elsewhere) == 200)
      #expect(try await sandbox.write("x", as: "outsider", in: ticket) == 400)
      let url = ticket["channelUrl"]?.text ?? ""
      _ = try await sandbox.send(
        "POST", "/group_channels/\(url)/messages", #"{"message_type":"ADMM","message":"Welcome"}"#)
      let now = try await sandbox.ticket(ticket)
      #expect(now["status2"] == .text("INITIALIZED") && now["issuedAt"] == .null)
      #expect(now["messageCount"] == .integer(1) && now["lastMessage"] == .text("Welcome"))
    }
  }

  @Test("4.3: a repeated dedup_id counts once; an imported older message isn't the last one")
  func counted() async throws {
    try await withSandbox { sandbox async throws in
      let ticket = try await sandbox.makeTicket(try await sandbox.makeCustomer("maria.k"))
      let path = "/group_channels/\(ticket["channelUrl"]?.text ?? "")/messages"
      func message(_ text: String, _ more: String) -> String {
        #"{"message_type":"MESG","user_id":"maria.k","message":"\#(text)"\#(more)}"#
      }
      for body in [
        message("one", #","dedup_id":"d""#), message("one", #","dedup_id":"d""#),
        message("import", #","created_at":1000"#),
      ] {
        #expect(try await sandbox.send("POST", path, body).status == 200)
      }
      let now = try await sandbox.ticket(ticket)
      #expect(now["messageCount"] == .integer(2))
      #expect(now["lastMessage"] == .text("one"))
    }
  }

  @Test("6.2: an agent who writes first makes it PROACTIVE and joins; the answer makes it PENDING")
  func proactive() async throws {
    try await withSandbox { sandbox async throws in
      let ticket = try await sandbox.makeTicket(try await sandbox.makeCustomer("maria.k"))
      let agent = try await sandbox.agentUser(13)
      #expect(try await sandbox.write("Can I help?", as: agent, in: ticket) == 200)
      let first = try await sandbox.ticket(ticket)
      #expect(first["status2"] == .text("PROACTIVE") && first["status"] == .text("PROACTIVE"))
      #expect(first["issuedAt"] == .null && first["messageCount"] == .integer(1))
      let channel = try await sandbox.send(
        "GET", "/group_channels/\(ticket["channelUrl"]?.text ?? "")?show_member=true")
      #expect(
        channel.json["members"]?.list?.map { $0["user_id"] } == [.text("maria.k"), .text(agent)])
      try await sandbox.write("Yes", as: "maria.k", in: ticket)
      let second = try await sandbox.ticket(ticket)
      #expect(second["status2"] == .text("PENDING") && second["issuedAt"]?.text != nil)
      try await sandbox.write("I am on it", as: agent, in: ticket)
      #expect(try await sandbox.ticket(ticket)["status2"] == .text("PENDING"))
      _ = try await sandbox.send("POST", "/group_channels", #"{"user_ids":[],"channel_url":"c"}"#)
      let elsewhere: JSONFact = .object(["channelUrl": .text("c")])
      #expect(try await sandbox.write("x", as: agent, in: elsewhere) == 400, "no ticket's channel")
    }
  }

  @Test("6.2: told to auto-assign, it gives the ticket to who is there, who joins the channel")
  func autoAssign() async throws {
    try await withSandbox({ $0.autoAssigns = true }) { sandbox async throws in
      let customer = try await sandbox.makeCustomer("maria.k")
      var agents: [Int] = []
      for number in 1...3 {
        let ticket = try await sandbox.makeTicket(
          customer, "Ticket \(number)", #", "groupKey": "billing""#)
        #expect(ticket["status2"] == .text("INITIALIZED"))
        try await sandbox.write("Hello", as: "maria.k", in: ticket)
        let now = try await sandbox.ticket(ticket)
        #expect(now["status2"] == .text("ACTIVE") && now["status"] == .text("ASSIGNED"))
        let agent = try #require(now["recentAssignment"]?["agent"])
        #expect(agent.names == ["id", "displayName", "sendbirdId", "photoThumbnailUrl"])
        agents.append(agent.id)
        let channel = try await sandbox.send(
          "GET", "/group_channels/\(ticket["channelUrl"]?.text ?? "")?show_member=true")
        #expect(
          channel.json["members"]?.list?.map { $0["user_id"] }
            == [.text("maria.k"), agent["sendbirdId"]])
      }
      #expect(agents == [13, 15, 13], "who has fewer tickets, then the lower id")
      let waiting = try await sandbox.makeTicket(
        customer, "Nobody there", #", "groupKey": "returns""#)
      try await sandbox.write("Hello", as: "maria.k", in: waiting)
      #expect(try await sandbox.ticket(waiting)["status2"] == .text("PENDING"))
      let asked = try await sandbox.makeTicket(customer, "Asked", #", "groupKey": "billing""#)
      try await sandbox.write("Can I help?", as: try await sandbox.agentUser(13), in: asked)
      try await sandbox.write("Yes", as: "maria.k", in: asked)
      let now = try await sandbox.ticket(asked)
      #expect(now["status2"] == .text("ACTIVE"))
      #expect(now["recentAssignment"]?["agent"]?.id == 13, "who wrote first keeps it")
    }
  }

  @Test("2.6, 4.5: without the user's membership or the channel, tickets are still read and closed")
  func withoutChannel() async throws {
    try await withSandbox { sandbox async throws in
      let ticket = try await sandbox.makeTicket(try await sandbox.makeCustomer("maria.k"))
      let url = ticket["channelUrl"]?.text ?? ""
      try await sandbox.write("Hello", as: "maria.k", in: ticket)
      #expect(try await sandbox.send("DELETE", "/group_channels/\(url)").text == "{}")
      #expect(try await sandbox.ticket(ticket)["lastMessage"] == .text("Hello"))
      try await sandbox.activate(ticket)
      let closed = try await sandbox.desk("PATCH", "/tickets/\(ticket.id)/close")
      #expect(closed.json["status2"] == .text("CLOSED"))
      #expect(closed.json["conversationTime"]?.integer != nil)
    }
  }
}
