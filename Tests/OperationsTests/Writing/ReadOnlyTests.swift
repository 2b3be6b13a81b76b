import Operations
import Samples
import SendbirdAPI
import Testing

/// Read-only, tried with every write of the registry on its whole road (design 6).
@Suite("Read-only refuses every write and no read")
struct ReadOnlyTests {
  /// Records that operations can be about; each finds those it can be done to.
  private static let situations: [[String: String]] = [
    [
      "user": "maria.k", "ticket": "5202", "customer": "4101", "id": "new", "key": "plan",
      "group": "tier-2",
    ],
    ["user": "maria.k", "ticket": "5201", "customer": "4101", "id": "new2", "key": "lang"],
    ["user": "mats.l", "ticket": "5203", "customer": "4101", "id": "new3", "key": "plan"],
  ]

  private static func operations(_ type: any FillableOperation.Type) -> [any FillableOperation] {
    situations.flatMap { known in
      SampleValues(known).all(of: type).compactMap { try? type.init(filling: $0) }
    }
  }

  static let ids = OperationRegistry.writes.map { $0.descriptor.id }

  @Test("Every write is in the registry's forms, so that none is left out here")
  func complete() {
    #expect(Self.ids == OperationRegistry.all.filter { $0.risk != .read }.map(\.id))
  }

  @Test("A write sends nothing and leaves no intent; without read-only it would", arguments: ids)
  func write(id: String) async throws {
    let type = try #require(OperationRegistry.fillable(id))
    let operations = Self.operations(type)
    #expect(!operations.isEmpty)
    var wouldWrite = 0
    for operation in operations {
      let open = try DeskFixtures.road()
      _ = try? await operation.run(on: open.road)
      guard await !open.writes.isEmpty else { continue }
      wouldWrite += 1

      let test = try DeskFixtures.road(isReadOnly: true)
      let error = await writeError { () async throws(WriteError) in
        try await operation.run(on: test.road)
      }
      guard case .api(let cause) = error else {
        Issue.record("\(operation) ended with \(String(describing: error))")
        continue
      }
      #expect(cause.code == .readOnly && cause.explanation.contains("read-only"))
      #expect(await test.writes == [])
      #expect(await test.journal.entries.isEmpty)
      #expect(await test.journal.latestUndoable() == nil)
    }
    #expect(wouldWrite > 0)
  }

  @Test("A review is a reading and goes on working", arguments: ids)
  func preview(id: String) async throws {
    let type = try #require(OperationRegistry.fillable(id))
    for operation in Self.operations(type) {
      let open = try DeskFixtures.road()
      let test = try DeskFixtures.road(isReadOnly: true)
      let wanted = try? await operation.preview(on: open.road)
      let found = try? await operation.preview(on: test.road)
      #expect(found?.rows == wanted?.rows)
      #expect(await test.writes == [])
    }
  }

  @Test("What was written before is not taken back", arguments: ids)
  func undo(id: String) async throws {
    let type = try #require(OperationRegistry.fillable(id))
    for operation in Self.operations(type) {
      let test = try DeskFixtures.road()
      _ = try? await operation.run(on: test.road)
      guard let entry = await test.journal.latestUndoable() else { continue }
      let writes = await test.writes
      let locked = WriteRoad(
        client: try test.sendbird.client(isReadOnly: true), journal: test.journal,
        now: { TestRoad.time })
      let error = await writeError { () async throws(WriteError) in
        try await locked.takeBack(entry)
      }
      guard case .api(let cause) = error else {
        Issue.record("\(operation) ended with \(String(describing: error))")
        continue
      }
      #expect(cause.code == .readOnly)
      #expect(await test.writes == writes)
      #expect(await test.journal.latestUndoable()?.id == entry.id)
    }
  }

  @Test("Edits of metadata are reviewed and not applied")
  func metadata() async throws {
    let test = try DeskFixtures.road(isReadOnly: true)
    var changes = MetadataChangeSet(userID: "maria.k", base: ["plan": "gold", "lang": "et"])
    changes.set("plan", to: "free")
    changes.delete("lang")
    let review = try await test.road.reviewMetadata(changes)
    #expect(review.rows.count == 2)
    for apply in [test.road.applyMetadata, test.road.applySeenMetadata] {
      let error = await writeError { () async throws(WriteError) in try await apply(review) }
      guard case .api(let cause) = error else {
        Issue.record("it ended with \(String(describing: error))")
        continue
      }
      #expect(cause.code == .readOnly)
    }
    #expect(await test.writes == [])
    #expect(await test.journal.entries.isEmpty)
  }

  @Test("Open writes are found out by reading", arguments: ResolutionTests.cases)
  func resolution(_ left: ResolutionTests.Case) async throws {
    let test = try TestRoad(left.model())
    await test.sendbird.fail(write: 0, with: .lostAnswer)
    await test.sendbird.refuseReadingBack()
    _ = try? await left.operation.run(on: test.road)
    let entry = try #require(await test.journal.entries.first)
    let after = FakeSendbirdAgain(of: await test.sendbird.model)
    let journal = LeftJournal([entry])
    let locked = WriteRoad(
      client: try after.sendbird.client(isReadOnly: true), journal: journal,
      now: { Timestamp(milliseconds: TestRoad.time.milliseconds + 3_600_000) })
    let resolved = await locked.resolveOpenWrites()
    #expect(resolved.count == 1)
    #expect(await !after.sendbird.requests.isEmpty)
    #expect(await after.sendbird.requests.allSatisfy { $0.hasPrefix("GET ") })
  }
}

/// The same Sendbird as another start meets it: nothing is in the way any more.
private struct FakeSendbirdAgain {
  let sendbird: FakeSendbird

  init(of model: SendbirdModel) { sendbird = FakeSendbird(model) }
}
