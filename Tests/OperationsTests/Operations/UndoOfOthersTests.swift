import Operations
import Testing

@Suite("Undo leaves alone what somebody else wrote behind a lost answer")
struct UndoOfOthersTests {
  @Test("Of a customer's fields")
  func customer() async throws {
    let test = try DeskFixtures.road()
    await test.sendbird.fail(write: 0, with: .lostAnswer)
    await test.sendbird.interfereBeforeReadingBack {
      $0.desk.customers[4101]?.fields.set("tier", "theirs")
    }
    let outcome = try await UpdateCustomerFields(
      .id(4101), items: [MetadataItem("tier", "B"), MetadataItem("city", "Tartu")]
    ).run(on: test.road)
    #expect(outcome.notStuck == ["tier"])
    _ = try #require(try await outcome.undo(on: test))
    #expect(await test.desk.customers[4101]?.fields == ["tier": "theirs", "city": ""])
  }

  @Test("Of a ticket's fields")
  func ticket() async throws {
    let operation = UpdateTicket(
      ticketID: 5202, priority: "LOW", relatedChannelURLs: ["mine"],
      customFields: [MetadataItem("order", "2"), MetadataItem("tier", "A")])
    // First the fields' answer is lost, then that of the rest.
    for write in [0, 1] {
      let test = try DeskFixtures.road { $0.desk.tickets[5202]?.fields = ["order": "1"] }
      await test.sendbird.fail(write: write, with: .lostAnswer)
      await test.sendbird.interfereBeforeReadingBack { model in
        if write == 0 {
          model.desk.tickets[5202]?.fields.set("order", "theirs")
        } else {
          model.desk.tickets[5202]?.priority = "URGENT"
        }
      }
      let outcome = try await operation.run(on: test.road)
      #expect(outcome.notStuck == [write == 0 ? "customFields.order" : "priority"])
      guard case .operation(let inverse as UpdateTicket) = outcome.inverse else {
        Issue.record("no way back")
        continue
      }
      #expect(inverse.priority == (write == 0 ? "MEDIUM" : nil))
      #expect(inverse.relatedChannelURLs == ["orders-1"])
      let empty = MetadataItem("tier", "")
      #expect(inverse.customFields == (write == 0 ? [empty] : [MetadataItem("order", "1"), empty]))
    }
  }

  @Test("Of a user's profile")
  func user() async throws {
    let test = try TestRoad([:])
    await test.sendbird.fail(write: 0, with: .lostAnswer)
    await test.sendbird.interfereBeforeReadingBack {
      _ = $0.answer(.put, ["users", "maria.k"], ["nickname": "Theirs"])
    }
    let outcome = try await UpdateUser(
      userID: "maria.k", nickname: "Mine", profileURL: "https://x.test/a.png"
    ).run(on: test.road)
    #expect(outcome.notStuck == ["nickname"])
    guard case .operation(let inverse as UpdateUser) = outcome.inverse else {
      Issue.record("no way back")
      return
    }
    #expect(inverse.nickname == nil && inverse.profileURL == "")
  }
}
