package import SendbirdAPI

/// Staged edits of metadata, brought together with what the server has now by `FieldMerge`, and what
/// is special to metadata: renames, the order of items, and the cap on their number.
package struct MetadataMerge: Sendable, Equatable {
  /// The keys a person has to decide; nothing may be written while there are any.
  package let conflicts: [FieldConflict]
  /// What is to be written, in the order of the edits, without the conflicting keys.
  package let steps: [ReviewRow]
  /// The items after the steps; keys in conflict stay as the server has them.
  package let result: Metadata
  /// The keys that only the server changed since the base was read.
  package let serverChanges: [FieldServerChange]
  /// Rules that the result breaks, such as a sixth item because the server has grown.
  package let violations: [Violation]
}

extension MetadataChangeSet {
  /// Brings the edits together with the server's items.
  ///
  /// - Parameter server: What the server has now.
  /// - Returns: Steps, conflicts and notes. Merging with the base itself never has a conflict.
  package func merged(onto server: Metadata) -> MetadataMerge {
    let merge = FieldMerge(
      intents, base: RecordFields(items: base), server: RecordFields(items: server))
    let steps = Self.steps(for: merge.live, server: server)
    let result = server.applying(steps)
    return MetadataMerge(
      conflicts: merge.conflicts, steps: steps, result: result,
      serverChanges: merge.serverChanges,
      violations: Self.countViolations(result: result, added: steps))
  }

  /// One row for each key, a rename that is still both a deletion and an addition as one.
  private static func steps(for live: [FieldEdit], server: Metadata) -> [ReviewRow] {
    func isLive(deletionOf key: String, to target: String) -> Bool {
      live.contains {
        $0.name == .item(key) && $0.content == nil && $0.renamedTo.hasSameBytes(as: target)
      }
    }
    func isAddition(of key: String, from source: String) -> Bool {
      server[key: key] == nil
        && live.contains { $0.name == .item(key) && $0.renamedFrom.hasSameBytes(as: source) }
    }
    return live.compactMap { intent -> ReviewRow? in
      let key = intent.name.words
      let before = server[key: key]
      if let source = intent.renamedFrom, before == nil, isLive(deletionOf: source, to: key) {
        return ReviewRow(
          mark: .renamed, key: key, renamedFrom: source, before: server[key: source],
          after: intent.content?.text)
      }
      guard let content = intent.content else {
        if let target = intent.renamedTo, isAddition(of: target, from: key) { return nil }
        return ReviewRow(mark: .deleted, key: key, before: before, after: nil)
      }
      return ReviewRow(
        mark: before == nil ? .added : .changed, key: key, before: before, after: content.text)
    }
  }

  /// The rule on the number of items, held against the result of a merge.
  ///
  /// A record that already has more items than the limit, because somebody raised it for this
  /// application, can still be edited; only adding to it is refused.
  static func countViolations(result: Metadata, added steps: [ReviewRow]) -> [Violation] {
    guard steps.contains(where: { $0.mark == .added || $0.mark == .renamed }) else { return [] }
    return Rules.metadataCount(result.count)
  }
}

extension Metadata {
  /// The items after `steps`: a changed item keeps its place, a new one comes last, as on the
  /// server (contract 3).
  func applying(_ steps: [ReviewRow]) -> Metadata {
    var result = self
    for step in steps {
      if let key = step.deletedKey { result.remove(key) }
      if let item = step.written { result.set(item.key, item.value) }
    }
    return result
  }
}
