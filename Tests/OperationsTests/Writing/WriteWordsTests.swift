import Operations
import SendbirdAPI
import Testing

/// Writes of the journal in words, and what taking them back does.
@Suite("Writes in words")
struct WriteWordsTests {
  struct Case: Sendable, CustomTestStringConvertible {
    let write: any Operation
    /// The write in a list of its own.
    let text: String
    /// What undo does; nil where nothing takes it back.
    let undo: String?

    var testDescription: String { type(of: write).descriptor.id }
  }

  static let cases: [Case] = [
    Case(
      write: UpdateMetadata(
        userID: "maria.k", items: [MetadataItem("plan", "free"), MetadataItem("x", "")]),
      text: "metadata of maria.k: plan: gold -> free; x: (none) -> \"\"",
      undo: "plan goes back from free to gold; x, \"\", is deleted"),
    Case(
      write: DeleteMetadata(userID: "maria.k", extent: .key("plan")),
      text: "metadata of maria.k: plan: gold -> (none)", undo: "plan comes back as gold"),
    Case(
      write: CreateUser(id: "new", nickname: "N"), text: "user new created: N",
      undo: "the user is deleted"),
    Case(write: DeleteUser(userID: "mats.l"), text: "user mats.l deleted: Maria", undo: nil),
    Case(
      write: UpdateUser(userID: "maria.k", nickname: "M"),
      text: "user maria.k: Nickname: Maria -> M", undo: "Nickname goes back from M to Maria"),
    Case(
      write: UpdateUser(userID: "maria.k", issuesAccessToken: true),
      text: "user maria.k: a new access token", undo: nil),
    Case(
      write: DeactivateUser(userID: "maria.k", leavesChannels: true),
      text: "user maria.k deactivated: leaving all group channels",
      undo: "the user is activated again"),
    Case(
      write: CreateCustomer(userID: "mats.l"), text: "customer 4102 created: mats.l", undo: nil),
    Case(
      write: UpdateCustomerFields(.id(4101), items: [MetadataItem("tier", "B")]),
      text: "customer 4101: tier: A -> B", undo: "tier goes back from B to A"),
    Case(
      write: CreateTicket(customer: .id(4101), title: "Where is it?"),
      text: "ticket 5204 created: Where is it?", undo: nil),
    Case(
      write: UpdateTicket(ticketID: 5202, priority: "URGENT", relatedChannelURLs: []),
      text: "ticket 5202: Priority: MEDIUM -> URGENT; Related channels: orders-1 -> (none)",
      undo: "Priority goes back from URGENT to MEDIUM; "
        + "Related channels goes back from none to orders-1"),
    Case(
      write: FirstMessage(ticketID: 5201, text: String(repeating: "long ", count: 20)),
      text: "message in ticket 5201 written: "
        + "long long long long long long long long long long long long ...", undo: nil),
    Case(
      write: CloseTicket(ticketID: 5202, comment: "done"), text: "ticket 5202 closed: done",
      undo: "the ticket is reopened"),
    Case(
      write: ReopenTicket(ticketID: 5203), text: "ticket 5203 reopened",
      undo: "the ticket is closed again"),
    Case(
      write: TransferTicket(ticketID: 5202, groupKey: "tier-2"),
      text: "ticket 5202 handed to another team: tier-2",
      undo: "the ticket goes back to team billing, without its agent"),
    Case(
      write: CancelTicket(ticketID: 5202), text: "ticket 5202 taken from its agent", undo: nil),
  ]

  @Test("A write is told by what it did, and undo by what goes back", arguments: cases.indices)
  func words(_ index: Int) async throws {
    let (test, wanted) = (try DeskFixtures.road(), Self.cases[index])
    _ = try await wanted.write.run(on: test.road)
    let entry = try #require(await test.journal.entries.last)
    #expect(WriteWords(entry).text == wanted.text)
    #expect(entry.lasts == (wanted.undo == nil))
    let at = Timestamp(milliseconds: TestRoad.time.milliseconds + 5 * 60_000)
    let head = "write 1, \(WriteWords(entry).what), 5 minutes ago"
    #expect(entry.undoWords(at: at) == (wanted.undo.map { "\(head): \($0)" } ?? head))
    #expect(await test.journal.newestLasting(after: nil)?.id == (entry.lasts ? entry.id : nil))
    #expect(await test.journal.newestLasting(after: entry.id) == nil)
  }

  @Test("Every write of the registry is among them")
  func registry() {
    let told = Set(Self.cases.map { type(of: $0.write).descriptor.id })
    let writes = OperationRegistry.all.filter { $0.risk != .read }.map(\.id)
    // Activating is what undoes deactivating, and is told as that is.
    #expect(Set(writes).subtracting(told) == ["user.activate"])
  }

  @Test("What nobody knows to be done is told as something to do")
  func open() async throws {
    let test = try DeskFixtures.road()
    _ = try await CreateTicket(customer: .id(4101), title: "T").run(on: test.road)
    let done = try #require(await test.journal.entries.last)
    let open = JournalEntry(id: done.id, intent: done.intent)
    #expect(WriteWords(open).text == "ticket to create: T")
    #expect(open.lasts)
    #expect(open.newerWords == "write 1, ticket to create, is newer, and nobody knows how it ended")
    #expect(
      done.newerWords == "write 1, ticket 5204 created, is newer and can't be taken back")
    #expect(open.changes.map(\.words) == ["Title: (none) -> T"])
  }

  @Test("What somebody else changed is not told as this write's doing, what didn't stick is named")
  func others() {
    let intent = JournalIntent(
      operation: "customer.update-fields", subject: "customer 4101", requests: [],
      before: ["id": 4101, "customFields": ["segment": "retail"]],
      after: ["id": 4101, "customFields": ["segment": "retail", "tier": "A", "nosuch": "B"]],
      at: TestRoad.time)
    let outcome = JournalOutcome(
      requests: [.done],
      after: .some(["id": 4101, "customFields": ["segment": "education", "tier": "A"]]),
      notStuck: ["nosuch"], at: TestRoad.time)
    let entry = JournalEntry(id: JournalID(number: 1), intent: intent, outcome: outcome)
    #expect(WriteWords(entry).brief == "tier: (none) -> A; nosuch: not saved")
  }

  @Test("What was not done is told as it was meant, a deleted item too")
  func notDone() {
    let intent = JournalIntent(
      operation: "metadata.update", subject: "maria.k", requests: [],
      before: ["plan": "free", "x": "1"], after: ["plan": "pro"], at: TestRoad.time)
    let outcome = JournalOutcome(
      requests: [.notDone], after: .some(["plan": "free", "x": "1"]), at: TestRoad.time)
    let entry = JournalEntry(id: JournalID(number: 1), intent: intent, outcome: outcome)
    #expect(WriteWords(entry).brief == "plan: free -> pro; x: 1 -> (none)")
  }

  @Test("A value can't be taken for another change")
  func imitation() {
    let intent = JournalIntent(
      operation: "metadata.update", subject: "maria.k", requests: [],
      before: ["plan": "a; x: 1 -> 2"], after: ["plan": "Tartu 1"], at: TestRoad.time)
    let entry = JournalEntry(id: JournalID(number: 1), intent: intent)
    #expect(WriteWords(entry).brief == "plan: \"a; x: 1 -> 2\" -> \"Tartu 1\"")
  }

  @Test("What was refused, changed nothing or was taken back doesn't last")
  func gone() {
    let intent = JournalIntent(
      operation: "user.update", subject: "maria.k", requests: [], before: ["nickname": "A"],
      after: ["nickname": "B"], at: TestRoad.time)
    for (results, after, lasts) in [
      ([RequestResult.notDone], JSONValue.null, false), ([.done], ["nickname": "A"], false),
      ([.unknown], .null, true), ([.done], ["nickname": "C"], true),
    ] {
      let outcome = JournalOutcome(requests: results, after: .some(after), at: TestRoad.time)
      let entry = JournalEntry(id: JournalID(number: 1), intent: intent, outcome: outcome)
      #expect(entry.lasts == lasts, "\(results) \(after)")
      let undone = JournalEntry(
        id: JournalID(number: 1), intent: intent, outcome: outcome, isUndone: true)
      #expect(!undone.lasts)
    }
  }

  @Test("A change at the end of a long value is seen, taken back as well")
  func longValue() async throws {
    let start = String(repeating: "x", count: 100)
    let test = try TestRoad(["note": "\(start) one"])
    var changes = MetadataChangeSet(userID: "maria.k", base: ["note": "\(start) one"])
    changes.set("note", to: "\(start) two")
    _ = try await test.road.applyMetadata(try await test.road.reviewMetadata(changes))
    let entry = try #require(await test.journal.latestUndoable())
    let words = try #require(entry.changes.first).words
    #expect(words.hasPrefix("note: \"...xx") && words.contains("x one\" -> \"...x"), "\(words)")
    #expect(words.hasSuffix("x two\"") && words.utf8.count < 80)
    let back = entry.undoWords(at: TestRoad.time)
    #expect(back.contains("x two\" to \"...x") && back.hasSuffix("x one\""), "\(back)")
  }

  @Test(
    "How long ago something was is told in its largest unit",
    arguments: [
      (0, "less than a minute ago"), (59, "less than a minute ago"), (60, "1 minute ago"),
      (3599, "59 minutes ago"), (3600, "1 hour ago"), (86_399, "23 hours ago"),
      (86_400, "1 day ago"), (5_183_999, "59 days ago"), (5_184_000, "on 2026-01-02"),
      (-10, "at 2026-01-02T00:00:00.123Z"),
    ] as [(Int64, String)])
  func age(seconds: Int64, words: String) {
    let now = Timestamp(milliseconds: TestRoad.time.milliseconds + seconds * 1000)
    #expect(TestRoad.time.age(at: now) == words)
  }
}
