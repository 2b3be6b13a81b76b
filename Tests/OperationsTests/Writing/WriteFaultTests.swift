import Operations
import Testing

@Suite("Writes that go wrong")
struct WriteFaultTests {
  static let base: Metadata = ["plan": "gold", "old_flag": "1"]

  static var edits: MetadataChangeSet {
    MetadataChangeSet(
      userID: "maria.k", base: base,
      edits: [.set(key: "plan", value: "silver"), .delete(key: "old_flag")])
  }

  @Test("The first request", arguments: Fault.allCases)
  func first(_ fault: Fault) async throws {
    let test = try TestRoad(Self.base)
    let review = try await test.road.reviewMetadata(Self.edits)
    await test.sendbird.fail(write: 0, with: fault)
    if fault.isApplied {
      let applied = try await test.road.applyMetadata(review)
      #expect(applied.resolvedUnknown)
      #expect(applied.after == ["plan": "silver"])
      #expect(applied.notStuck.isEmpty)
      #expect(await test.stored == ["plan": "silver"])
      return
    }
    let error = await writeError { () async throws(WriteError) in
      try await test.road.applyMetadata(review)
    }
    #expect(await test.stored == Self.base)
    switch error {
    case .notDone(let cause):
      #expect(fault.isAmbiguous && !fault.canStillArrive)
      #expect(cause.code == .unknownOutcome)
    case .late(let progress):
      #expect(fault.canStillArrive)
      #expect(progress.unknown == ["plan"] && progress.notDone == ["old_flag"])
      #expect(progress.reason?.contains("may still be made") == true)
    case .api(let cause):
      #expect(!fault.isAmbiguous)
      #expect(cause.code == (fault == .refused ? .unreachable : .rateLimited))
    default: Issue.record("\(String(describing: error))")
    }
    let entry = try #require(await test.journal.entries.last)
    // What may still arrive stays open, so that it is looked for again.
    #expect(entry.outcome?.requests == [fault.canStillArrive ? .unknown : .notDone, .notSent])
    #expect(await test.journal.latestUndoable() == nil)
  }

  @Test("The second request: what was written and what was not is named", arguments: Fault.allCases)
  func second(_ fault: Fault) async throws {
    let test = try TestRoad(Self.base)
    let review = try await test.road.reviewMetadata(Self.edits)
    await test.sendbird.fail(write: 1, with: fault)
    // A delete is answered with an object whose content doesn't matter.
    if fault.isApplied {
      let applied = try await test.road.applyMetadata(review)
      #expect(applied.after == ["plan": "silver"])
      return
    }
    let error = await writeError { () async throws(WriteError) in
      try await test.road.applyMetadata(review)
    }
    guard case .partly(let progress) = error else {
      Issue.record("\(String(describing: error))")
      return
    }
    #expect(progress.done == ["plan"])
    #expect(progress.notDone == (fault.canStillArrive ? [] : ["old_flag"]))
    #expect(progress.unknown == (fault.canStillArrive ? ["old_flag"] : []))
    #expect(progress.after == ["plan": "silver", "old_flag": "1"])
    #expect(progress.inverse?.edits == [.set(key: "plan", value: "gold")])
    // The same edits, reviewed again, are only what is left of them.
    await test.sendbird.heal()
    let rest = try await test.road.reviewMetadata(Self.edits)
    #expect(rest.rows.map(\.key) == ["old_flag"])
  }

  @Test(
    "A lost answer that can't be read back stays unknown",
    arguments: Fault.allCases.filter(\.isAmbiguous))
  func unknown(_ fault: Fault) async throws {
    let test = try TestRoad(Self.base)
    let review = try await test.road.reviewMetadata(Self.edits)
    await test.sendbird.fail(write: 0, with: fault)
    await test.sendbird.refuseReadingBack()
    let error = await writeError { () async throws(WriteError) in
      try await test.road.applyMetadata(review)
    }
    guard case .unknown(let progress) = error else {
      Issue.record("\(String(describing: error))")
      return
    }
    #expect(progress.unknown == ["plan"])
    #expect(progress.notDone == ["old_flag"])
    #expect(progress.done.isEmpty)
    #expect(progress.after == nil && progress.inverse == nil)
    let entry = try #require(await test.journal.entries.last)
    #expect(entry.outcome?.requests == [.unknown, .notSent])
    // Not `== nil`: to JSON that is null, a user that is gone.
    #expect(entry.outcome.flatMap(\.after).map(\.kind) == nil)
    #expect(await test.writes.count == 1, "nothing follows a request whose outcome is unknown")
  }

  @Test("Somebody else's later value makes a lost write unknown, or not stuck")
  func overwritten() async throws {
    // The only key has a third value: who wrote last can't be told.
    let test = try TestRoad(Self.base)
    let review = try await test.road.reviewMetadata(Self.edits)
    await test.sendbird.fail(write: 0, with: .lostAnswer)
    await test.sendbird.interfereBeforeReadingBack {
      $0.add("maria.k", ["plan": "platinum", "old_flag": "1"])
    }
    let error = await writeError { () async throws(WriteError) in
      try await test.road.applyMetadata(review)
    }
    guard case .unknown(let progress) = error else {
      Issue.record("\(String(describing: error))")
      return
    }
    #expect(progress.unknown == ["plan"])

    // One of two keys stuck: the PUT was carried out, and undo leaves the other to its owner.
    let other = try TestRoad(["a": "1", "b": "1"])
    let both = MetadataChangeSet(
      userID: "maria.k", base: ["a": "1", "b": "1"],
      edits: [.set(key: "a", value: "2"), .set(key: "b", value: "2")])
    let second = try await other.road.reviewMetadata(both)
    await other.sendbird.fail(write: 0, with: .lostAnswer)
    await other.sendbird.interfereBeforeReadingBack { $0.add("maria.k", ["a": "2", "b": "3"]) }
    let applied = try await other.road.applyMetadata(second)
    #expect(applied.resolvedUnknown)
    #expect(applied.notStuck == ["b"])
    #expect(applied.inverse?.edits == [.set(key: "a", value: "1")])
  }

  @Test("A user that vanishes behind a lost answer is gone, not unknown")
  func vanished() async throws {
    let test = try TestRoad(Self.base)
    let review = try await test.road.reviewMetadata(Self.edits)
    await test.sendbird.fail(write: 0, with: .lostAnswer)
    await test.sendbird.interfereBeforeReadingBack { $0.users = [:] }
    let error = await writeError { () async throws(WriteError) in
      try await test.road.applyMetadata(review)
    }
    guard case .recordGone = error else {
      Issue.record("\(String(describing: error))")
      return
    }
  }

  @Test("A journal that can't record the intent keeps the write from being sent")
  func fullDisk() async throws {
    let sendbird = FakeSendbird(SendbirdModel(metadata: Self.base))
    let road = WriteRoad(client: try sendbird.client(), journal: FullDisk(failsAt: .intent))
    let review = try await road.reviewMetadata(Self.edits)
    let error = await writeError { () async throws(WriteError) in
      try await road.applyMetadata(review)
    }
    #expect(error == .notJournalled("no space left"))
    #expect(await sendbird.requests.count == 1, "only the reading of the review")
  }

  @Test("A journal that can't record the outcome is reported, and the write is done")
  func fullDiskAfterwards() async throws {
    let sendbird = FakeSendbird(SendbirdModel(metadata: Self.base))
    let road = WriteRoad(client: try sendbird.client(), journal: FullDisk(failsAt: .outcome))
    let review = try await road.reviewMetadata(Self.edits)
    let applied = try await road.applyMetadata(review)
    #expect(applied.journalTrouble == "no space left")
    #expect(applied.after == ["plan": "silver"])
  }
}

/// A journal whose disk is full, from the start or after the intent.
struct FullDisk: Journal {
  enum Moment: Sendable { case intent, outcome }
  struct NoSpace: Error, CustomStringConvertible { let description = "no space left" }
  let failsAt: Moment

  func recordIntent(_ intent: JournalIntent) async throws -> JournalID {
    if failsAt == .intent { throw NoSpace() }
    return JournalID(number: 1)
  }
  func recordSending(_ id: JournalID, of index: Int, at: Timestamp) async throws {
    throw NoSpace()
  }
  func recordRequest(_ id: JournalID, at index: Int, _ result: RequestResult) async throws {
    throw NoSpace()
  }
  func recordOutcome(_ id: JournalID, _ outcome: JournalOutcome) async throws { throw NoSpace() }
  func latestUndoable() async -> JournalEntry? { nil }
  func entry(_ id: JournalID) async -> JournalEntry? { nil }
  func newestLasting(after id: JournalID?) async -> JournalEntry? { nil }
  func markUndone(_ id: JournalID) async throws { throw NoSpace() }
  func entries(about subjects: [String], limit: Int) async -> [JournalEntry] { [] }
}
