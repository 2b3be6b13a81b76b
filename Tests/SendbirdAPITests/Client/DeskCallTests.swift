import SendbirdAPI
import Testing

/// The Desk calls with the answers of contract 6.
@Suite struct DeskCallTests {
  private func client(_ body: String, status: Int = 200) throws -> SendbirdClient {
    try DeskErrorTests.client(FakeTransport([.answer(status, body)]))
  }

  @Test func findsACustomer() async throws {
    let page = try await client(DeskExamples.customers).customers(sendbirdID: "maria.k", limit: 1)
    #expect(page.elements.map(\.id) == [4101])
  }

  @Test func readsMakesAndChangesACustomer() async throws {
    let customer = try await client(DeskExamples.customer).customer(4101)
    #expect(customer.customFields == ["tier": "A"])
    // Any 2xx will do.
    for status in [200, 201, 202] {
      let made = try await client(DeskExamples.customerWithoutFields, status: status)
        .createCustomer(sendbirdID: "maria.k")
      #expect(made.id == 4101)
    }
    let changed = try await client(DeskExamples.customerWithChangedFields)
      .updateCustomerFields(4101, ["tier": "B", "city": "Tartu"])
    #expect(changed.customFields == ["tier": "B", "city": "Tartu"])
  }

  @Test func listsAndReadsTickets() async throws {
    let list = try await client(DeskExamples.tickets(#""status2": "PENDING""#))
      .tickets(TicketFilter(sendbirdID: "maria.k"))
    #expect(list.elements.map(\.status) == [.pending])
    let error = try await Fixture.error {
      try await client(#"{"code": "not_found", "detail": "No ticket with id 9."}"#, status: 404)
        .ticket(9)
    }
    #expect(error.isNotFound)
    #expect(error.message == "No ticket with id 9.")
  }

  @Test func makesATicket() async throws {
    let ticket = try await client(DeskExamples.newTicket, status: 201).createTicket(
      NewTicket(
        title: "Refund for order 118", customerID: 4101, groupKey: "billing", priority: .high,
        customFields: ["order": "118"], relatedChannelURLs: ["sendbird_group_channel_1_ab12"]))
    #expect(ticket.id == 5201)
    #expect(ticket.status?.isVisibleToAgents == false)
  }

  @Test func changesATicket() async throws {
    let urgent = try await client(DeskExamples.ticket(#""priority": "URGENT""#))
      .updateTicket(5201, priority: .urgent)
    #expect(urgent.priority == "URGENT")
    let none = try await client(DeskExamples.ticket(#""relatedChannels": "[]""#))
      .updateTicket(5201, relatedChannelURLs: [])
    #expect(none.relatedChannels == [])
    let fields = try await client(
      DeskExamples.ticket(#""customFields": [{"id": 21, "key": "order", "value": "119"}]"#)
    ).updateTicketFields(5201, ["order": "119"])
    #expect(fields.customFields == ["order": "119"])
  }

  @Test func movesATicketThroughItsLife() async throws {
    let closed = try await client(DeskExamples.ticket(#""status2": "CLOSED""#))
      .closeTicket(5201, comment: "Refunded by finance")
    #expect(closed.status == .closed)
    let pending = try DeskExamples.ticket(#""status2": "PENDING""#)
    #expect(try await client(pending).reopenTicket(5201).status == .pending)
    #expect(try await client(pending).cancelTicket(5201, groupKey: "tier-2").assignee == nil)
  }

  @Test(
    arguments: [
      (#"{"transferredTickets": [5201]}"#, [5201]), (#"{"transferredTickets": []}"#, []),
      (#"{"transferredTickets": [{"id": 5201}, 7]}"#, [5201, 7]),
    ] as [(String, [Int64])])
  func handsTicketsToATeam(_ body: String, _ ids: [Int64]) async throws {
    #expect(try await client(body).transferTickets([5201], groupKey: "tier-2") == ids)
  }

  @Test(arguments: [
    "{}", #"{"transferredTickets": null}"#, #"{"transferredTickets": 1}"#,
    #"{"transferredTickets": ["5201"]}"#, #"{"transferredTickets": [{}]}"#,
  ])
  func doesNotKnowWhatAnUnreadableTransferDid(_ body: String) async throws {
    let error = try await Fixture.error {
      try await client(body).transferTickets([5201], groupKey: "tier-2")
    }
    #expect(error.code == .unknownOutcome)
  }

  @Test func readsGroupsAndAgents() async throws {
    #expect(try await client(DeskExamples.groups).groups().elements.count == 2)
    #expect(try await client(#"{"id": 3, "key": "billing"}"#).group(3).key == "billing")
    #expect(
      try await client(DeskExamples.agents).agents(status: "ACTIVE").elements.map(\.id) == [12])
    #expect(try await client(DeskExamples.agent).agent(12).displayName == "Ivo")
  }

  /// The whole of a list, by our own offset, although `next` names another host every time.
  @Test func pagesByItsOwnOffset() async throws {
    func page(_ ids: ClosedRange<Int>, _ next: String) -> FakeTransport.Step {
      let results = ids.map { #"{"id": \#($0)}"# }.joined(separator: ", ")
      return .answer(200, #"{"count": 5, "next": \#(next), "results": [\#(results)]}"#)
    }
    let evil = #""https://evil.example/platform/v1/tickets?limit=9&offset=77""#
    let transport = FakeTransport([page(1...2, evil), page(3...4, evil), page(5...5, "null")])
    let client = try DeskErrorTests.client(transport)
    var ids: [Int64] = []
    var hasMore = true
    while hasMore {
      let page = try await client.tickets(
        TicketFilter(sendbirdID: "a+b"), limit: 2, offset: ids.count)
      ids += page.elements.map(\.id)
      hasMore = page.hasMore
    }
    #expect(ids == [1, 2, 3, 4, 5])
    let base = "https://desk-api-7C4F0000-TEST.sendbird.com/platform/v1/tickets?sendbird_id=a%2Bb"
    #expect(
      transport.requests.map(\.url) == [
        "\(base)&limit=2", "\(base)&limit=2&offset=2", "\(base)&limit=2&offset=4",
      ])
    #expect(transport.requests.allSatisfy { $0.tokenHeader == "SENDBIRDDESKAPITOKEN" })
    #expect(transport.requests.allSatisfy { $0.token.reveal() == "d35k" })
  }
}
