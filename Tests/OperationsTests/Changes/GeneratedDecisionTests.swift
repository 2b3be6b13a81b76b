import Operations
import Samples
import Testing

/// Properties of decided conflicts, over the random cases of the merges.
@Suite("Generated decisions")
struct GeneratedDecisionTests {
  @Test(
    "Deciding every conflict leaves none, and what isn't decided is not overwritten",
    arguments: UInt64(50)..<60)
  func decisions(seed: UInt64) {
    var random = SplitMix64(seed: seed &+ 7)
    var decided = 0
    for (changes, server) in GeneratedMergeTests.cases(seed: seed) {
      var changes = changes
      let base = changes.base
      var overwritten: Set<ByteKey> = []
      for conflict in changes.merged(onto: server).conflicts {
        let decision = random.pick([
          FieldDecision.mine, .server, .value(.text(random.pick(SplitMix64.values))),
        ])
        if decision != .server { overwritten.insert(ByteKey(conflict.key)) }
        changes.decide(conflict, decision)
        decided += 1
      }
      let merge = changes.merged(onto: server)
      #expect(merge.conflicts.isEmpty, "\(changes)")
      for key in SplitMix64.keys
      where !GeneratedMergeTests.same(merge.result[key: key], server[key: key]) {
        let isUnchanged = GeneratedMergeTests.same(base[key: key], server[key: key])
        #expect(isUnchanged || overwritten.contains(ByteKey(key)), "\(key) of \(changes)")
      }
      do throws(WriteError) {
        #expect(try changes.review(onto: server, readAt: TestRoad.time).result == merge.result)
      } catch {
        #expect(
          error == .nothingToDo && merge.steps.isEmpty
            || !(merge.violations + changes.violations()).isEmpty, "\(error)")
      }
    }
    #expect(decided > 20)
  }

  @Test(
    "What was decided of a key is what becomes of it, in whatever order", arguments: UInt64(60)..<70
  )
  func results(seed: UInt64) {
    var random = SplitMix64(seed: seed &+ 9)
    for (changes, server) in GeneratedMergeTests.cases(seed: seed) {
      var changes = changes
      let open = changes
      let conflicts = changes.merged(onto: server).conflicts
      var wanted: [(key: String, value: String?)] = []
      for conflict in conflicts.shuffled(using: &random) {
        let value = random.pick(SplitMix64.values)
        let decision = random.pick([FieldDecision.mine, .server, .value(.text(value))])
        changes.decide(conflict, decision)
        switch decision {
        case .mine: wanted.append((conflict.key, conflict.mine?.text))
        case .server: wanted.append((conflict.key, conflict.server?.text))
        case .value: wanted.append((conflict.key, value))
        }
      }
      let result = changes.merged(onto: server).result
      for (key, value) in wanted {
        #expect(
          GeneratedMergeTests.same(result[key: key], value), "\(key) of \(open) on \(server)")
      }
      Self.checkOthers(result, open, server, decided: Set(wanted.map { ByteKey($0.key) }))
    }
  }

  /// No decision deletes, writes or drops what it isn't about.
  private static func checkOthers(
    _ result: Metadata, _ changes: MetadataChangeSet, _ server: Metadata, decided: Set<ByteKey>
  ) {
    let mine = GeneratedMergeTests.mine(changes)
    let seen = Set(changes.base.map { ByteKey($0.value) })
    for key in SplitMix64.keys where !decided.contains(ByteKey(key)) {
      let (after, wanted) = (result[key: key], mine[ByteKey(key)])
      #expect(
        GeneratedMergeTests.same(after, wanted)
          || GeneratedMergeTests.same(after, server[key: key]), "\(key) of \(changes) on \(server)")
      guard let wanted, !seen.contains(ByteKey(wanted)) else { continue }
      #expect(
        GeneratedMergeTests.same(after, wanted),
        "what was typed for \(key) of \(changes) on \(server)")
    }
  }
}
