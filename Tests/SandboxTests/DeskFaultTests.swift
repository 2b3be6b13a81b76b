import Sandbox
import Testing

@Suite struct DeskFaultTests {
  @Test(
    "5.3: refusals by fault are worded as Desk's and change nothing",
    arguments: [
      (Fault.Kind.status429, 429, "throttled"), (.status500, 500, "error"),
      (.status503, 503, "error"),
    ])
  func refused(kind: Fault.Kind, status: Int, code: String) async throws {
    try await withSandbox({ $0.faults = [Fault(kind, .request(method: "PATCH", number: 1))] }) {
      sandbox async throws in
      let customer = try await sandbox.makeCustomer("maria.k")
      let path = "/customers/\(customer)/custom_fields"
      let body = #"{"customFields":"{\"tier\":\"A\"}"}"#
      let reply = try await sandbox.desk("PATCH", path, body)
      #expect(reply.status == status)
      #expect(reply.deskCode == code)
      #expect(reply.json.names == ["code", "detail"])
      #expect(reply.headers["Retry-After"] == (status == 429 ? ["1"] : []))
      #expect(reply.headers["X-RateLimit-Limit"].isEmpty, "no limit, no rate headers")
      #expect(try await sandbox.desk("GET", "/customers/\(customer)").json.fields == [])
      #expect(try await sandbox.desk("PATCH", path, body).json.fields == ["tier=A"])
    }
  }

  @Test(
    "reset, truncate and lost-answer of a PATCH: what arrives, and whether it was done",
    arguments: [(Fault.Kind.reset, false), (.truncate, true), (.lostAnswer, true)])
  func cut(kind: Fault.Kind, isDone: Bool) async throws {
    try await withSandbox({ $0.faults = [Fault(kind, .request(method: "PATCH", number: 1))] }) {
      sandbox async throws in
      let ticket = try await sandbox.makeTicket(try await sandbox.makeCustomer("maria.k"))
      await #expect(throws: (any Error).self) {
        try await sandbox.desk("PATCH", "/tickets/\(ticket.id)", #"{"priority":"URGENT"}"#)
      }
      let now = try await sandbox.ticket(ticket)
      #expect(now["priority"] == .text(isDone ? "URGENT" : "MEDIUM"))
    }
  }

  @Test("A lost answer makes the ticket, once")
  func lostTicket() async throws {
    try await withSandbox({ $0.faults = [Fault(.lostAnswer, .request(method: "POST", number: 3))] })
    { sandbox async throws in
      let customer = try await sandbox.makeCustomer("maria.k")
      await #expect(throws: (any Error).self) { try await sandbox.makeTicket(customer) }
      let list = try await sandbox.desk("GET", "/tickets?sendbird_id=maria.k")
      #expect(list.json["count"] == .integer(1))
    }
  }

  @Test("garbage is answered after the change, with the status of the call")
  func garbage() async throws {
    try await withSandbox({ $0.faults = [Fault(.garbage, .request(method: "POST", number: 2))] }) {
      sandbox async throws in
      try await sandbox.makeUser("maria.k")
      let reply = try await sandbox.desk("POST", "/customers", #"{"sendbirdId":"maria.k"}"#)
      #expect(reply.status == 201)
      #expect(reply.json == .null)
      #expect(try await sandbox.desk("GET", "/customers").json["count"] == .integer(1))
    }
  }

  @Test("1.5, 5.4: limits count Desk and Chat together, PATCH as a write; 429 is throttled")
  func limits() async throws {
    try await withSandbox({ $0.rateLimit = RateLimit(reads: 1000, writes: 1) }) {
      sandbox async throws in
      // Many at once: however slow the machine is, two of them meet in one second.
      let replies = try await sandbox.atOnce(30) {
        try await sandbox.desk("PATCH", "/nothing", headers: [])
      }
      let refused = try #require(replies.first { $0.status == 429 })
      #expect(refused.text == #"{"code":"throttled","detail":"Too many requests."}"#)
      #expect(refused.headers["X-RateLimit-Limit"] == ["1;w=1"])
      #expect(refused.headers["Retry-After"] == ["1"])
      #expect(Set(replies.map(\.deskCode)) == ["not_found", "throttled"])
      let read = try await sandbox.desk("GET", "/groups")
      #expect(read.headers["X-RateLimit-Limit"] == ["1000;w=1"])
    }
  }
}
