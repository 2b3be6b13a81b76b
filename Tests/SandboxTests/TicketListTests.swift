import Sandbox
import Testing

@Suite struct TicketListTests {
  /// Maria with three tickets, Mats with one; what each is like is in the titles.
  private func inDesk<Value: Sendable>(
    _ body: (RunningSandbox) async throws -> Value
  ) async throws -> Value {
    try await withSandbox { sandbox async throws in
      let maria = try await sandbox.makeCustomer("maria.k")
      let mats = try await sandbox.makeCustomer("mats+l@x", nickname: "Máté Õun")
      _ = try await sandbox.makeTicket(maria, "initialized")
      let pending = try await sandbox.makeTicket(maria, "pending")
      try await sandbox.write("Where is my PARCEL, Ärger!", as: "maria.k", in: pending)
      let active = try await sandbox.makeTicket(maria, "active 100%_\\u00DF")
      try await sandbox.write("hello", as: "maria.k", in: active)
      try await sandbox.activate(active)
      let closed = try await sandbox.makeTicket(mats, "closed")
      _ = try await sandbox.desk("PATCH", "/tickets/\(closed.id)/close")
      return try await body(sandbox)
    }
  }

  @Test(
    "6.5: the five filters, alone and together, newest first; others are ignored",
    arguments: [
      ("", ["closed", "active 100%_ß", "pending", "initialized"]),
      ("status2=PENDING", ["pending"]), ("status2=INITIALIZED", ["initialized"]),
      ("status2=CLOSED", ["closed"]), ("status2=IDLE", []), ("agent=13", ["active 100%_ß"]),
      ("agent=12", []), ("sendbird_id=maria.k", ["active 100%_ß", "pending", "initialized"]),
      ("sendbird_id=mats%2Bl%40x", ["closed"]), ("sendbird_id=mats+l@x", []),
      ("sendbird_id=Maria.k", []), ("sendbird_id=", []), ("channel_url=none", []),
      ("sendbird_id=maria.k&status2=ACTIVE&agent=13&q=ACT", ["active 100%_ß"]),
      ("sendbird_id=maria.k&status2=CLOSED", []),
      ("status=CLOSED&group=9&order=created_at&priority=LOW&limit=2", ["closed", "active 100%_ß"]),
      ("q=PEND", ["pending"]), ("q=maria", ["active 100%_ß", "pending", "initialized"]),
      ("q=kask", ["active 100%_ß", "pending", "initialized"]), ("q=parcel", ["pending"]),
      ("q=%C3%A4RGER", ["pending"]), ("q=%C3%95UN", ["closed"]), ("q=mats%2Bl%40x", ["closed"]),
      ("q=100%25_", ["active 100%_ß"]), ("q=%25", ["active 100%_ß"]), ("q=nothing", []),
      ("q=", ["closed", "active 100%_ß", "pending", "initialized"]),
      ("q=a&limit=1&offset=1", ["active 100%_ß"]), ("q=parcel&status2=ACTIVE", []),
    ])
  func filters(query: String, titles: [String]) async throws {
    try await inDesk { sandbox async throws in
      let reply = try await sandbox.desk("GET", "/tickets?\(query)")
      #expect(reply.status == 200)
      #expect(reply.results.map { $0["channelName"]?.text } == titles, "\(reply.text)")
    }
  }

  @Test("6.5: the ticket of a channel, the same as read by its id")
  func channel() async throws {
    try await inDesk { sandbox async throws in
      let all = try await sandbox.desk("GET", "/tickets")
      #expect(all.json["count"] == .integer(4))
      for ticket in all.results {
        let url = encoded(ticket["channelUrl"]?.text ?? "")
        #expect(try await sandbox.desk("GET", "/tickets?channel_url=\(url)").results == [ticket])
        #expect(try await sandbox.ticket(ticket) == ticket)
      }
    }
  }

  @Test(
    "6.5: filters that are none",
    arguments: [
      "status2=pending", "status2=UNASSIGNED", "status2=", "agent=x", "agent=", "agent=-1",
      "limit=501",
    ])
  func refused(query: String) async throws {
    try await withSandbox { sandbox async throws in
      let reply = try await sandbox.desk("GET", "/tickets?\(query)")
      #expect(reply.status == 400)
      #expect(reply.deskCode == "invalid")
      let name = String(query.prefix { $0 != "=" })
      #expect(reply.json["detail"]?.text?.hasPrefix(name) == true)
    }
  }

  @Test("6.5: a search finds 100 tickets at most, the newest")
  func hits() async throws {
    try await withSandbox { sandbox async throws in
      let customer = try await sandbox.makeCustomer("maria.k")
      var last: JSONFact = .null
      for number in 1...103 { last = try await sandbox.makeTicket(customer, "Order \(number)") }
      let found = try await sandbox.desk("GET", "/tickets?q=order&limit=500")
      #expect(found.json["count"] == .integer(100) && found.results.count == 100)
      #expect(found.results.first == last)
      let rest = try await sandbox.desk("GET", "/tickets?q=order&limit=60&offset=60")
      #expect(rest.results.count == 40 && rest.json["next"] == .null)
      let all = try await sandbox.desk("GET", "/tickets?limit=500")
      #expect(all.json["count"] == .integer(103))
    }
  }
}
