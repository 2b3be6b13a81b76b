import Operations
import Testing

@Suite("Metadata operations")
struct MetadataOperationTests {
  @Test("An update adds and changes, and is taken back as the console would")
  func update() async throws {
    let test = try TestRoad(["plan": "gold", "lang": "et"])
    let outcome = try await UpdateMetadata(
      userID: "maria.k", items: [MetadataItem("plan", "silver"), MetadataItem("city", "Tartu")]
    ).run(on: test.road)
    #expect(outcome.record == ["plan": "silver", "lang": "et", "city": "Tartu"])
    guard case .changes(let inverse) = outcome.inverse else {
      Issue.record("no way back")
      return
    }
    _ = try await test.road.applyMetadata(try await test.road.reviewMetadata(inverse))
    #expect(await test.stored == ["plan": "gold", "lang": "et"])
  }

  @Test("The cap counts what is stored as well")
  func cap() async throws {
    let full = Metadata((1...5).map { MetadataItem("k\($0)", "") })
    let test = try TestRoad(full)
    let operation = UpdateMetadata(userID: "maria.k", items: [MetadataItem("k6", "")])
    #expect(operation.violations().isEmpty)
    let error = await writeError { () async throws(WriteError) in
      try await operation.run(on: test.road)
    }
    guard case .violations(let violations) = error else {
      Issue.record("\(String(describing: error))")
      return
    }
    #expect(violations.map(\.rule) == [.tooManyItems])
    #expect(await test.writes.isEmpty)
  }

  @Test("Values that are so already are written as planned, and leave nothing to undo")
  func unchanged() async throws {
    let test = try TestRoad(["plan": "gold"])
    let outcome = try await UpdateMetadata(
      userID: "maria.k", items: [MetadataItem("plan", "gold")]
    ).run(on: test.road)
    #expect(await test.writes == ["PUT /users/maria.k/metadata"])
    #expect(outcome.inverse == nil)
    #expect(await test.journal.latestUndoable() == nil)
  }

  @Test("Values that are so already tell nothing of a lost write, which is done as they are there")
  func unchangedLost() async throws {
    let test = try TestRoad(["plan": "gold"])
    await test.sendbird.fail(write: 0, with: .reset)
    let outcome = try await UpdateMetadata(
      userID: "maria.k", items: [MetadataItem("plan", "gold")]
    ).run(on: test.road)
    #expect(outcome.notes.count == 1)
  }

  @Test("Deleting one item, and one that isn't there")
  func deleteOne() async throws {
    let test = try TestRoad(["plan": "gold", "lang": "et"])
    let operation = DeleteMetadata(userID: "maria.k", extent: .key("plan"))
    let outcome = try await operation.run(on: test.road)
    #expect(outcome.record == ["lang": "et"])
    let error = await writeError { () async throws(WriteError) in
      try await operation.run(on: test.road)
    }
    // The user is there, so this is Sendbird's refusal and not a record that is gone.
    guard case .api(let cause) = error else {
      Issue.record("\(String(describing: error))")
      return
    }
    #expect(cause.sendbirdCode == 400_201)
    #expect(cause.message == "\"Metadata\" not found.")
  }

  @Test("Deleting all can be taken back", arguments: [nil, Fault.lostAnswer, .lateStatus500])
  func deleteAll(_ fault: Fault?) async throws {
    let items: Metadata = ["plan": "gold", "lang": "et"]
    let test = try TestRoad(items)
    if let fault { await test.sendbird.fail(write: 0, with: fault) }
    let outcome = try await DeleteMetadata(userID: "maria.k", extent: .all).run(on: test.road)
    #expect(await test.stored == [:])
    guard case .changes(let inverse) = outcome.inverse else {
      Issue.record("no way back")
      return
    }
    _ = try await test.road.applyMetadata(try await test.road.reviewMetadata(inverse))
    #expect(await test.stored == items)
  }

  @Test(
    "A lost delete-all that was not done is told from one that was",
    arguments: [Fault.reset, .status500])
  func deleteAllNotDone(_ fault: Fault) async throws {
    let test = try TestRoad(["plan": "gold"])
    await test.sendbird.fail(write: 0, with: fault)
    let error = await writeError { () async throws(WriteError) in
      try await DeleteMetadata(userID: "maria.k", extent: .all).run(on: test.road)
    }
    guard case .notDone = error else {
      Issue.record("\(String(describing: error))")
      return
    }
  }

  @Test("Metadata of a user that doesn't exist")
  func noUser() async throws {
    let test = try TestRoad(SendbirdModel())
    let operations: [any Operation] = [
      GetMetadata(userID: "nobody"),
      UpdateMetadata(userID: "nobody", items: [MetadataItem("a", "1")]),
      DeleteMetadata(userID: "nobody", extent: .all),
    ]
    for operation in operations {
      let error = await writeError { () async throws(WriteError) in
        try await operation.run(on: test.road)
      }
      guard case .recordGone(let cause) = error else {
        Issue.record("\(String(describing: error))")
        continue
      }
      #expect(cause.message == "\"User\" not found.")
    }
    #expect(await test.writes.isEmpty)
  }
}
