package import SendbirdAPI

/// Staged edits, brought together with what the server has now.
///
/// Three-way: a key is compared in the base, on the server and in the edits. Only a key that both
/// sides changed, to different ends, is a conflict.
///
/// | base to server | base to mine | outcome |
/// | --- | --- | --- |
/// | same | changed | a step |
/// | changed | same | follows the server, listed in ``serverChanges`` |
/// | changed | changed, to what the server has | nothing is sent for the key |
/// | changed | changed, otherwise | a conflict |
package struct MetadataMerge: Sendable, Equatable {
  /// The keys a person has to decide; nothing may be written while there are any.
  package let conflicts: [MetadataConflict]
  /// What is to be written, in the order of the edits, without the conflicting keys.
  package let steps: [ReviewRow]
  /// The items after the steps; keys in conflict stay as the server has them.
  package let result: Metadata
  /// The keys that only the server changed since the base was read.
  package let serverChanges: [MetadataServerChange]
  /// Rules that the result breaks, such as a sixth item because the server has grown.
  package let violations: [Violation]
}

/// A key that somebody else changed on the server and that is not edited here.
package struct MetadataServerChange: Sendable, Equatable {
  /// The key.
  package let key: String
  /// The value in the base, nil when the item is new.
  package let base: String?
  /// The value on the server, nil when the item is gone.
  package let server: String?

  package static func == (left: Self, right: Self) -> Bool {
    left.key.hasSameBytes(as: right.key) && left.base.hasSameBytes(as: right.base)
      && left.server.hasSameBytes(as: right.server)
  }
}

extension MetadataChangeSet {
  /// Brings the edits together with the server's items.
  ///
  /// - Parameter server: What the server has now.
  /// - Returns: Steps, conflicts and notes. Merging with the base itself never has a conflict.
  package func merged(onto server: Metadata) -> MetadataMerge {
    let intents = intents
    var conflicts: [MetadataConflict] = []
    var live: [MetadataIntent] = []
    for intent in intents {
      let now = server[key: intent.key]
      if now.hasSameBytes(as: intent.value) { continue }
      if now.hasSameBytes(as: base[key: intent.key]) {
        live.append(intent)
      } else {
        conflicts.append(
          MetadataConflict(
            key: intent.key, base: base[key: intent.key], server: now, mine: intent.value,
            renamedTo: intent.renamedTo))
      }
    }
    let steps = Self.steps(for: live, server: server)
    let result = server.applying(steps)
    return MetadataMerge(
      conflicts: conflicts, steps: steps, result: result,
      serverChanges: serverChanges(to: server, except: intents),
      violations: Self.countViolations(result: result, added: steps))
  }

  /// One row for each key, a rename that is still both a deletion and an addition as one.
  private static func steps(for live: [MetadataIntent], server: Metadata) -> [ReviewRow] {
    func isLive(deletionOf key: String, to target: String) -> Bool {
      live.contains {
        $0.key.hasSameBytes(as: key) && $0.value == nil && $0.renamedTo.hasSameBytes(as: target)
      }
    }
    func isAddition(of key: String, from source: String) -> Bool {
      server[key: key] == nil
        && live.contains {
          $0.key.hasSameBytes(as: key) && $0.renamedFrom.hasSameBytes(as: source)
        }
    }
    return live.compactMap { intent -> ReviewRow? in
      let before = server[key: intent.key]
      if let source = intent.renamedFrom, before == nil, isLive(deletionOf: source, to: intent.key)
      {
        return ReviewRow(
          mark: .renamed, key: intent.key, renamedFrom: source, before: server[key: source],
          after: intent.value)
      }
      if intent.value == nil {
        if let target = intent.renamedTo, isAddition(of: target, from: intent.key) { return nil }
        return ReviewRow(mark: .deleted, key: intent.key, before: before, after: nil)
      }
      return ReviewRow(
        mark: before == nil ? .added : .changed, key: intent.key, before: before,
        after: intent.value)
    }
  }

  private func serverChanges(
    to server: Metadata, except intents: [MetadataIntent]
  ) -> [MetadataServerChange] {
    let added = server.lazy.map(\.key).filter { base[key: $0] == nil }
    return (base.map(\.key) + added).compactMap { key in
      let now = server[key: key]
      guard !now.hasSameBytes(as: base[key: key]),
        !intents.contains(where: { $0.key.hasSameBytes(as: key) })
      else { return nil }
      return MetadataServerChange(key: key, base: base[key: key], server: now)
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
