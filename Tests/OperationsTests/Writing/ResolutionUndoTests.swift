import Operations
import SendbirdAPI
import Testing

/// What takes a write back whose process ended before its outcome.
@Suite struct ResolutionUndoTests {
  @Test(
    "what was carried out can be taken back, as if its outcome had been recorded",
    arguments: ResolutionTests.cases)
  func takenBack(one: ResolutionTests.Case) async throws {
    let (entry, model) = try await ResolutionTests.left(one.operation, on: one.model())
    let live = try TestRoad(one.model())
    _ = try await one.operation.run(on: live.road)
    let expected = try #require(await live.journal.entries.last?.outcome)
    for requests in [
      [:], Dictionary(uniqueKeysWithValues: expected.requests.enumerated().map { ($0, $1) }),
    ] {
      let left = JournalEntry(id: entry.id, intent: entry.intent, requests: requests)
      let outcome = try #require(try await ResolutionTests.resolve(left, on: model).outcome)
      #expect(outcome.undo?.json == expected.undo?.json)
      #expect(outcome.notStuck == expected.notStuck)
      // It survives the disk, and what it makes puts everything back.
      guard let undo = outcome.undo else { continue }
      #expect(try Inverse(json: JSONValue(parsing: undo.json.serializedBytes())) == undo)
    }
  }

  @Test("what somebody has changed since is not taken back")
  func changedSince() async throws {
    let test = DeskFixtures.model()
    let operation = UpdateTicket(
      ticketID: DeskFixtures.active, priority: "HIGH", customFields: [MetadataItem("order", "7")])
    let (entry, done) = try await ResolutionTests.left(operation, on: test)
    var model = done
    model.desk.tickets[DeskFixtures.active]?.priority = "LOW"
    for requests in [[:], [0: .done], [0: .done, 1: .done]] as [[Int: RequestResult]] {
      let left = JournalEntry(id: entry.id, intent: entry.intent, requests: requests)
      let outcome = try #require(try await ResolutionTests.resolve(left, on: model).outcome)
      guard case .operation(let undo)? = outcome.undo,
        let update = try undo.operation() as? UpdateTicket
      else {
        Issue.record("no way back from \(outcome)")
        continue
      }
      #expect(update.priority == nil, "that is somebody else's")
      #expect(update.customFields.map(\.key) == ["order"])
    }
  }

  @Test("a record that is gone leaves nobody to say what came first")
  func gone() async throws {
    let (entry, _) = try await ResolutionTests.left(
      ResolutionTests.cases[0].operation, on: ResolutionTests.cases[0].model())
    let (writes, outcome, _) = try await ResolutionTests.resolve(entry, on: SendbirdModel())
    #expect(writes.map(\.verdict) == [.unclear])
    #expect(outcome?.after == .some(.null))
  }

  @Test("an undo that was carried out leaves the write it takes back undone")
  func undone() async throws {
    let (entry, model) = try await ResolutionTests.left(
      ResolutionTests.cases[0].operation, on: ResolutionTests.cases[0].model())
    let intent = entry.intent
    let undoing = JournalEntry(
      id: JournalID(number: 9),
      intent: JournalIntent(
        operation: intent.operation, subject: intent.subject, requests: intent.requests,
        before: intent.before, after: intent.after, undoes: JournalID(number: 4), at: intent.at))
    for (record, isDone) in [(model, true), (ResolutionTests.cases[0].model(), false)] {
      let sendbird = FakeSendbird(record)
      let journal = LeftJournal([undoing])
      let road = WriteRoad(
        client: try sendbird.client(), journal: journal, now: { ResolutionTests.later })
      _ = await road.resolveOpenWrites()
      #expect(await journal.undone == (isDone ? [JournalID(number: 4)] : []))
    }
  }
}
