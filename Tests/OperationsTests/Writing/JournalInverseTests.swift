import Operations
import Testing

/// What takes a write back, as the journal tells it.
@Suite("Taking back what the journal knows")
struct JournalInverseTests {
  /// Operations that have something to take back on the sandbox of the tests.
  static let reversible: [any Operation] = [
    CreateUser(id: "new", nickname: "N", metadata: [MetadataItem("a", "1")]),
    UpdateUser(userID: "maria.k", nickname: "M", profileURL: "https://example.com/m.png"),
    DeactivateUser(userID: "maria.k", leavesChannels: true),
    UpdateMetadata(
      userID: "maria.k", items: [MetadataItem("plan", "free"), MetadataItem("x", "")]),
    DeleteMetadata(userID: "maria.k", extent: .key("plan")),
    DeleteMetadata(userID: "maria.k", extent: .all),
    UpdateCustomerFields(.id(4101), items: [MetadataItem("tier", "B")]),
    UpdateTicket(
      ticketID: 5202, priority: "URGENT", relatedChannelURLs: [],
      customFields: [MetadataItem("order", "2")]),
    UpdateTicket(ticketID: 5202, relatedChannelURLs: ["x", "y"]),
    CloseTicket(ticketID: 5202, comment: "done"), ReopenTicket(ticketID: 5203),
    TransferTicket(ticketID: 5202, groupKey: "tier-2"),
  ]

  private static func road() throws -> TestRoad {
    try DeskFixtures.road { $0.desk.tickets[5202]?.fields = ["order": "1"] }
  }

  @Test(
    "The journal tells the same way back as the operation itself", arguments: reversible.indices)
  func sameAsOutcome(_ index: Int) async throws {
    let test = try Self.road()
    let outcome = try await Self.reversible[index].run(on: test.road)
    let entry = try #require(await test.journal.entries.last)
    #expect(outcome.journalID == entry.id)
    switch (outcome.inverse, entry.takingBack) {
    case (.changes(let expected)?, .changes(let found)):
      #expect(found == expected && found.undoes == entry.id)
    case (.operation(let expected)?, .operation(let found)):
      #expect(String(describing: found) == String(describing: expected))
    default: Issue.record("\(entry.intent.operation): \(entry.takingBack)")
    }
  }

  @Test("Written down and read again it is the same way back", arguments: reversible.indices)
  func survivesRestart(_ index: Int) async throws {
    let test = try Self.road()
    _ = try await Self.reversible[index].run(on: test.road)
    let entry = try #require(await test.journal.entries.last)
    let undo = try #require(entry.outcome?.undo)
    let again = try Inverse(json: InverseCodingTests.reread(undo.json))
    #expect(again == undo && again.json == undo.json)
    guard case .operation(let made) = entry.takingBack, case .operation(let kept) = again else {
      return
    }
    #expect(String(describing: try kept.operation()) == String(describing: made))
  }

  @Test("Every write of the registry has a way back here, or says why there is none")
  func registry() {
    let ids = Set(Self.reversible.map { type(of: $0).descriptor.id } + ["user.activate"])
    for descriptor in OperationRegistry.all where descriptor.risk != .read {
      switch descriptor.undo {
      case .inverse: #expect(ids.contains(descriptor.id), "\(descriptor.id) is not tried")
      case .impossible(let reason):
        #expect(!ids.contains(descriptor.id) && !reason.isEmpty, "\(descriptor.id)")
      case .notNeeded: Issue.record("\(descriptor.id) writes")
      }
    }
  }

  @Test("Taken back from the journal, everything is as before and both entries say so")
  func takenBack() async throws {
    for operation in Self.reversible {
      let test = try Self.road()
      _ = try await operation.run(on: test.road)
      let entry = try #require(await test.journal.entries.last)
      guard case .operation(let inverse) = entry.takingBack else { continue }
      _ = try await inverse.run(on: test.road.undoing(entry.id))
      let entries = await test.journal.entries
      #expect(entries.first?.isUndone == true, "\(entry.intent.operation)")
      #expect(entries.first?.takingBack.refusal == "it was taken back already")
      #expect(entries.last?.intent.undoes == entry.id, "\(entry.intent.operation)")
    }
  }

  @Test("An undo that was refused leaves the entry as it was")
  func refusedUndo() async throws {
    let test = try Self.road()
    _ = try await UpdateTicket(ticketID: 5202, priority: "LOW").run(on: test.road)
    let entry = try #require(await test.journal.entries.last)
    await test.sendbird.fail(write: 1, with: .refused)
    guard case .operation(let inverse) = entry.takingBack else {
      Issue.record("no way back")
      return
    }
    let error = await writeError { () async throws(WriteError) in
      try await inverse.run(on: test.road.undoing(entry.id))
    }
    #expect(error != nil)
    #expect(await test.journal.entries.last?.intent.undoes == entry.id)
    #expect(await test.journal.entries.first?.isUndone == false)
  }

  @Test("Only what the write aimed at is written back")
  func onlyOurs() async throws {
    let test = try Self.road()
    await test.sendbird.interfere(beforeWrite: 0) { $0.desk.tickets[5202]?.priority = "LOW" }
    _ = try await UpdateTicket(ticketID: 5202, customFields: [MetadataItem("order", "9")])
      .run(on: test.road)
    let entry = try #require(await test.journal.entries.last)
    guard case .operation(let inverse as UpdateTicket) = entry.takingBack else {
      Issue.record("\(entry.takingBack)")
      return
    }
    #expect(inverse.priority == nil && inverse.relatedChannelURLs == nil)
    #expect(inverse.customFields == [MetadataItem("order", "1")])
  }

  @Test("A write without a way back says why")
  func impossible() async throws {
    let operations: [(any Operation, String)] = [
      (DeleteUser(userID: "maria.k"), reason(DeleteUser.self)),
      (CreateCustomer(userID: "mats.l"), reason(CreateCustomer.self)),
      (FirstMessage(ticketID: 5201, text: "Hello"), reason(FirstMessage.self)),
      (CancelTicket(ticketID: 5202), reason(CancelTicket.self)),
      (
        CreateTicket(customer: .id(4101), title: "T"), reason(CreateTicket.self)
      ),
      (
        UpdateUser(userID: "maria.k", issuesAccessToken: true),
        "a revoked access token stays revoked"
      ),
      (UpdateUser(userID: "maria.k", nickname: "Maria"), "it left everything as it was"),
      (
        TransferTicket(ticketID: 5202, groupKey: "billing"),
        "the team that had the ticket before is not known, or the same"
      ),
    ]
    for (operation, words) in operations {
      let test = try Self.road()
      _ = try await operation.run(on: test.road)
      let entry = try #require(await test.journal.entries.last)
      #expect(entry.takingBack.refusal == words, "\(entry.intent.operation)")
    }
  }

  private func reason(_ type: any Operation.Type) -> String {
    if case .impossible(let reason) = type.descriptor.undo { reason } else { "" }
  }

  @Test("What nobody knows, or what was refused, isn't taken back")
  func ends() async throws {
    let intent = JournalIntent(
      operation: "user.update", subject: "maria.k", requests: [], before: ["nickname": "A"],
      after: ["nickname": "B"], at: TestRoad.time)
    func entry(_ results: [RequestResult]?, after: JSONValue?) -> JournalEntry {
      JournalEntry(
        id: JournalID(number: 1), intent: intent,
        outcome: results.map { JournalOutcome(requests: $0, after: after, at: TestRoad.time) })
    }
    #expect(entry(nil, after: nil).takingBack.refusal == "how it ended is not known")
    #expect(entry([.notDone], after: ["nickname": "A"]).takingBack.refusal == "nothing was written")
    #expect(
      entry([.unknown], after: .none).takingBack.refusal
        == "nobody knows whether it was carried out")
    #expect(
      entry([.done], after: ["nickname": "A"]).takingBack.refusal == "it left everything as it was")
    #expect(
      entry([.done], after: ["nickname": "B"]).takingBack.refusal
        == "what it wrote has changed since, or what was there before is not known")
    #expect(
      entry([.done], after: .none).takingBack.refusal == "what it left behind is not known")
  }
}
