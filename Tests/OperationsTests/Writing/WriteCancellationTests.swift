import Operations
import Testing

@Suite("Cancelled writes")
struct WriteCancellationTests {
  static let base = WriteFaultTests.base
  static let edits = WriteFaultTests.edits

  @Test("Before the first byte nothing is sent and nothing is journalled")
  func before() async throws {
    let test = try TestRoad(Self.base)
    let review = try await test.road.reviewMetadata(Self.edits)
    let error = await Task {
      withUnsafeCurrentTask { $0?.cancel() }
      return await writeError { () async throws(WriteError) in
        try await test.road.applyMetadata(review)
      }
    }.value
    #expect(error == .cancelled)
    #expect(await test.writes.isEmpty)
    #expect(await test.journal.entries.isEmpty)
  }

  @Test("Between two requests the rest is not sent, and what was done is named")
  func between() async throws {
    let test = try TestRoad(Self.base)
    let review = try await test.road.reviewMetadata(Self.edits)
    await test.sendbird.cancel(afterWrite: 0)
    let error = await Task {
      await writeError { () async throws(WriteError) in try await test.road.applyMetadata(review) }
    }.value
    guard case .partly(let progress) = error else {
      Issue.record("\(String(describing: error))")
      return
    }
    #expect(progress.done == ["plan"] && progress.notDone == ["old_flag"])
    #expect(progress.cause == nil)
    #expect(await test.stored == progress.after)
    let entry = try #require(await test.journal.entries.last)
    #expect(entry.outcome?.requests == [.done, .notSent])
    #expect(entry.requests == [0: .done])
  }

  @Test("While a request is on its way it is read back, done or not", arguments: [true, false])
  func during(isApplied: Bool) async throws {
    let test = try TestRoad(Self.base)
    let changes = MetadataChangeSet(
      userID: "maria.k", base: Self.base, edits: [.set(key: "plan", value: "silver")])
    let review = try await test.road.reviewMetadata(changes)
    let gate = Gate(appliesFirst: isApplied)
    await test.sendbird.hold(gate)
    let write = Task { () async -> Result<MetadataApplied, WriteError> in
      do throws(WriteError) {
        return .success(try await test.road.applyMetadata(review))
      } catch {
        return .failure(error)
      }
    }
    await gate.waitForArrival()
    write.cancel()
    switch await write.value {
    case .success(let applied):
      #expect(isApplied)
      #expect(applied.resolvedUnknown)
      #expect(applied.after[key: "plan"] == "silver")
    case .failure(.late(let progress)):
      #expect(!isApplied)
      #expect(progress.cause?.code == .unknownOutcome)
    case .failure(let error): Issue.record("\(error)")
    }
    // The outcome is in the journal although nobody waited for it any more.
    let entry = try #require(await test.journal.entries.last)
    #expect(entry.outcome?.requests == [isApplied ? .done : .unknown])
  }
}
