import SendbirdAPI

/// Settling one key.
///
/// What was decided of a key is what becomes of it. What is wanted of other keys stays, above all what
/// was typed for them; but an item isn't deleted for a new key that it doesn't get, and isn't copied.
extension MetadataChangeSet: StagedEdits {
  package mutating func decide(_ conflict: FieldConflict, _ decision: FieldDecision) {
    guard case .item(let key) = conflict.name else { return }
    let seen = base[key: key]
    if let server = conflict.server {
      base.set(key, server.text)
    } else {
      base.remove(key)
    }
    switch decision {
    case .mine: edits = edits.flatMap { $0.written(over: key) }
    case .server: leave(conflict, key, seen: seen)
    case .value(let value):
      // Where something else comes to the key, what was there goes where it was meant to go.
      let isReplaced = edits.contains { edit in
        !edit.key.hasSameBytes(as: key) && (edit.written?.key).hasSameBytes(as: key)
      }
      edits = edits.flatMap { $0.written(over: key) }
      leave(conflict, key, seen: isReplaced ? nil : seen)
      if conflict.server != value { edits.append(.set(key: key, value: value.text)) }
    }
  }

  /// Takes back what is to happen to a key.
  ///
  /// - Parameters:
  ///   - conflict: The key's conflict.
  ///   - key: The key.
  ///   - seen: The value that an item only renamed takes along; nil to keep every new item.
  private mutating func leave(_ conflict: FieldConflict, _ key: String, seen: String?) {
    edits = edits.flatMap { edit -> [MetadataEdit] in
      guard case .rename(let old, let to, _) = edit else {
        return edit.key.hasSameBytes(as: key) ? [] : [edit]
      }
      guard to.hasSameBytes(as: key) else { return [edit] }
      // The item stays under its old key, unless a person decides that by itself.
      return conflict.isOneOfTwo && !old.hasSameBytes(as: key) ? [.delete(key: old)] : []
    }
    let left = edits
    edits = left.flatMap { edit -> [MetadataEdit] in
      guard case .rename(let old, let to, let value) = edit, old.hasSameBytes(as: key) else {
        return [edit]
      }
      let isTyped = seen.map { !$0.hasSameBytes(as: value) } ?? true
      // Without the new item there the key would be deleted, which nobody has asked for.
      let isTakenAway = left.contains { $0 != edit && $0.leftKey.hasSameBytes(as: to) }
      return isTyped || isTakenAway || conflict.isOneOfTwo ? [.set(key: to, value: value)] : []
    }
  }
}

extension MetadataEdit {
  /// The edits that this one is once its key is the server's, too: to rename onto an item that nobody
  /// takes away would be a mistake, so that it is a change and a deletion.
  fileprivate func written(over key: String) -> [MetadataEdit] {
    guard case .rename(let old, let to, let value) = self, to.hasSameBytes(as: key),
      !old.hasSameBytes(as: to)
    else { return [self] }
    return [.set(key: key, value: value), .delete(key: old)]
  }
}
