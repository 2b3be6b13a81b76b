import Operations
import Testing

@Suite("The road of a metadata write")
struct WriteRoadTests {
  static let base: Metadata = ["plan": "gold", "lang": "et", "old_flag": "1"]

  static func edits(_ base: Metadata = base) -> MetadataChangeSet {
    var changes = MetadataChangeSet(userID: "maria.k", base: base)
    changes.set("plan", to: "silver")
    changes.set("cs_note", to: "called back")
    changes.delete("old_flag")
    return changes
  }

  @Test("Review, apply and undo")
  func thereAndBack() async throws {
    let test = try TestRoad(Self.base)
    let review = try await test.road.reviewMetadata(Self.edits())
    #expect(
      review.rows == [
        ReviewRow(mark: .changed, key: "plan", before: "gold", after: "silver"),
        ReviewRow(mark: .added, key: "cs_note", before: nil, after: "called back"),
        ReviewRow(mark: .deleted, key: "old_flag", before: "1", after: nil),
      ])
    #expect(review.readAt == TestRoad.time)
    #expect(await test.writes.isEmpty)
    let applied = try await test.road.applyMetadata(review)
    #expect(
      await test.sendbird.requests == [
        "GET /users/maria.k/metadata", "PUT /users/maria.k/metadata",
        "DELETE /users/maria.k/metadata/old_flag",
      ])
    #expect(await test.stored == ["plan": "silver", "lang": "et", "cs_note": "called back"])
    #expect(applied.after == review.result && applied.notStuck.isEmpty)
    #expect(!applied.resolvedUnknown && applied.journalTrouble == nil)

    let inverse = try #require(applied.inverse)
    #expect(await test.journal.latestUndoable()?.inverse == .changes(inverse))
    let back = try await test.road.reviewMetadata(inverse)
    #expect(back.rows.map(\.mark) == [.changed, .deleted, .added])
    _ = try await test.road.applyMetadata(back)
    #expect(await test.stored == ["plan": "gold", "lang": "et", "old_flag": "1"])
    #expect(await test.journal.latestUndoable() == nil)
  }

  @Test("Undo after undo goes back through history")
  func history() async throws {
    let test = try TestRoad(["plan": "1"])
    for value in ["2", "3"] {
      let stored = try #require(await test.stored)
      var changes = MetadataChangeSet(userID: "maria.k", base: stored)
      changes.set("plan", to: value)
      _ = try await test.road.applyMetadata(try await test.road.reviewMetadata(changes))
    }
    for value in ["2", "1"] {
      let inverse = try #require(await test.journal.latestUndoable()?.edits)
      _ = try await test.road.applyMetadata(try await test.road.reviewMetadata(inverse))
      #expect(await test.stored == ["plan": value])
    }
    #expect(await test.journal.latestUndoable() == nil)
  }

  @Test("Undo meets a conflict where somebody has changed an item since")
  func undoConflict() async throws {
    let test = try TestRoad(Self.base)
    let applied = try await test.road.applyMetadata(
      try await test.road.reviewMetadata(Self.edits()))
    await test.sendbird.change {
      $0.add("maria.k", ["plan": "platinum", "cs_note": "called back"])
    }
    let inverse = try #require(applied.inverse)
    let error = await writeError { () async throws(WriteError) in
      try await test.road.reviewMetadata(inverse)
    }
    #expect(
      error
        == .conflict([
          FieldConflict(key: "plan", base: "silver", server: "platinum", mine: "gold")
        ]))
  }

  @Test("A rename is taken back as a rename")
  func undoRename() async throws {
    let test = try TestRoad(["a": "1"])
    let changes = MetadataChangeSet(
      userID: "maria.k", base: ["a": "1"], edits: [.rename(key: "a", to: "b", value: "2")])
    let applied = try await test.road.applyMetadata(try await test.road.reviewMetadata(changes))
    #expect(applied.inverse?.edits == [.rename(key: "b", to: "a", value: "1")])
  }

  @Test("What somebody else changed is kept and noted")
  func serverChanges() async throws {
    let test = try TestRoad(["plan": "gold", "lang": "en", "old_flag": "1", "theirs": "new"])
    let review = try await test.road.reviewMetadata(Self.edits())
    #expect(review.serverChanges.map(\.key) == ["lang", "theirs"])
    _ = try await test.road.applyMetadata(review)
    #expect(
      await test.stored
        == ["plan": "silver", "lang": "en", "theirs": "new", "cs_note": "called back"])
  }

  @Test("What changed while somebody looked is merged again, the same key is a conflict")
  func behindTheReview() async throws {
    let test = try TestRoad(["plan": "gold", "lang": "en", "old_flag": "1"])
    let review = try await test.road.reviewMetadata(Self.edits())
    await test.sendbird.change {
      $0.add("maria.k", ["plan": "gold", "lang": "et", "old_flag": "1"])
    }
    let applied = try await test.road.applySeenMetadata(review)
    #expect(applied.after == ["plan": "silver", "lang": "et", "cs_note": "called back"])
    let writes = await test.writes.count
    let error = await writeError { () async throws(WriteError) in
      try await test.road.applySeenMetadata(review)
    }
    #expect(error == .nothingToDo, "somebody else has done the same")
    await test.sendbird.change {
      $0.add("maria.k", ["plan": "theirs", "lang": "et", "old_flag": "1"])
    }
    let conflict = await writeError { () async throws(WriteError) in
      try await test.road.applySeenMetadata(review)
    }
    #expect(
      conflict
        == .conflict([
          FieldConflict(key: "plan", base: "gold", server: "theirs", mine: "silver")
        ]))
    #expect(await test.writes.count == writes, "nothing is sent")
  }

  @Test("What stops a write before anything is sent")
  func stopped() async throws {
    let full: Metadata = ["plan": "gold", "old_flag": "1", "x": "", "y": "", "z": ""]
    let test = try TestRoad(full)
    var noted = MetadataChangeSet(userID: "maria.k", base: ["plan": "gold"])
    noted.set("cs_note", to: "called back")
    let grown = await writeError { () async throws(WriteError) in
      try await test.road.reviewMetadata(noted)
    }
    guard case .violations(let violations) = grown else {
      Issue.record("\(String(describing: grown))")
      return
    }
    #expect(violations.map(\.rule) == [.tooManyItems])

    var comma = MetadataChangeSet(userID: "maria.k", base: full)
    comma.set("plan", to: String(repeating: "v", count: 191))
    let before = await test.sendbird.requests.count
    let broken = await writeError { () async throws(WriteError) in
      try await test.road.reviewMetadata(comma)
    }
    guard case .violations(let rules) = broken else {
      Issue.record("\(String(describing: broken))")
      return
    }
    #expect(rules.map(\.rule) == [.tooLong])
    #expect(await test.sendbird.requests.count == before, "a broken rule needs no request")

    let same = MetadataChangeSet(
      userID: "maria.k", base: ["plan": "x"], edits: [.set(key: "plan", value: "gold")])
    let nothing = await writeError { () async throws(WriteError) in
      try await test.road.reviewMetadata(same)
    }
    #expect(nothing == .nothingToDo)
    #expect(await test.writes.isEmpty)
  }

  @Test("Warnings don't stop a write and are in the review")
  func warnings() async throws {
    let test = try TestRoad([:])
    var changes = MetadataChangeSet(userID: "maria.k", base: [:])
    changes.set("k", to: String(repeating: "\u{E9}", count: 100))
    let review = try await test.road.reviewMetadata(changes)
    #expect(review.warnings.map(\.rule) == [.tooManyBytes])
  }

  @Test("A user that is gone, at review and at apply")
  func gone() async throws {
    let test = try TestRoad(Self.base)
    let review = try await test.road.reviewMetadata(Self.edits())
    await test.sendbird.change { $0.users = [:] }
    for error in [
      await writeError { () async throws(WriteError) in
        _ = try await test.road.reviewMetadata(Self.edits())
      },
      await writeError { () async throws(WriteError) in
        _ = try await test.road.applyMetadata(review)
      },
    ] {
      guard case .recordGone(let cause) = error else {
        Issue.record("\(String(describing: error))")
        continue
      }
      #expect(cause.sendbirdCode == 400_201)
    }
    let entry = try #require(await test.journal.entries.last)
    #expect(entry.outcome?.requests == [.notDone, .notSent])
  }

  @Test("A read-only client journals and sends nothing")
  func readOnly() async throws {
    let test = try TestRoad(Self.base, isReadOnly: true)
    let review = try await test.road.reviewMetadata(Self.edits())
    let error = await writeError { () async throws(WriteError) in
      try await test.road.applyMetadata(review)
    }
    guard case .api(let cause) = error else {
      Issue.record("\(String(describing: error))")
      return
    }
    #expect(cause.code == .readOnly)
    #expect(await test.journal.entries.isEmpty)
    #expect(await test.writes.isEmpty)
  }

  @Test("Values that did not stick are named, and undo knows what is really there")
  func notStuck() async throws {
    let test = try TestRoad(Self.base)
    await test.sendbird.coerce("silver", to: "Silver")
    let review = try await test.road.reviewMetadata(Self.edits())
    let applied = try await test.road.applyMetadata(review)
    #expect(applied.notStuck == ["plan"])
    #expect(applied.after[key: "plan"] == "Silver")
    let inverse = try #require(applied.inverse)
    _ = try await test.road.applyMetadata(try await test.road.reviewMetadata(inverse))
    #expect(await test.stored?[key: "plan"] == "gold")
  }

  @Test("An item that somebody else deletes at the last moment is gone as wanted, not undone")
  func deletedByOthers() async throws {
    let test = try TestRoad(Self.base)
    let review = try await test.road.reviewMetadata(Self.edits())
    await test.sendbird.interfere(beforeWrite: 1) { model in
      let items = model.metadata() ?? [:]
      model.add("maria.k", Metadata(items.filter { $0.key != "old_flag" }))
    }
    let applied = try await test.road.applyMetadata(review)
    #expect(applied.after == ["plan": "silver", "lang": "et", "cs_note": "called back"])
    #expect(!applied.resolvedUnknown)
    #expect(
      applied.inverse?.edits == [.set(key: "plan", value: "gold"), .delete(key: "cs_note")])
  }
}
