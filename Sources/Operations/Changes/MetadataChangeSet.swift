package import SendbirdAPI

/// Staged edits of one user's metadata, with the items they were made on.
///
/// A pure value: nothing is sent before `WriteRoad` has merged it with what the server has by then.
/// Only keys that an edit names are ever written; everything else follows the server.
///
/// ```swift
/// var changes = MetadataChangeSet(userID: "maria.k", base: metadata)
/// changes.set("plan", to: "silver")
/// changes.rename("lang", to: "locale", value: "et")
/// changes.delete("old_flag")
/// ```
package struct MetadataChangeSet: Sendable, Equatable {
  /// The user whose metadata is edited.
  package let userID: String

  /// The items as the person saw them when the edits were made.
  package internal(set) var base: Metadata

  /// The edits, in the order in which they were made; at most one for each row of a form.
  package var edits: [MetadataEdit]

  /// The journal's entry that these edits take back, nil for ordinary edits.
  package var undoes: JournalID?

  /// Creates a change set.
  ///
  /// - Parameters:
  ///   - userID: The user whose metadata is edited.
  ///   - base: The items as the person saw them.
  ///   - edits: The edits made so far. The default is none.
  ///   - undoes: The journal's entry that the edits take back. The default is nil.
  package init(
    userID: String, base: Metadata, edits: [MetadataEdit] = [], undoes: JournalID? = nil
  ) {
    self.userID = userID
    self.base = base
    self.edits = edits
    self.undoes = undoes
  }

  /// Whether the edits, taken together, leave every item as it was in the base.
  package var isEmpty: Bool { intents.isEmpty }

  /// What the items would be if the server still had the base.
  package var result: Metadata { merged(onto: base).result }

  package static func == (left: Self, right: Self) -> Bool {
    left.userID.hasSameBytes(as: right.userID) && left.base == right.base
      && left.edits == right.edits && left.undoes == right.undoes
  }
}

// MARK: - Staging

extension MetadataChangeSet {
  /// Stages a new value for the item that now shows as `key`, or a new item.
  ///
  /// Going back to the value of the base takes the edit away.
  package mutating func set(_ key: String, to value: String) {
    stage(itemShowing: key, key: key, value: value)
  }

  /// Stages another key for the item that now shows as `key`, with the value it has there.
  ///
  /// An item that was only staged is staged under the new key instead.
  package mutating func rename(_ key: String, to newKey: String, value: String) {
    stage(itemShowing: key, key: newKey, value: value)
  }

  /// Stages the deletion of the item that now shows as `key`; an item that was only staged
  /// disappears.
  package mutating func delete(_ key: String) {
    let index = indexOfEdit(showing: key)
    replaceEdit(at: index, with: storedKey(ofEditAt: index, showing: key).map { .delete(key: $0) })
  }

  /// Takes back whatever is staged for the item, named by its new or else by its stored key.
  package mutating func restore(_ key: String) {
    let index =
      indexOfEdit(showing: key) ?? edits.firstIndex { $0.key.hasSameBytes(as: key) }
    replaceEdit(at: index, with: nil)
  }

  private mutating func stage(itemShowing shown: String, key: String, value: String) {
    let index = indexOfEdit(showing: shown)
    let edit: MetadataEdit? =
      if let stored = storedKey(ofEditAt: index, showing: shown), !stored.hasSameBytes(as: key) {
        .rename(key: stored, to: key, value: value)
      } else if !isRenamedAway(key, exceptBy: index), base[key: key].hasSameBytes(as: value) {
        nil
      } else {
        .set(key: key, value: value)
      }
    replaceEdit(at: index, with: edit)
  }

  private func indexOfEdit(showing key: String) -> Int? {
    edits.firstIndex { ($0.written?.key).hasSameBytes(as: key) }
      ?? edits.firstIndex { $0 == .delete(key: key) }
  }

  /// The key under which the server has the item, nil for an item that is only staged.
  private func storedKey(ofEditAt index: Int?, showing key: String) -> String? {
    if let index, case .rename(let stored, _, _) = edits[index] { return stored }
    return isRenamedAway(key, exceptBy: index) || base[key: key] == nil ? nil : key
  }

  /// Whether another edit takes the stored item `key` away, so that the key is free for a new one.
  private func isRenamedAway(_ key: String, exceptBy index: Int?) -> Bool {
    edits.indices.contains { other in
      guard other != index, case .rename(let stored, _, _) = edits[other] else { return false }
      return stored.hasSameBytes(as: key)
    }
  }

  private mutating func replaceEdit(at index: Int?, with edit: MetadataEdit?) {
    switch (index, edit) {
    case (let index?, let edit?): edits[index] = edit
    case (let index?, nil): edits.remove(at: index)
    case (nil, let edit?): edits.append(edit)
    case (nil, nil): break
    }
  }
}
