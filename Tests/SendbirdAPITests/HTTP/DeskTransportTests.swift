import SendbirdAPI
import Testing

/// Desk over real HTTP.
@Suite struct DeskTransportTests {
  @Test func sendsWhatTheContractSays() async throws {
    try await TestServer.run({ _ in .send(TestServer.answer(#"{"id": 5201}"#)) }) { server in
      try await HTTPFixture.withTransport { transport in
        let client = SendbirdClient(
          connection: try Fixture.connection(
            deskURL: server.url("/platform/v1"), deskToken: "d35k"), transport: transport)
        _ = try await client.updateTicketFields(5201, ["order": "1\"9\n😀"])
        _ = try await client.closeTicket(5201)
        _ = try await client.createTicket(NewTicket(title: "T", customerID: 4101))
        _ = try await client.ticket(5201)
      }
      let requests = server.requests
      try #require(requests.count == 4)
      #expect(
        requests.map(\.line) == [
          "PATCH /platform/v1/tickets/5201/custom_fields",
          "PATCH /platform/v1/tickets/5201/close", "POST /platform/v1/tickets",
          "GET /platform/v1/tickets/5201",
        ])
      #expect(requests[0].body == #"{"customFields":"{\"order\":\"1\\\"9\\n😀\"}"}"#)
      #expect(requests[1].body.isEmpty)
      #expect(requests[1].headers["content-length"] == "0")
      #expect(requests[1].headers["content-type"] == nil)
      #expect(requests[2].headers["content-type"] == "application/json; charset=utf8")
      for request in requests {
        #expect(request.headers["sendbirddeskapitoken"] == "d35k")
        #expect(request.headers["api-token"] == nil)
        #expect(!"\(request)".contains(Fixture.chatToken))
      }
    }
  }

  /// `next` says where to go on; the token goes to the configured host only.
  @Test func goesOnAtItsOwnHost() async throws {
    try await TestServer.run({ _ in .send(TestServer.answer()) }) { other in
      let page =
        #"{"count": 9, "next": "\#(other.url("/platform/v1/customers?offset=1"))", "#
        + #""results": [{"id": 1}]}"#
      try await TestServer.run({ _ in .send(TestServer.answer(page)) }) { server in
        try await HTTPFixture.withTransport { transport in
          let client = SendbirdClient(
            connection: try Fixture.connection(
              deskURL: server.url("/platform/v1"), deskToken: "d35k"), transport: transport)
          var offset = 0
          for _ in 0..<3 {
            let page = try await client.customers(limit: 1, offset: offset)
            #expect(page.hasMore)
            offset += page.elements.count
          }
        }
        #expect(
          server.requests.map(\.line) == [
            "GET /platform/v1/customers?limit=1", "GET /platform/v1/customers?limit=1&offset=1",
            "GET /platform/v1/customers?limit=1&offset=2",
          ])
      }
      #expect(other.requests.isEmpty)
    }
  }

  @Test func aWriteWithoutAnAnswerIsUnknownAndSentOnce() async throws {
    try await TestServer.run({ _ in .hang }) { server in
      try await HTTPFixture.withTransport(
        HTTPFixture.options(answerTimeout: .seconds(3))
      ) { transport in
        let client = SendbirdClient(
          connection: try Fixture.connection(deskURL: server.url("/v1"), deskToken: "d35k"),
          transport: transport)
        let error = try await Fixture.error {
          try await client.createTicket(NewTicket(title: "T", customerID: 1))
        }
        #expect(error.code == .unknownOutcome)
      }
      #expect(server.requests.map(\.line) == ["POST /v1/tickets"])
    }
  }
}
