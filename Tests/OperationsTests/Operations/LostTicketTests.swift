import Operations
import Testing

@Suite("Tickets whose answer was lost")
struct LostTicketTests {
  static func ticket(_ title: String, priority: String = "MEDIUM") -> DeskModel.TicketRecord {
    DeskModel.TicketRecord(title: title, customerID: DeskFixtures.customer, priority: priority)
  }

  @Test(
    "A ticket that timed out and isn't there may still come: a person looks before trying again",
    arguments: Fault.allCases.filter(\.canStillArrive))
  func late(_ fault: Fault) async throws {
    let test = try DeskFixtures.road()
    await test.sendbird.fail(write: 0, with: fault)
    let progress = await failure(of: CreateTicketTests.plain, on: test).unknownProgress
    #expect(progress?.unknown == ["the ticket \"New\""])
    #expect(progress?.reason?.contains("look for it again before trying once more") == true)
    #expect(await test.journal.entries.last?.outcome?.requests == [.unknown])
    // Beside a customer that was made the same is said.
    let other = try DeskFixtures.road()
    await other.sendbird.fail(write: 1, with: fault)
    let operation = CreateTicket(customer: .user("mats.l"), title: "New")
    let both = await failure(of: operation, on: other).unknownProgress
    #expect(both?.done == ["customer 4102 was created"])
    #expect(both?.reason?.contains("look for it again") == true)
  }

  @Test("A ticket that timed out and is there is found")
  func slow() async throws {
    let test = try DeskFixtures.road()
    await test.sendbird.fail(write: 0, with: .slow)
    #expect(try await CreateTicketTests.plain.run(on: test.road).texts.first == "5204")
  }

  @Test("A ticket with the title that was there before is not taken for the new one")
  func sameTitleBefore() async throws {
    let test = try DeskFixtures.road { $0.desk.addTicket(Self.ticket("New")) }
    await test.sendbird.fail(write: 0, with: .reset)
    #expect(await failure(of: CreateTicketTests.plain, on: test).isNotDone)
  }

  @Test("A new ticket with another title or of another customer is not taken for it")
  func otherTickets() async throws {
    let test = try DeskFixtures.road()
    await test.sendbird.fail(write: 0, with: .reset)
    await test.sendbird.interfereBeforeReadingBack { model in
      model.desk.addTicket(Self.ticket("Other"))
      let stranger = model.desk.addCustomer("mats.l")
      model.desk.addTicket(DeskModel.TicketRecord(title: "New", customerID: stranger))
    }
    #expect(await failure(of: CreateTicketTests.plain, on: test).isNotDone)
    #expect(await test.writes.count == 1)
  }

  @Test("Two new tickets with the title can't be told apart")
  func two() async throws {
    let test = try DeskFixtures.road()
    await test.sendbird.fail(write: 0, with: .lostAnswer)
    await test.sendbird.interfereBeforeReadingBack { $0.desk.addTicket(Self.ticket("New")) }
    #expect(await failure(of: CreateTicketTests.plain, on: test).unknownProgress != nil)
    #expect(await test.writes.count == 1)
  }

  @Test("A new ticket with the title but another priority is nobody's for sure")
  func otherPriority() async throws {
    let operation = CreateTicket(customer: .id(4101), title: "New", priority: "HIGH")
    let test = try DeskFixtures.road()
    await test.sendbird.fail(write: 0, with: .reset)
    await test.sendbird.interfereBeforeReadingBack {
      $0.desk.addTicket(Self.ticket("New", priority: "LOW"))
    }
    #expect(await failure(of: operation, on: test).unknownProgress != nil)
  }

  @Test("A title that Desk has trimmed is the same title, and named as another")
  func trimmed() async throws {
    let operation = CreateTicket(customer: .id(4101), title: " New ")
    let test = try DeskFixtures.road()
    await test.sendbird.coerce(" New ", to: "New")
    await test.sendbird.fail(write: 0, with: .lostAnswer)
    let outcome = try await operation.run(on: test.road)
    #expect(outcome.texts.first == "5204")
    #expect(outcome.notStuck == ["channelName"])
    #expect(outcome.notes.contains("ticket 5204 is the customer's only new ticket with this title"))
  }

  @Test("Whose customer it is must be known to tell a lost ticket")
  func namelessCustomer() async throws {
    for (fault, isUnknown) in [(Fault?.none, false), (.lostAnswer, true), (.reset, true)] {
      let test = try DeskFixtures.road { $0.desk.customers[4101]?.userID = nil }
      if let fault { await test.sendbird.fail(write: 0, with: fault) }
      if isUnknown {
        #expect(await failure(of: CreateTicketTests.plain, on: test).unknownProgress != nil)
      } else {
        #expect(try await CreateTicketTests.plain.run(on: test.road).texts.first == "5204")
      }
    }
  }

  @Test("More tickets than a page are all looked at")
  func manyTickets() async throws {
    let test = try DeskFixtures.road { model in
      for _ in 0..<600 { model.desk.addTicket(Self.ticket("New")) }
    }
    await test.sendbird.fail(write: 0, with: .lostAnswer)
    let outcome = try await CreateTicketTests.plain.run(on: test.road)
    #expect(outcome.texts.first == "5804")
  }

  @Test("The tickets before are listed in pages that an answer can hold")
  func pages() async throws {
    let test = try DeskFixtures.road { model in
      for _ in 0..<150 { model.desk.addTicket(Self.ticket("Old")) }
    }
    _ = try await CreateTicketTests.plain.run(on: test.road)
    let lists = await test.sendbird.requests.filter { $0.hasPrefix("GET /tickets?") }
    #expect(lists.count == 2)
    #expect(lists.allSatisfy { $0.contains("limit=100") })
    let entry = try #require(await test.journal.entries.last)
    #expect(entry.intent.before["ticketIds"]?.array?.count == 153)
  }

  @Test(
    "Tickets that can't be listed keep none from being made, but a lost one stays lost",
    arguments: Fault.allCases.filter { !$0.endsTheWrite })
  func unlisted(_ fault: Fault) async throws {
    let test = try DeskFixtures.road()
    await test.sendbird.fail(request: 1, with: fault)
    #expect(try await CreateTicketTests.plain.run(on: test.road).texts.first == "5204")
    #expect(await test.journal.entries.last?.intent.before["ticketIds"] == .null)
    for lost in [Fault.lostAnswer, .reset] {
      let other = try DeskFixtures.road()
      await other.sendbird.fail(request: 1, with: fault)
      await other.sendbird.fail(write: 0, with: lost)
      #expect(await failure(of: CreateTicketTests.plain, on: other).unknownProgress != nil)
      #expect(await other.writes.count == 1)
    }
  }

  @Test("A list of tickets that isn't found is no customer that is gone")
  func noList() async throws {
    let test = try DeskFixtures.road { $0.desk.listsNothing = true }
    #expect(try await CreateTicketTests.plain.run(on: test.road).texts.first == "5204")
    await test.sendbird.fail(write: 1, with: .reset)
    #expect(await failure(of: CreateTicketTests.plain, on: test).unknownProgress != nil)
  }
}
