import Operations
import Samples
import Testing

/// Properties over random bases, servers and edits; the seed of a failing case is its argument.
@Suite("Generated merges")
struct GeneratedMergeTests {
  static let casesPerSeed = 250

  /// What one key is meant to be after the edits, found without the code under test.
  static func mine(_ changes: MetadataChangeSet) -> [ByteKey: String] {
    var mine = Dictionary(
      uniqueKeysWithValues: changes.base.map { (ByteKey($0.key), $0.value) })
    for edit in changes.edits {
      switch edit {
      case .delete(let key), .rename(let key, _, _): mine[ByteKey(key)] = nil
      case .set: break
      }
    }
    for item in changes.edits.compactMap(\.written) { mine[ByteKey(item.key)] = item.value }
    return mine
  }

  static func same(_ left: String?, _ right: String?) -> Bool {
    left.map(ByteKey.init) == right.map(ByteKey.init)
  }

  static func asDictionary(_ metadata: Metadata) -> [ByteKey: ByteKey] {
    Dictionary(uniqueKeysWithValues: metadata.map { (ByteKey($0.key), ByteKey($0.value)) })
  }

  /// Random change sets that a form would let through, with a server that has moved on.
  static func cases(seed: UInt64) -> [(changes: MetadataChangeSet, server: Metadata)] {
    var random = SplitMix64(seed: seed)
    var cases: [(changes: MetadataChangeSet, server: Metadata)] = []
    while cases.count < casesPerSeed {
      let base = random.metadata()
      let changes = random.edits(of: base)
      guard changes.violations().errors.isEmpty else { continue }
      cases.append((changes, random.changed(base)))
    }
    return cases
  }

  @Test("Each key is decided as the table says", arguments: UInt64(0)..<10)
  func everyKey(seed: UInt64) {
    for (changes, server) in Self.cases(seed: seed) {
      let merge = changes.merged(onto: server)
      let mine = Self.mine(changes)
      for key in SplitMix64.keys {
        let (b, s, m) = (changes.base[key: key], server[key: key], mine[ByteKey(key)])
        let isConflict = !Self.same(b, m) && !Self.same(b, s) && !Self.same(s, m)
        let conflict = merge.conflicts.first { $0.key.hasSameBytes(as: key) }
        #expect((conflict != nil) == isConflict, "\(key) of \(changes)")
        let expected = isConflict || Self.same(b, m) ? s : m
        #expect(Self.same(merge.result[key: key], expected), "\(key) of \(changes)")
        let isNote = Self.same(b, m) && !Self.same(b, s)
        #expect(merge.serverChanges.contains { $0.key.hasSameBytes(as: key) } == isNote)
      }
    }
  }

  @Test("Merging again after the write finds nothing to do", arguments: UInt64(10)..<20)
  func idempotent(seed: UInt64) {
    for (changes, server) in Self.cases(seed: seed) {
      let merge = changes.merged(onto: server)
      guard merge.conflicts.isEmpty else { continue }
      let again = changes.merged(onto: merge.result)
      #expect(again.steps.isEmpty && again.conflicts.isEmpty)
      #expect(again.result == merge.result)
    }
  }
}

/// The same over what is sent: the road's requests, carried out by a model of Sendbird.
@Suite("Generated writes")
struct GeneratedWriteTests {
  @Test(
    "Requests give the result, touch edited keys only and keep the cap", arguments: UInt64(20)..<40)
  func requests(seed: UInt64) async throws {
    var applied = 0
    for (changes, server) in GeneratedMergeTests.cases(seed: seed) {
      let test = try TestRoad(SendbirdModel(userID: changes.userID, metadata: server))
      let merge = changes.merged(onto: server)
      let review: MetadataReview
      do throws(WriteError) {
        review = try await test.road.reviewMetadata(changes)
      } catch {
        #expect(
          !merge.conflicts.isEmpty || !merge.violations.isEmpty || merge.steps.isEmpty,
          "refused without a reason: \(error)")
        #expect(await test.stored == server, "refused and written")
        continue
      }
      applied += 1
      #expect(merge.conflicts.isEmpty)
      let done = try await test.road.applyMetadata(review)
      let stored = try #require(await test.stored)
      #expect(stored == merge.result)
      #expect(done.after == stored)
      #expect(done.notStuck.isEmpty)
      let mine = GeneratedMergeTests.mine(changes)
      for key in Self.writtenKeys(review.requests) {
        let wasEdited = !GeneratedMergeTests.same(changes.base[key: key], mine[ByteKey(key)])
        #expect(wasEdited, "\(key) was not edited and is sent")
        // What somebody else changed is overwritten only where it was asked for.
        #expect(GeneratedMergeTests.same(changes.base[key: key], server[key: key]))
      }
      let peak = await test.sendbird.model.peak
      #expect(peak <= Limits.metadataItems || server.count > Limits.metadataItems)
      try await Self.expectUndo(done, of: server, on: test)
    }
    // A generator that hardly ever gets this far would prove nothing.
    #expect(applied > GeneratedMergeTests.casesPerSeed / 4)
  }

  static func expectUndo(
    _ done: MetadataApplied, of server: Metadata, on test: TestRoad
  ) async throws {
    let inverse = try #require(done.inverse)
    let review = try await test.road.reviewMetadata(inverse)
    _ = try await test.road.applyMetadata(review)
    let stored = try #require(await test.stored)
    #expect(GeneratedMergeTests.asDictionary(stored) == GeneratedMergeTests.asDictionary(server))
    #expect(await test.sendbird.model.peak <= Limits.metadataItems)
  }

  static func writtenKeys(_ requests: [APIRequest]) -> [String] {
    requests.flatMap { request -> [String] in
      request.method == .delete
        ? Array(request.path.dropFirst(3))
        : request.body?["metadata"]?.object?.map(\.name) ?? []
    }
  }

  @Test(
    "However a write goes wrong, what is reported is what is stored", arguments: UInt64(40)..<48)
  func faults(seed: UInt64) async throws {
    var random = SplitMix64(seed: seed)
    for (changes, server) in GeneratedMergeTests.cases(seed: seed) {
      let test = try TestRoad(SendbirdModel(userID: changes.userID, metadata: server))
      guard let review = try? await test.road.reviewMetadata(changes) else { continue }
      let number = Int.random(in: 0..<review.requests.count, using: &random)
      await test.sendbird.fail(write: number, with: random.pick(Fault.allCases))
      do throws(WriteError) {
        let done = try await test.road.applyMetadata(review)
        #expect(done.after == review.result)
        #expect(await test.stored == review.result)
      } catch {
        switch error {
        case .partly(let progress):
          #expect(await test.stored == progress.after)
        case .api, .notDone, .late:
          #expect(await test.stored == server)
        default: Issue.record("\(error) for \(review.requests)")
        }
      }
      await test.sendbird.heal()
      // Whatever was done of it, the journal's inverse takes back exactly that.
      guard let entry = await test.journal.latestUndoable(), let inverse = entry.edits else {
        #expect(await test.stored == server)
        continue
      }
      let back = try await test.road.reviewMetadata(inverse)
      _ = try await test.road.applyMetadata(back)
      let stored = try #require(await test.stored)
      #expect(GeneratedMergeTests.asDictionary(stored) == GeneratedMergeTests.asDictionary(server))
    }
  }
}
