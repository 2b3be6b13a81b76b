import Operations
import Samples
import Testing

/// The same merges with a server that moves on a second time while somebody looks at the review, and a
/// third time between the last reading and the request.
@Suite("Generated changes behind a review")
struct GeneratedSeenTests {
  /// Metadata after decisions about every conflict.
  private static func decided(
    _ changes: MetadataChangeSet, _ server: Metadata, _ random: inout SplitMix64
  ) -> MetadataChangeSet {
    var changes = changes
    for conflict in changes.merged(onto: server).conflicts {
      let value = FieldDecision.value(.text(random.pick(SplitMix64.values)))
      changes.decide(conflict, random.pick([FieldDecision.mine, .server, value]))
    }
    return changes
  }

  /// How something failed; nil if it didn't.
  private static func failure(
    of work: () async throws(WriteError) -> Void
  ) async -> WriteError? {
    do throws(WriteError) {
      try await work()
      return nil
    } catch {
      return error
    }
  }

  @Test(
    "Metadata: what changes behind the review is a conflict where it is edited, and stays elsewhere",
    arguments: UInt64(60)..<70)
  func metadata(seed: UInt64) async throws {
    typealias Generated = GeneratedMergeTests
    var random = SplitMix64(seed: seed &+ 31)
    var counts = (conflicts: 0, written: 0)
    for (changes, server) in Generated.cases(seed: seed) {
      let test = try TestRoad(SendbirdModel(userID: changes.userID, metadata: server))
      let edits = Self.decided(changes, server, &random)
      guard let review = try? await test.road.reviewMetadata(edits) else { continue }
      let later = random.chance(70) ? random.changed(server) : server
      await test.sendbird.change { $0.setMetadata(changes.userID, later) }
      let wanted = review.result
      func isEdited(_ key: String) -> Bool { !Generated.same(wanted[key: key], server[key: key]) }
      let clashing = SplitMix64.keys.filter { key in
        isEdited(key) && !Generated.same(server[key: key], later[key: key])
          && !Generated.same(later[key: key], wanted[key: key])
      }
      // Nobody sees this last change; what isn't edited has to survive it all the same.
      let untouched = SplitMix64.keys.filter { !isEdited($0) && later[key: $0] != nil }
      await test.sendbird.interfere(beforeWrite: 0) { model in
        for key in untouched { model.setMetadata(changes.userID, key, "last moment") }
      }
      let failure = await Self.failure { () async throws(WriteError) in
        _ = try await test.road.applySeenMetadata(review)
      }
      switch failure {
      case nil:
        counts.written += 1
        #expect(clashing.isEmpty, "\(clashing) written over")
        let stored = try #require(await test.stored)
        for key in SplitMix64.keys {
          let isUntouched = untouched.contains { $0.hasSameBytes(as: key) }
          let expected =
            isUntouched ? "last moment" : isEdited(key) ? wanted[key: key] : later[key: key]
          #expect(Generated.same(stored[key: key], expected), "\(key) of \(changes)")
        }
        continue
      case .conflict(let conflicts):
        counts.conflicts += 1
        #expect(Set(conflicts.map { ByteKey($0.key) }) == Set(clashing.map(ByteKey.init)))
      case .nothingToDo:
        #expect(clashing.isEmpty)
        for key in SplitMix64.keys where isEdited(key) {
          #expect(Generated.same(later[key: key], wanted[key: key]))
        }
      case .violations:
        let count = SplitMix64.keys.count {
          (isEdited($0) ? wanted[key: $0] : later[key: $0]) != nil
        }
        #expect(count > Limits.metadataItems)
      default: Issue.record("\(String(describing: failure))")
      }
      #expect(await test.stored == later, "stopped and written")
      #expect(await test.writes.isEmpty)
    }
    #expect(counts.conflicts > 10 && counts.written > 50, "\(counts)")
  }

  @Test(
    "Users, customers and tickets: a field is written if it was edited and nobody else did",
    arguments: GeneratedRecordTests.Kind.allCases, UInt64(0)..<10)
  func records(kind: GeneratedRecordTests.Kind, seed: UInt64) async throws {
    typealias Generated = GeneratedRecordTests
    var random = SplitMix64(seed: seed &+ 57)
    let names = Generated.names(kind)
    var counts = (conflicts: 0, written: 0)
    for sample in Generated.cases(kind, seed: seed &+ 300) {
      var operation = Generated.operation(kind, sample)
      guard !operation.edits.isEmpty else { continue }
      let test = try Generated.road(sample.server)
      for conflict in await Generated.conflicts(operation, test) {
        let new = FieldDecision.value(Generated.content(conflict.name, &random))
        operation.decide(conflict, random.pick([FieldDecision.mine, .server, new]))
      }
      guard let preview = try? await operation.preview(on: test.road),
        let seen = preview.operation as? any MergedOperation
      else { continue }
      let later =
        random.chance(70) ? Generated.changed(sample.server, kind, &random) : sample.server
      await test.sendbird.change { Generated.store(later, in: &$0) }
      func wanted(_ name: FieldName) -> FieldContent? {
        seen.edits.first { $0.name == name }?.content
      }
      let clashing = names.filter { name in
        wanted(name) != nil && !Generated.Case.same(sample.server[name], later[name])
          && !Generated.Case.same(later[name], wanted(name))
      }
      // What is written by nobody's wish has to survive a change that nobody sees, too.
      var last = later
      for name in names where wanted(name) == nil {
        last[name] = Generated.content(name, &random)
      }
      let final = last
      await test.sendbird.interfere(beforeWrite: 0) { Generated.store(final, in: &$0) }
      let failure = await Self.failure { () async throws(WriteError) in
        _ = try await preview.operation.run(on: test.road)
      }
      switch failure {
      case nil:
        counts.written += 1
        #expect(clashing.isEmpty, "\(clashing) written over")
        let now = try await Generated.stored(kind, test)
        for name in names {
          #expect(Generated.Case.same(now[name], wanted(name) ?? final[name]), "\(name)")
        }
        continue
      case .conflict(let conflicts):
        counts.conflicts += 1
        #expect(Set(conflicts.map(\.name)) == Set(clashing))
      case .nothingToDo: #expect(clashing.isEmpty)
      default: Issue.record("\(String(describing: failure))")
      }
      #expect(await test.writes.isEmpty)
    }
    #expect(counts.conflicts > 2 && counts.written > 2, "\(counts)")
  }
}
