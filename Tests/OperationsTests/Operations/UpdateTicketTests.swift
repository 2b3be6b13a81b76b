import Operations
import Testing

@Suite("Updating tickets")
struct UpdateTicketTests {
  @Test("An update sends what was given, and undo writes back what was there")
  func update() async throws {
    let test = try DeskFixtures.road { $0.desk.tickets[5202]?.fields = ["order": "1"] }
    let before = await test.desk.tickets[5202]
    let outcome = try await UpdateTicket(
      ticketID: 5202, priority: "URGENT", relatedChannelURLs: [],
      customFields: [MetadataItem("order", "2"), MetadataItem("nope", "3")]
    ).run(on: test.road)
    #expect(outcome.notStuck == ["customFields.nope"])
    #expect(await test.desk.tickets[5202]?.related == [])
    #expect(
      await test.sendbird.bodies.suffix(2) == [
        #"PATCH /tickets/5202/custom_fields {"customFields":"{\"order\":\"2\",\"nope\":\"3\"}"}"#,
        #"PATCH /tickets/5202 {"priority":"URGENT","relatedChannelUrls":""}"#,
      ])
    let back = try #require(try await outcome.undo(on: test))
    #expect(back.notStuck.isEmpty)
    #expect(await test.desk.tickets[5202] == before)
  }

  @Test("A mistyped key with an empty value is named")
  func emptyTypo() async throws {
    let test = try DeskFixtures.road()
    let outcome = try await UpdateTicket(ticketID: 5202, customFields: [MetadataItem("odrer", "")])
      .run(on: test.road)
    #expect(outcome.notStuck == ["customFields.odrer"] && outcome.inverse == nil)
  }

  @Test("Either of the two requests alone")
  func either() async throws {
    let test = try DeskFixtures.road()
    _ = try await UpdateTicket(ticketID: 5202, priority: "LOW").run(on: test.road)
    _ = try await UpdateTicket(ticketID: 5202, relatedChannelURLs: ["x"]).run(on: test.road)
    _ = try await UpdateTicket(ticketID: 5202, customFields: [MetadataItem("order", "")])
      .run(on: test.road)
    #expect(
      await test.writes == [
        "PATCH /tickets/5202", "PATCH /tickets/5202", "PATCH /tickets/5202/custom_fields",
      ])
    #expect(await test.desk.tickets[5202]?.related == ["x"])
  }

  @Test("The limit of custom fields counts what is stored")
  func full() async throws {
    let stored = Metadata((1...20).map { MetadataItem("k\($0)", "") })
    let test = try DeskFixtures.road { $0.desk.tickets[5202]?.fields = stored }
    let operation = UpdateTicket(ticketID: 5202, customFields: [MetadataItem("order", "1")])
    guard case .violations(let violations) = await failure(of: operation, on: test) else {
      Issue.record("too many fields were accepted")
      return
    }
    #expect(violations.map(\.rule) == [.tooManyItems])
    #expect(await test.writes.isEmpty)
  }

  @Test("A second request that is refused leaves the first, and says so")
  func partly() async throws {
    let test = try DeskFixtures.road()
    await test.sendbird.fail(write: 1, with: .status500)
    let operation = UpdateTicket(
      ticketID: 5202, priority: "LOW", customFields: [MetadataItem("order", "2")])
    let progress = await failure(of: operation, on: test).partlyProgress
    #expect(progress?.done == ["customFields.order"])
    #expect(progress?.notDone == ["priority"])
  }

  @Test("Values that are so already leave nothing to undo")
  func unchanged() async throws {
    let test = try DeskFixtures.road()
    let operation = UpdateTicket(
      ticketID: 5202, priority: "MEDIUM", relatedChannelURLs: ["orders-1"])
    #expect(try await operation.run(on: test.road).inverse == nil)
  }

  @Test("The journal keeps the ticket as it was and only the fields that are written")
  func journalled() async throws {
    let test = try DeskFixtures.road { $0.desk.tickets[5202]?.fields = ["order": "1"] }
    let operation = UpdateTicket(
      ticketID: 5202, priority: "LOW", customFields: [MetadataItem("tier", "A")])
    _ = try await operation.run(on: test.road)
    let entry = try #require(await test.journal.entries.last)
    #expect(
      entry.intent.after == ["priority": "LOW", "customFields": ["order": "1", "tier": "A"]])
    #expect(entry.intent.before["channelName"]?.string == "Delivery")
    #expect(entry.outcome?.after?["priority"]?.string == "LOW")
    #expect(entry.outcome?.after?["channelName"]?.string == "Delivery")
  }
}
