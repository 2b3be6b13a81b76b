import Operations
import Testing

@Suite("Customer operations")
struct CustomerOperationTests {
  @Test("A customer that is there is found, also read-only", arguments: [true, false])
  func found(isReadOnly: Bool) async throws {
    let test = try DeskFixtures.road(isReadOnly: isReadOnly)
    let outcome = try await CreateCustomer(userID: "maria.k").run(on: test.road)
    #expect(outcome.texts == ["4101"])
    #expect(outcome.notes == ["customer 4101 was found"])
    #expect(outcome.inverse == nil)
    #expect(await test.writes.isEmpty)
    #expect(await test.journal.entries.isEmpty)
  }

  @Test("A customer that isn't there is created")
  func created() async throws {
    let test = try DeskFixtures.road()
    let outcome = try await CreateCustomer(userID: "mats.l").run(on: test.road)
    #expect(outcome.texts == ["4102"])
    #expect(outcome.notes == ["customer 4102 was created"])
    let entry = try #require(await test.journal.entries.last)
    #expect(entry.intent.subject == "mats.l" && entry.intent.before == .null)
    #expect(entry.outcome?.after?["id"] == 4102)
    #expect(entry.inverse == nil)
  }

  @Test("A customer that somebody else makes at the last moment is found")
  func race() async throws {
    let test = try DeskFixtures.road()
    await test.sendbird.interfere(beforeWrite: 0) { $0.desk.addCustomer("mats.l") }
    let outcome = try await CreateCustomer(userID: "mats.l").run(on: test.road)
    #expect(outcome.notes == ["customer 4102 was found"])
    #expect(await test.writes.count == 1)
  }

  @Test("A lost creation, done by somebody else before it is read back, is no second customer")
  func lost() async throws {
    let test = try DeskFixtures.road()
    await test.sendbird.fail(write: 0, with: .reset)
    await test.sendbird.interfereBeforeReadingBack { $0.desk.addCustomer("mats.l") }
    let outcome = try await CreateCustomer(userID: "mats.l").run(on: test.road)
    #expect(outcome.texts == ["4102"])
    #expect(await test.desk.customers.count == 2)
  }

  @Test("A user whom Chat doesn't know is refused in Desk's words")
  func unknownUser() async throws {
    let test = try DeskFixtures.road()
    let error = await failure(of: CreateCustomer(userID: "nobody"), on: test)
    #expect(error.apiCause?.httpStatus == 400)
    #expect(await test.journal.entries.last?.outcome?.requests == [.notDone])
    // Asked before, and again after the refusal (contract 6.1).
    #expect(await test.sendbird.requests.count == 3)
  }

  @Test("A refusal stays a refusal if Desk can't be asked again")
  func refusedAndUnreadable() async throws {
    let test = try DeskFixtures.road()
    await test.sendbird.refuseReadingBack()
    let error = await failure(of: CreateCustomer(userID: "nobody"), on: test)
    #expect(error.apiCause?.httpStatus == 400)
  }

  @Test("A service that doesn't know the filter never gives a stranger")
  func strangers() async throws {
    let test = try DeskFixtures.road { $0.desk.ignoresFilter = true }
    let error = await failure(of: GetCustomer(.user("mats.l")), on: test)
    #expect(error.notPossibleWords == "Desk has no customer for user \"mats.l\"")
    let fields = UpdateCustomerFields(.user("mats.l"), items: [MetadataItem("tier", "B")])
    #expect(await failure(of: fields, on: test).notPossibleWords != nil)
    #expect(try await CreateCustomer(userID: "mats.l").run(on: test.road).texts == ["4102"])
    #expect(try await CreateCustomer(userID: "mats.l").run(on: test.road).texts == ["4102"])
    #expect(await test.writes.count == 1)
  }

  @Test("Ids are compared by bytes")
  func bytes() async throws {
    let test = try DeskFixtures.road { model in
      model.desk.ignoresFilter = true
      model.desk.addCustomer("e\u{301}")
      model.desk.addCustomer("\u{E9}")
    }
    #expect(try await CreateCustomer(userID: "\u{E9}").run(on: test.road).texts == ["4103"])
    #expect(try await CreateCustomer(userID: "e\u{301}").run(on: test.road).texts == ["4102"])
  }

  @Test("Of two with the same id the Chat user is meant")
  func two() async throws {
    let test = try DeskFixtures.road { model in
      model.desk.customers = [
        1: DeskModel.CustomerRecord(),
        2: DeskModel.CustomerRecord(userID: "maria.k", channelType: "FACEBOOK_PAGE"),
        3: DeskModel.CustomerRecord(userID: "maria.k"),
      ]
    }
    for expected in ["3", "2"] {
      #expect(try await CreateCustomer(userID: "maria.k").run(on: test.road).texts == [expected])
      await test.sendbird.change { $0.desk.customers[Int64(expected) ?? 0] = nil }
    }
  }

  @Test("A customer of whom Desk doesn't say whose it is may be a stranger's")
  func nameless() async throws {
    let test = try DeskFixtures.road { $0.desk.customers[4101]?.userID = nil }
    let operations: [any Operation] = [
      CreateCustomer(userID: "maria.k"), GetCustomer(.user("maria.k")),
      UpdateCustomerFields(.user("maria.k"), items: [MetadataItem("tier", "B")]),
      CreateTicket(customer: .user("maria.k"), title: "New"),
    ]
    for operation in operations {
      let words = await failure(of: operation, on: test).notPossibleWords
      #expect(words?.hasPrefix("Desk lists customer 4101 for user \"maria.k\" but") == true)
    }
    #expect(await test.writes.isEmpty)
    #expect(await test.desk.customers[4101]?.fields == ["tier": "A"])
  }

  @Test("A nameless customer behind a lost creation may be the one or a stranger's")
  func lostNameless() async throws {
    let test = try DeskFixtures.road()
    await test.sendbird.fail(write: 0, with: .lostAnswer)
    await test.sendbird.interfereBeforeReadingBack { $0.desk.customers[4102]?.userID = nil }
    let error = await failure(of: CreateCustomer(userID: "mats.l"), on: test)
    #expect(error.unknownProgress?.unknown == ["the customer of user \"mats.l\""])
  }

  @Test("A list that isn't found is no customer that is gone")
  func noList() async throws {
    let test = try DeskFixtures.road { $0.desk.listsNothing = true }
    let operations: [any Operation] = [
      CreateCustomer(userID: "mats.l"), GetCustomer(.user("maria.k")), ListCustomers(),
      ListTickets(),
    ]
    for operation in operations {
      #expect(await failure(of: operation, on: test).apiCause?.httpStatus == 404)
    }
    #expect(await test.writes.isEmpty)
  }

  @Test("The data points of a customer, by id and by user")
  func get() async throws {
    let test = try DeskFixtures.road()
    for reference in [DeskCustomerReference.id(4101), .user("maria.k")] {
      let outcome = try await GetCustomer(reference).run(on: test.road)
      #expect(
        outcome.texts == [
          "maria.k", "SENDBIRD", "77", "2026-01-02T03:04:05.678Z", "Maria Kask", #"{"tier":"A"}"#,
        ])
      #expect(outcome.record == (await test.desk.customer(4101)))
    }
    #expect(await failure(of: GetCustomer(.id(9)), on: test).isRecordGone)
  }

  @Test("A list that doesn't say the custom fields is not believed to have none")
  func brief() async throws {
    let stored = Metadata((1...20).map { MetadataItem("k\($0)", "") })
    let test = try DeskFixtures.road { model in
      model.desk.listsBriefly = true
      model.desk.customers[4101]?.fields = stored
    }
    let outcome = try await GetCustomer(.user("maria.k")).run(on: test.road)
    #expect(outcome.dataPoints.last?.value == .metadata(stored))
    let more = UpdateCustomerFields(.user("maria.k"), items: [MetadataItem("tier", "B")])
    guard case .violations = await failure(of: more, on: test) else {
      Issue.record("too many fields were accepted")
      return
    }
  }
}
