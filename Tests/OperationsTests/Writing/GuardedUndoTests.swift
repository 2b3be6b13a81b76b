import Operations
import Testing

/// Undo of what is done to a record as a whole, after somebody else was there.
@Suite("Undo of whole operations")
struct GuardedUndoTests {
  struct Case: Sendable, CustomTestStringConvertible {
    let write: any Operation
    /// What somebody else does after the write, so that taking it back would lose that.
    let change: @Sendable (inout SendbirdModel) -> Void
    /// The names of what differs then.
    let differing: [String]
    /// Takes the write back as somebody else would; nil where only undo can.
    let undo: (@Sendable (inout SendbirdModel) -> Void)?

    var testDescription: String { type(of: write).descriptor.id }
  }

  static let cases: [Case] = [
    Case(
      write: CreateUser(id: "new", nickname: "N", metadata: [MetadataItem("a", "1")]),
      change: {
        _ = $0.answer(.put, ["users", "new"], ["nickname": "Theirs"])
        $0.add("new", ["a": "1", "b": "2"])
      }, differing: ["b"], undo: nil),
    Case(
      write: CreateUser(id: "new", nickname: "N"),
      change: { _ = $0.answer(.put, ["users", "new"], ["nickname": "Theirs"]) },
      differing: ["nickname"], undo: nil),
    Case(
      write: CreateUser(id: "new", nickname: "N"),
      change: {
        _ = $0.answer(.delete, ["users", "new"], nil)
        _ = $0.answer(
          .post, ["users"], ["user_id": "new", "nickname": "N", "profile_url": ""])
      }, differing: ["created_at"], undo: nil),
    Case(
      write: CloseTicket(ticketID: 5202), change: { $0.desk.tickets[5202]?.status = "ACTIVE" },
      differing: [], undo: { $0.desk.tickets[5202]?.status = "ACTIVE" }),
    Case(
      write: ReopenTicket(ticketID: 5203), change: { $0.desk.tickets[5203]?.status = "ACTIVE" },
      differing: ["status2"], undo: { $0.desk.tickets[5203]?.status = "CLOSED" }),
    Case(
      write: TransferTicket(ticketID: 5202, groupKey: "tier-2"),
      change: { $0.desk.tickets[5202]?.group = "default" }, differing: ["groupKey"],
      undo: { $0.desk.tickets[5202]?.group = "billing" }),
    Case(
      write: DeactivateUser(userID: "maria.k", leavesChannels: false), change: { _ in },
      differing: [],
      undo: { _ = $0.answer(.put, ["users", "maria.k"], ["is_active": true]) }),
  ]

  private static func written(_ test: TestRoad, _ write: any Operation) async throws
    -> (entry: JournalEntry, inverse: any Operation)
  {
    _ = try await write.run(on: test.road)
    let entry = try #require(await test.journal.latestUndoable())
    guard case .operation(let inverse) = entry.takingBack else {
      throw WriteError.notPossible("no way back")
    }
    return (entry, inverse)
  }

  @Test(
    "What somebody has changed since is a conflict, and nothing is sent",
    arguments: cases.indices.filter { !cases[$0].differing.isEmpty })
  func conflict(_ index: Int) async throws {
    let wanted = Self.cases[index]
    let test = try DeskFixtures.road()
    let (entry, inverse) = try await Self.written(test, wanted.write)
    await test.sendbird.change(wanted.change)
    let count = await test.writes.count
    let road = test.road.undoing(entry.id)
    let errors = [
      await writeError { () async throws(WriteError) in try await road.preview(inverse) },
      await writeError { () async throws(WriteError) in try await road.run(inverse) },
    ]
    for error in errors {
      guard case .conflict(let conflicts)? = error else {
        Issue.record("\(wanted.testDescription): \(String(describing: error))")
        continue
      }
      #expect(wanted.differing.allSatisfy { conflicts.map(\.key).contains($0) })
      #expect(conflicts.allSatisfy { $0.base != $0.server })
    }
    #expect(await test.writes.count == count)
    #expect(await test.journal.latestUndoable()?.id == entry.id)
  }

  @Test(
    "What somebody has taken back already counts as taken back",
    arguments: cases.indices.filter { cases[$0].undo != nil })
  func alreadyUndone(_ index: Int) async throws {
    let wanted = Self.cases[index]
    let test = try DeskFixtures.road()
    let (entry, inverse) = try await Self.written(test, wanted.write)
    await test.sendbird.change(try #require(wanted.undo))
    let count = await test.writes.count
    let error = await writeError { () async throws(WriteError) in
      try await test.road.undoing(entry.id).preview(inverse)
    }
    #expect(error == .nothingToDo, "\(wanted.testDescription)")
    #expect(await test.writes.count == count)
    #expect(await test.journal.latestUndoable() == nil)
  }

  @Test("Without an undo the same operations ask for nothing that was left")
  func ordinary() async throws {
    let test = try DeskFixtures.road()
    let error = await failure(of: ReopenTicket(ticketID: 5202), on: test)
    #expect(error.notPossibleWords != nil)
    _ = try await TransferTicket(ticketID: 5202, groupKey: "billing").run(on: test.road)
    _ = try await DeleteUser(userID: "maria.k").run(on: test.road)
  }

  @Test("Of an update that was done in part, the part is taken back")
  func part() async throws {
    let test = try DeskFixtures.road { $0.desk.tickets[5202]?.fields = ["order": "1"] }
    await test.sendbird.fail(write: 1, with: .refused)
    let error = await failure(
      of: UpdateTicket(
        ticketID: 5202, priority: "LOW", customFields: [MetadataItem("order", "2")]), on: test)
    #expect(error.partlyProgress != nil)
    let entry = try #require(await test.journal.latestUndoable())
    guard case .operation(let inverse as UpdateTicket) = entry.takingBack else {
      Issue.record("\(entry.takingBack)")
      return
    }
    #expect(inverse.priority == nil && inverse.customFields == [MetadataItem("order", "1")])
    await test.sendbird.heal()
    _ = try await test.road.undoing(entry.id).run(inverse)
    #expect(await test.desk.tickets[5202]?.fields == ["order": "1"])
  }

  @Test("What is so already before an undo of metadata counts as taken back too")
  func metadata() async throws {
    let test = try TestRoad(["plan": "gold"])
    _ = try await UpdateMetadata(userID: "maria.k", items: [MetadataItem("plan", "free")])
      .run(on: test.road)
    let edits = try #require(await test.journal.latestUndoable()?.edits)
    await test.sendbird.change { $0.add("maria.k", ["plan": "gold"]) }
    let error = await writeError { () async throws(WriteError) in
      try await test.road.reviewMetadata(edits)
    }
    #expect(error == .nothingToDo)
    #expect(await test.journal.latestUndoable() == nil)
  }
}
