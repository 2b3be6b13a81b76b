import Operations
import Testing

@Suite("Creating tickets")
struct CreateTicketTests {
  static let plain = CreateTicket(customer: .id(DeskFixtures.customer), title: "New")

  @Test("Data points, and how to let agents see the ticket")
  func create() async throws {
    let test = try DeskFixtures.road()
    let outcome = try await CreateTicket(
      customer: .user("maria.k"), title: "New", relatedChannelURLs: ["a", "b"]
    ).run(on: test.road)
    #expect(outcome.texts == ["5204", "sendbird_desk_5204", "a,b"])
    #expect(outcome.notes.first == "customer 4101 was found")
    #expect(
      outcome.notes.last?.hasSuffix("sendbird-console ticket first-message 5204 TEXT") == true)
    #expect(outcome.inverse == nil)
    let entry = try #require(await test.journal.entries.last)
    #expect(entry.intent.subject == "customer 4101")
    #expect(entry.intent.before["ticketIds"] == [5201, 5202, 5203])
    #expect(entry.outcome?.after?["id"] == 5204)
  }

  @Test("With a first message agents see the ticket, and nothing is said")
  func withMessage() async throws {
    let test = try DeskFixtures.road()
    let outcome = try await CreateTicket(
      customer: .id(4101), title: "New", firstMessage: "Hello"
    ).run(on: test.road)
    #expect(outcome.record["status2"]?.string == "PENDING")
    #expect(outcome.notes.isEmpty)
  }

  @Test("What was dropped or changed is named")
  func notStuck() async throws {
    let test = try DeskFixtures.road { $0.desk.ignoresPriority = true }
    let outcome = try await CreateTicket(
      customer: .id(4101), title: "New", groupKey: "billing", priority: "URGENT",
      customFields: [MetadataItem("order", "1"), MetadataItem("nope", "2")]
    ).run(on: test.road)
    #expect(outcome.notStuck == ["priority", "customFields.nope"])
  }

  @Test("A customer that doesn't exist needs no write")
  func noCustomer() async throws {
    let test = try DeskFixtures.road()
    let error = await failure(of: CreateTicket(customer: .id(9), title: "New"), on: test)
    #expect(error.isRecordGone)
    #expect(await test.writes.isEmpty)
  }

  @Test("A refused ticket after a new customer says what was done and what was not")
  func partly() async throws {
    let test = try DeskFixtures.road()
    let operation = CreateTicket(customer: .user("mats.l"), title: "New", groupKey: "unknown")
    let progress = await failure(of: operation, on: test).partlyProgress
    #expect(progress?.done == ["customer 4102 was created"])
    #expect(progress?.notDone == ["the ticket \"New\""])
    #expect(progress?.cause?.httpStatus == 400)
    // Where the customer was there before, nothing was changed.
    let other = CreateTicket(customer: .user("maria.k"), title: "New", groupKey: "unknown")
    #expect(await failure(of: other, on: test).apiCause?.httpStatus == 400)
  }

  @Test("An unknown ticket after a new customer says both")
  func partlyUnknown() async throws {
    let test = try DeskFixtures.road()
    await test.sendbird.fail(write: 1, with: .reset)
    await test.sendbird.refuseReading(afterRequest: 3)
    let operation = CreateTicket(customer: .user("mats.l"), title: "New")
    let progress = await failure(of: operation, on: test).unknownProgress
    #expect(progress?.done == ["customer 4102 was created"])
    #expect(progress?.unknown == ["the ticket \"New\""])
  }

  @Test("A customer that Desk makes of another user gets no ticket")
  func foreignCustomer() async throws {
    let test = try DeskFixtures.road { $0.add("someone", [:]) }
    await test.sendbird.coerce("mats.l", to: "someone")
    let operation = CreateTicket(customer: .user("mats.l"), title: "New", firstMessage: "Hello")
    let progress = await failure(of: operation, on: test).partlyProgress
    #expect(progress?.done == ["customer 4102 was created"])
    #expect(progress?.notDone == ["the ticket \"New\""])
    #expect(progress?.reason == "Desk made customer 4102 for another user than \"mats.l\"")
    #expect(await test.writes == ["POST /customers"])
  }

  // MARK: - Custom fields

  @Test("An empty custom field that nobody registered is named like every other")
  func emptyField() async throws {
    let test = try DeskFixtures.road()
    let outcome = try await CreateTicket(
      customer: .id(4101), title: "New",
      customFields: [MetadataItem("odrer", ""), MetadataItem("order", "")]
    ).run(on: test.road)
    #expect(outcome.notStuck == ["customFields.odrer"])
  }

  @Test("Where the answer says no custom fields, the ticket is read once to see what was dropped")
  func briefAnswer() async throws {
    let fields = [MetadataItem("order", "1"), MetadataItem("nope", "2")]
    let operation = CreateTicket(customer: .id(4101), title: "New", customFields: fields)
    let test = try DeskFixtures.road { $0.desk.makesBriefly = true }
    let outcome = try await operation.run(on: test.road)
    #expect(outcome.notStuck == ["customFields.nope"])
    #expect(outcome.record["customFields"]?.array?.count == 1)
    #expect(await test.sendbird.requests.count { $0 == "GET /tickets/5204" } == 1)
    // Without fields to compare there is nothing to read for.
    _ = try await Self.plain.run(on: test.road)
    #expect(await test.sendbird.requests.last == "POST /tickets")
    let silent = try DeskFixtures.road { $0.desk.hidesTicketFields = true }
    let unsaid = try await operation.run(on: silent.road)
    #expect(unsaid.notStuck.isEmpty)
    #expect(unsaid.notes.contains("Desk doesn't say which custom fields ticket 5204 has"))
  }

  // MARK: - The first message

  @Test("A message that is refused leaves the ticket, and says how to go on")
  func messageRefused() async throws {
    let test = try DeskFixtures.road { $0.desk.customers[4101]?.userID = nil }
    let outcome = try await CreateTicket(
      customer: .id(4101), title: "New", firstMessage: "Hello"
    ).run(on: test.road)
    let unfinished = try #require(outcome.unfinished)
    #expect(unfinished.what == "the customer's first message")
    #expect(Optional(unfinished.error).notPossibleWords?.contains("5204") == true)
    #expect(outcome.texts.first == "5204")
    #expect(outcome.notes.contains { $0.contains("first-message 5204 TEXT") })
  }

  @Test("A message whose outcome is unknown is not offered again")
  func messageUnknown() async throws {
    let test = try DeskFixtures.road()
    await test.sendbird.fail(write: 1, with: .reset)
    await test.sendbird.refuseReading(afterRequest: 4)
    let outcome = try await CreateTicket(
      customer: .id(4101), title: "New", firstMessage: "Hello"
    ).run(on: test.road)
    #expect((outcome.unfinished?.error as WriteError?).unknownProgress?.unknown == ["the message"])
    #expect(!outcome.notes.contains { $0.contains("first-message") })
  }
}
