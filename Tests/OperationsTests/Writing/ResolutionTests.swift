import Operations
import SendbirdAPI
import Testing

/// A journal that holds intents of a process that is gone.
actor LeftJournal: ResolvingJournal {
  private var open: [JournalEntry]
  private(set) var resolutions: [JournalID: JournalOutcome] = [:]
  private(set) var undone: [JournalID] = []
  private(set) var told: [JournalID] = []
  private let recent: [RecentWrite]

  /// - Parameters:
  ///   - open: Intents without a known end, and first parts.
  ///   - recent: Other writes of the last time, newest first.
  init(_ open: [JournalEntry], recent: [RecentWrite] = []) {
    self.open = open
    self.recent = recent
  }

  func openEntries() -> [JournalEntry] {
    open.filter { resolutions[$0.id] == nil && !($0.intent.isFirstPart && $0.outcome != nil) }
  }

  func recentWrites(since: Timestamp) -> [RecentWrite] {
    let parts = open.filter { $0.intent.isFirstPart && $0.outcome != nil }
    return (recent + parts.map { RecentWrite(entry: $0, state: .firstPart) }).filter {
      $0.entry.intent.at >= since && !told.contains($0.entry.id)
    }
  }

  func recordTold(_ id: JournalID) { told.append(id) }

  nonisolated func fingerprint(of text: String) -> String? { "print of \(text)" }

  func recordResolution(_ id: JournalID, _ outcome: JournalOutcome) { resolutions[id] = outcome }

  func recordIntent(_ intent: JournalIntent) throws -> JournalID { JournalID(number: 0) }
  func recordSending(_ id: JournalID, of index: Int, at: Timestamp) throws {}
  func recordRequest(_ id: JournalID, at index: Int, _ result: RequestResult) throws {}
  func recordOutcome(_ id: JournalID, _ outcome: JournalOutcome) throws {}
  func latestUndoable() -> JournalEntry? { nil }
  func entry(_ id: JournalID) -> JournalEntry? { nil }
  func newestLasting(after id: JournalID?) -> JournalEntry? { nil }
  func markUndone(_ id: JournalID) throws { undone.append(id) }
  func entries(about subjects: [String], limit: Int) -> [JournalEntry] { open }
}

/// Intents without an outcome, read back at the next start.
@Suite struct ResolutionTests {
  /// An operation whose last write is to be found out.
  struct Case: Sendable, CustomTestStringConvertible {
    let name: String
    let model: @Sendable () -> SendbirdModel
    let operation: any Operation
    var testDescription: String { name }
  }

  /// An hour after the write, so that nothing can still arrive.
  static let later = Timestamp(milliseconds: TestRoad.time.milliseconds + 3_600_000)

  static let cases: [Case] =
    [
      Case(
        name: "metadata put and delete", model: { SendbirdModel(metadata: ["a": "1", "b": "2"]) },
        operation: UpdateMetadata(userID: "maria.k", items: [MetadataItem("a", "9")])),
      Case(
        name: "metadata item deleted", model: { SendbirdModel(metadata: ["a": "1", "b": "2"]) },
        operation: DeleteMetadata(userID: "maria.k", extent: .key("a"))),
      Case(
        name: "all metadata deleted", model: { SendbirdModel(metadata: ["a": "1", "b": "2"]) },
        operation: DeleteMetadata(userID: "maria.k", extent: .all)),
      Case(
        name: "user made", model: { SendbirdModel() },
        operation: CreateUser(id: "new", nickname: "N", metadata: [MetadataItem("k", "v")])),
      Case(
        name: "user changed", model: { SendbirdModel(metadata: [:]) },
        operation: UpdateUser(userID: "maria.k", nickname: "Other")),
      Case(
        name: "user deactivated", model: { SendbirdModel(metadata: [:]) },
        operation: DeactivateUser(userID: "maria.k", leavesChannels: false)),
      Case(
        name: "user deleted", model: { SendbirdModel(metadata: [:]) },
        operation: DeleteUser(userID: "maria.k")),
    ] + desk

  private static let desk: [Case] = [
    ("customer made", CreateCustomer(userID: "mats.l")),
    (
      "customer fields",
      UpdateCustomerFields(.id(DeskFixtures.customer), items: [MetadataItem("tier", "B")])
    ),
    ("ticket made", CreateTicket(customer: .id(DeskFixtures.customer), title: "New")),
    (
      "ticket changed",
      UpdateTicket(
        ticketID: DeskFixtures.active, priority: "HIGH", relatedChannelURLs: ["orders-2"],
        customFields: [MetadataItem("order", "7")])
    ),
    ("first message", FirstMessage(ticketID: DeskFixtures.initialized, text: "Hello")),
    ("ticket closed", CloseTicket(ticketID: DeskFixtures.active, comment: "done")),
    ("ticket opened", ReopenTicket(ticketID: DeskFixtures.closed)),
    ("ticket transferred", TransferTicket(ticketID: DeskFixtures.active, groupKey: "default")),
    ("ticket taken from its agent", CancelTicket(ticketID: DeskFixtures.active)),
  ].map { (name: String, operation: any Operation) in
    Case(name: name, model: { DeskFixtures.model() }, operation: operation)
  }

  /// The one intent that an operation leaves, as if the process had ended before its outcome.
  static func left(
    _ operation: any Operation, on model: SendbirdModel
  ) async throws -> (entry: JournalEntry, done: SendbirdModel) {
    let bench = try TestRoad(model)
    _ = try await operation.run(on: bench.road)
    let entry = try #require(await bench.journal.entries.last)
    // As it comes back from the disk.
    let intent = try JournalIntent(json: JSONValue(parsing: entry.intent.json.serializedBytes()))
    return (JournalEntry(id: entry.id, intent: intent), await bench.sendbird.model)
  }

  static func resolve(
    _ entry: JournalEntry, on model: SendbirdModel, at now: Timestamp = later,
    isOffline: Bool = false
  ) async throws -> (writes: [ResolvedWrite], outcome: JournalOutcome?, sent: [String]) {
    let sendbird = FakeSendbird(model)
    if isOffline { await sendbird.refuseReading(code: 500_901) }
    let journal = LeftJournal([entry])
    let road = WriteRoad(client: try sendbird.client(), journal: journal, now: { now })
    let writes = await road.resolveOpenWrites()
    return (
      writes, await journal.resolutions[entry.id],
      await sendbird.requests.filter { !$0.hasPrefix("GET ") }
    )
  }

  @Test("a write that was carried out is found done", arguments: cases)
  func done(one: Case) async throws {
    let (entry, model) = try await Self.left(one.operation, on: one.model())
    let (writes, outcome, sent) = try await Self.resolve(entry, on: model)
    #expect(writes.map(\.verdict) == [.done], "\(writes.map(\.words))")
    #expect(outcome?.requests.allSatisfy { $0 == .done } == true)
    #expect(sent.isEmpty, "reading back writes nothing")
  }

  @Test("a write that never arrived is found not done", arguments: cases)
  func notDone(one: Case) async throws {
    let (entry, _) = try await Self.left(one.operation, on: one.model())
    let (writes, outcome, sent) = try await Self.resolve(entry, on: one.model())
    #expect(writes.map(\.verdict) == [.notDone], "\(writes.map(\.words))")
    #expect(outcome?.requests.contains(.done) == false)
    #expect(sent.isEmpty)
  }

  @Test("what can't be read back stays open and is told", arguments: cases)
  func offline(one: Case) async throws {
    let (entry, model) = try await Self.left(one.operation, on: one.model())
    let (writes, outcome, _) = try await Self.resolve(entry, on: model, isOffline: true)
    #expect(writes.map(\.verdict) == [.unread])
    #expect(outcome == nil)
    #expect(writes.first?.words.contains("outcome unknown") == true)
  }

  @Test("somebody else's value in between is unclear, and not believed to be ours")
  func unclear() async throws {
    let (entry, _) = try await Self.left(Self.cases[0].operation, on: Self.cases[0].model())
    let (writes, outcome, _) = try await Self.resolve(
      entry, on: SendbirdModel(metadata: ["a": "5", "b": "2"]))
    #expect(writes.map(\.verdict) == [.unclear])
    #expect(outcome?.requests == [.unknown], "it is recorded and not asked for again")
  }

  @Test("a write of several requests is judged from the first one whose end isn't recorded")
  func several() async throws {
    var changes = MetadataChangeSet(userID: "maria.k", base: ["a": "1", "b": "2", "c": "3"])
    changes.set("a", to: "9")
    changes.delete("b")
    changes.delete("c")
    let bench = try TestRoad(changes.base)
    _ = try await bench.road.applyMetadata(try await bench.road.reviewMetadata(changes))
    let intent = try #require(await bench.journal.entries.last?.intent)
    #expect(intent.requests.count == 3)
    let entry = JournalEntry(id: JournalID(number: 1), intent: intent, requests: [0: .done])
    // The second was carried out, and the process ended before its answer.
    let (writes, outcome, _) = try await Self.resolve(
      entry, on: SendbirdModel(metadata: ["a": "9", "c": "3"]))
    #expect(writes.map(\.verdict) == [.partly])
    #expect(outcome?.requests == [.done, .done, .notSent])
    // What was carried out can be taken back.
    guard case .changes(let undo)? = outcome?.undo else {
      Issue.record("no way back")
      return
    }
    #expect(undo.base == ["a": "9", "c": "3"] && undo.undoes == entry.id)
    #expect(undo.result == ["a": "1", "c": "3", "b": "2"])
  }

  @Test("a new access token can't be told from the old one, so it stays unknown")
  func newToken() async throws {
    let model = SendbirdModel(metadata: [:])
    let (entry, done) = try await Self.left(
      UpdateUser(userID: "maria.k", issuesAccessToken: true), on: model)
    #expect(try await Self.resolve(entry, on: done).outcome?.requests == [.unknown])
    #expect(try await Self.resolve(entry, on: model).outcome?.requests == [.unknown])
    // What else the same request wrote tells.
    let (both, after) = try await Self.left(
      UpdateUser(userID: "maria.k", nickname: "Other", issuesAccessToken: true), on: model)
    #expect(try await Self.resolve(both, on: after).outcome?.requests == [.done])
    #expect(try await Self.resolve(both, on: model).outcome?.requests == [.notDone])
  }

  @Test("nothing is called not done while it may still arrive", arguments: cases)
  func early(one: Case) async throws {
    let (entry, model) = try await Self.left(one.operation, on: one.model())
    for milliseconds in [5_000, -5_000] as [Int64] {
      let now = Timestamp(milliseconds: TestRoad.time.milliseconds + milliseconds)
      let (writes, outcome, _) = try await Self.resolve(entry, on: one.model(), at: now)
      #expect(writes.map(\.verdict) == [.early] && outcome == nil)
      #expect(writes.first?.words.contains("outcome unknown") == true)
      // What is seen done is done.
      #expect(try await Self.resolve(entry, on: model, at: now).writes.map(\.verdict) == [.done])
    }
  }

  @Test("what would be there twice is waited for longer")
  func latest() async throws {
    let now = Timestamp(milliseconds: TestRoad.time.milliseconds + 30_000)
    for one in Self.cases {
      let (entry, _) = try await Self.left(one.operation, on: one.model())
      let isTwice = ["ticket made", "first message"].contains(one.name)
      let writes = try await Self.resolve(entry, on: one.model(), at: now).writes
      #expect(writes.map(\.verdict) == [isTwice ? .early : .notDone], "\(one.name)")
    }
  }

  @Test("an intent that this version doesn't understand is told and left open")
  func strange() async throws {
    let intent = JournalIntent(
      operation: "user.praise", subject: "u", requests: [APIRequest(.post, path: ["praise"])],
      before: .null, after: .null, at: TestRoad.time)
    let (writes, outcome, _) = try await Self.resolve(
      JournalEntry(id: JournalID(number: 1), intent: intent), on: SendbirdModel())
    #expect(writes.map(\.verdict) == [.unread] && outcome == nil)
    #expect(writes.first?.words.hasPrefix("user.praise on u") == true)
  }
}
