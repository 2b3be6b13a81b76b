import SendbirdAPI

extension MetadataChangeSet: StagedEdits {
  package mutating func decide(_ conflict: FieldConflict, _ decision: FieldDecision) {
    guard case .item(let key) = conflict.name else { return }
    if let server = conflict.server {
      base.set(key, server.text)
    } else {
      base.remove(key)
    }
    if conflict.isOneOfTwo { splitRenames(from: key) }
    if conflict.isOneOfTwo || decision != .server { splitRenames(onto: key) }
    switch decision {
    case .mine: break
    case .server: dropEdits(touching: key)
    case .value(let value):
      dropEdits(touching: key)
      if conflict.server != value { edits.append(.set(key: key, value: value.text)) }
    }
  }

  /// Makes renames onto a key that the server has by now a change and a deletion, as they are there:
  /// to rename onto an item that nobody touches would be a mistake.
  private mutating func splitRenames(onto key: String) {
    splitRenames { _, to in to.hasSameBytes(as: key) }
  }

  /// Does the same to renames of an item, so that both of their ends can be decided.
  private mutating func splitRenames(from key: String) {
    splitRenames { old, _ in old.hasSameBytes(as: key) }
  }

  private mutating func splitRenames(where isSplit: (_ old: String, _ to: String) -> Bool) {
    edits = edits.flatMap { edit -> [MetadataEdit] in
      guard case .rename(let old, let to, let value) = edit, !old.hasSameBytes(as: to),
        isSplit(old, to)
      else { return [edit] }
      return [.set(key: to, value: value), .delete(key: old)]
    }
  }

  /// Drops the edits of a key, and renames onto keys that were to be free because of them: what is
  /// stored there stays now, and must not be written over.
  private mutating func dropEdits(touching key: String) {
    edits.removeAll { edit in
      edit.key.hasSameBytes(as: key) || (edit.written?.key).hasSameBytes(as: key)
    }
    while let place = edits.firstIndex(where: isRenameOntoUntouchedItem) {
      edits.remove(at: place)
    }
  }
}
