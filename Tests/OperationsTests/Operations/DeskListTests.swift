import Operations
import Testing

@Suite("Desk lists")
struct DeskListTests {
  static func road(customers: Int) throws -> TestRoad {
    try DeskFixtures.road { model in
      for number in 1..<customers { model.desk.addCustomer("u\(number)") }
    }
  }

  @Test(
    "Pages up to the limit, with the total, and says whether there are more",
    arguments: [
      (5, 7 as Int?, [5], false), (250, 230, [100, 100, 30], true),
      (250, 250, [100, 100, 50], false), (250, nil, [100, 100, 50], false),
      (100, 100, [100], false), (1, nil, [1], false),
    ])
  func pages(_ count: Int, _ limit: Int?, _ sizes: [Int], _ hasMore: Bool) async throws {
    let test = try Self.road(customers: count)
    let operation = ListCustomers(limit: limit)
    var seen: [Int] = []
    let more = try await operation.eachPage(on: test.road) { page, total in
      seen.append(page.count)
      #expect(total == Int64(count))
    }
    #expect(seen == sizes)
    #expect(more == hasMore)
    let outcome = try await operation.run(on: test.road)
    #expect(outcome.record.array?.count == sizes.reduce(0, +))
    #expect(outcome.notes.isEmpty == !hasMore)
  }

  @Test("What comes in at the front meanwhile makes nobody appear twice")
  func drift() async throws {
    let test = try DeskFixtures.road { model in
      for number in 1...250 { model.desk.addTicket(DeskModel.TicketRecord(title: "\(number)")) }
    }
    var ids: [Int64] = []
    let more = try await ListTickets(limit: nil).eachPage(on: test.road) { page, _ in
      ids += page.map(\.id)
      await test.sendbird.change { $0.desk.addTicket(DeskModel.TicketRecord(title: "new")) }
    }
    #expect(!more)
    #expect(ids == (5201...5453).reversed())
  }

  @Test("A page of nothing new is no end, and nobody appears twice behind it")
  func farDrift() async throws {
    let test = try DeskFixtures.road { model in
      for number in 1...250 { model.desk.addTicket(DeskModel.TicketRecord(title: "\(number)")) }
    }
    var ids: [Int64] = []
    let more = try await ListTickets(limit: 130).eachPage(on: test.road) { page, _ in
      let isFirst = ids.isEmpty
      ids += page.map(\.id)
      guard isFirst else { return }
      await test.sendbird.change { model in
        for _ in 0..<60 { model.desk.addTicket(DeskModel.TicketRecord(title: "new")) }
      }
    }
    #expect(more)
    #expect(ids == (5324...5453).reversed())
  }

  @Test("A service that gives the same page again does not make the list endless")
  func endless() async throws {
    let road = try SamePage().road()
    var pages = 0
    let more = try await ListCustomers(limit: nil).eachPage(on: road) { _, _ in pages += 1 }
    #expect(pages == 2 && more)
    var seen = 0
    _ = try await ListCustomers(limit: 7).eachPage(on: road) { page, _ in seen += page.count }
    #expect(seen == 7)
  }

  @Test("What the reader of the pages throws ends the list at once")
  func stopped() async throws {
    let test = try Self.road(customers: 250)
    let error = await writeError { () async throws(WriteError) in
      try await ListCustomers(limit: nil).eachPage(on: test.road) {
        (_, _) async throws(WriteError) in throw .cancelled
      }
    }
    #expect(error == .cancelled)
    #expect(await test.sendbird.requests.count == 1)
  }

  @Test(
    "Conditions are combined",
    arguments: [
      (ListTickets(userID: "maria.k"), ["5203", "5202", "5201"]),
      (ListTickets(userID: "mats.l"), []), (ListTickets(status: "CLOSED"), ["5203"]),
      (ListTickets(userID: "maria.k", query: "delivery"), ["5202"]),
      (ListTickets(status: "ACTIVE", query: "address"), []), (ListTickets(limit: 1), ["5203"]),
    ])
  func conditions(_ operation: ListTickets, _ ids: [String]) async throws {
    let test = try DeskFixtures.road()
    let outcome = try await operation.run(on: test.road)
    guard case .tickets(let tickets) = outcome.subject else {
      Issue.record("no tickets")
      return
    }
    #expect(tickets.map { String($0.id) } == ids)
  }
}

/// A service that ignores limit and offset and always says that there is more.
struct SamePage: Transport {
  func send(_ request: WireRequest) async throws(TransportFailure) -> WireAnswer {
    let body: JSONValue = [
      "count": 1000, "next": "https://elsewhere.test",
      "results": .array((1...50).map { ["id": .number(String($0))] }),
    ]
    return WireAnswer(status: 200, body: body.serializedBytes())
  }

  func road() throws -> WriteRoad {
    let connection = try Connection(
      applicationID: "TEST", chatURL: Target.chat, deskURL: Target.desk,
      chatToken: Connection.Token(Secret("token"), from: "the test"),
      deskToken: Connection.Token(Secret("desk-token"), from: "the test"))
    let client = SendbirdClient(connection: connection, transport: self, pauser: NoPause())
    return WriteRoad(client: client, journal: MemoryJournal())
  }
}
