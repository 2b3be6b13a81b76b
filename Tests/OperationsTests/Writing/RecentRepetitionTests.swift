import Operations
import SendbirdAPI
import Testing

/// A command that is run again after somebody else has found out what became of the first one.
@Suite struct RecentRepetitionTests {
  private static let plain = CreateTicket(customer: .user("maria.k"), title: "New")
  private static let withMessage = CreateTicket(
    customer: .user("maria.k"), title: "New", firstMessage: "Hello")

  private static func write(
    _ intent: JournalIntent, number: Int64 = 7, _ results: [RequestResult]?,
    _ state: RecentWrite.State
  ) -> RecentWrite {
    let outcome = results.map {
      JournalOutcome(
        requests: $0, after: .some(["id": .number(String(DeskFixtures.nextTicket))]),
        at: TestRoad.time)
    }
    return RecentWrite(
      entry: JournalEntry(id: JournalID(number: number), intent: intent, outcome: outcome),
      state: state)
  }

  @Test("what another process found carried out is found as well, and told once")
  func resolved() async throws {
    let (entry, model) = try await RepetitionTests.cutOff(Self.plain, isDone: true)
    let resolved = Self.write(entry.intent, [.done], .resolved)
    let sendbird = FakeSendbird(model)
    let journal = LeftJournal([], recent: [resolved])
    let road = WriteRoad(
      client: try sendbird.client(), journal: journal, now: { TestRoad.time })
    let first = try await Self.plain.repetition(among: [], on: road)
    guard case .done(let write, let outcome)? = first else {
      Issue.record("\(String(describing: first))")
      return
    }
    #expect(write.entry.id.number == 7)
    #expect(outcome.dataPoints.first?.value == .number(DeskFixtures.nextTicket))
    #expect(await journal.told.isEmpty, "nobody has seen it yet")
    await first?.wasTold(on: road)
    #expect(await journal.told == [write.entry.id])
    #expect(try await Self.plain.repetition(among: [], on: road) == nil)
    #expect(await sendbird.requests.allSatisfy { $0.hasPrefix("GET ") })
  }

  @Test("what was made up for since is no reason to stop, unless that wasn't done either")
  func superseded() async throws {
    let (entry, model) = try await RepetitionTests.cutOff(Self.plain, isDone: true)
    let resolved = Self.write(entry.intent, [.done], .resolved)
    for (results, isFound) in [([RequestResult.done], false), ([.notDone], true), (nil, false)] {
      let later = Self.write(entry.intent, number: 8, results, .ended)
      let (repetition, _, _) = try await RepetitionTests.look(
        Self.plain, after: nil, on: model, recent: [later, resolved])
      #expect((repetition != nil) == isFound, "\(String(describing: results))")
    }
  }

  @Test("an unclear end that another process found stops it once; one not done doesn't")
  func otherEnds() async throws {
    let (entry, model) = try await RepetitionTests.cutOff(Self.plain, isDone: true)
    let unclear = try await RepetitionTests.look(
      Self.plain, after: nil, on: model,
      recent: [Self.write(entry.intent, [.unknown], .resolved)])
    guard case .open(let write)? = unclear.repetition else {
      Issue.record("\(unclear)")
      return
    }
    #expect(write.verdict == .unclear)
    let notDone = try await RepetitionTests.look(
      Self.plain, after: nil, on: model,
      recent: [Self.write(entry.intent, [.notDone], .resolved)])
    #expect(notDone.repetition == nil && notDone.error == nil)
  }

  @Test("a first message that another process found not sent is sent, and no second ticket made")
  func message() async throws {
    let (entry, model) = try await RepetitionTests.cutOff(
      Self.withMessage, write: 1, isDone: false)
    let (repetition, _, sent) = try await RepetitionTests.look(
      Self.withMessage, after: nil, on: model,
      recent: [Self.write(entry.intent, [.notDone], .resolved)])
    guard case .done? = repetition else {
      Issue.record("\(String(describing: repetition))")
      return
    }
    #expect(sent.count == 1 && sent.allSatisfy { $0.contains("/messages") }, "\(sent)")
  }

  @Test("a write of a process that can't be looked at stops it, and is told each time")
  func elsewhere() async throws {
    let (entry, model) = try await RepetitionTests.cutOff(Self.plain, isDone: false)
    let (repetition, _, sent) = try await RepetitionTests.look(
      Self.plain, after: nil, on: model, recent: [Self.write(entry.intent, nil, .elsewhere)])
    guard case .elsewhere(let write)? = repetition else {
      Issue.record("\(String(describing: repetition))")
      return
    }
    #expect(write.entry.id.number == 7 && sent.isEmpty)
    let other = CreateTicket(customer: .user("maria.k"), title: "Other")
    let free = try await RepetitionTests.look(
      other, after: nil, on: model, recent: [Self.write(entry.intent, nil, .elsewhere)])
    #expect(free.repetition == nil)
  }

  @Test(
    "another first message than the one that was asked for is another wish: nothing is sent",
    arguments: [nil, "Hello", "Hello "])
  func otherMessage(text: String?) async throws {
    let (made, model) = try await RepetitionTests.cutOff(Self.withMessage, isDone: true)
    var before = model
    before.desk.messages = []
    before.desk.tickets[DeskFixtures.nextTicket]?.status = "INITIALIZED"
    before.desk.tickets[DeskFixtures.nextTicket]?.isIssued = false
    let old = made.intent
    let intent = JournalIntent(
      operation: old.operation, subject: old.subject, requests: old.requests, before: old.before,
      after: old.after, userID: old.userID, isFirstPart: true, secondPart: "print of Hello",
      at: old.at)
    let operation = CreateTicket(customer: .user("maria.k"), title: "New", firstMessage: text)
    let (repetition, _, sent) = try await RepetitionTests.look(
      operation, after: JournalEntry(id: made.id, intent: intent), on: before)
    if text == "Hello" {
      guard case .done? = repetition else {
        Issue.record("\(String(describing: repetition))")
        return
      }
      #expect(sent.count == 1)
    } else {
      guard case .different? = repetition else {
        Issue.record("\(String(describing: repetition))")
        return
      }
      #expect(sent.isEmpty, "\(sent)")
    }
  }

  @Test("a journal that can tell texts apart keeps which message was to follow")
  func kept() async throws {
    let sendbird = FakeSendbird(DeskFixtures.model())
    let journal = IntentJournal()
    let road = WriteRoad(client: try sendbird.client(), journal: journal, now: { TestRoad.time })
    _ = try await Self.withMessage.run(on: road)
    let intent = try #require(await journal.intents.first)
    #expect(intent.secondPart == "print of Hello")
    let back = try JournalIntent(json: intent.json)
    #expect(back.secondPart == intent.secondPart)
    let members = (intent.json.object ?? []).filter { $0.name != "secondPart" }
    #expect(try JournalIntent(json: .object(members)).secondPart == nil)
  }
}

/// A journal that keeps the intents.
private actor IntentJournal: ResolvingJournal {
  private(set) var intents: [JournalIntent] = []

  func recordIntent(_ intent: JournalIntent) -> JournalID {
    intents.append(intent)
    return JournalID(number: Int64(intents.count))
  }

  nonisolated func fingerprint(of text: String) -> String? { "print of \(text)" }
  func openEntries() -> [JournalEntry] { [] }
  func recentWrites(since: Timestamp) -> [RecentWrite] { [] }
  func recordTold(_ id: JournalID) {}
  func recordResolution(_ id: JournalID, _ outcome: JournalOutcome) {}
  func recordSending(_ id: JournalID, of index: Int, at: Timestamp) {}
  func recordRequest(_ id: JournalID, at index: Int, _ result: RequestResult) {}
  func recordOutcome(_ id: JournalID, _ outcome: JournalOutcome) {}
  func latestUndoable() -> JournalEntry? { nil }
  func entry(_ id: JournalID) -> JournalEntry? { nil }
  func newestLasting(after id: JournalID?) -> JournalEntry? { nil }
  func markUndone(_ id: JournalID) {}
  func entries(about subjects: [String], limit: Int) -> [JournalEntry] { [] }
}
