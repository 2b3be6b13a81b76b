import SendbirdAPI

extension MetadataChangeSet: StagedEdits {
  package mutating func decide(_ conflict: FieldConflict, _ decision: FieldDecision) {
    guard case .item(let key) = conflict.name else { return }
    if let server = conflict.server {
      base.set(key, server.text)
    } else {
      base.remove(key)
    }
    switch decision {
    case .mine: splitRenames(onto: key)
    case .server: dropEdits(touching: key)
    case .value(let value):
      dropEdits(touching: key)
      if conflict.server != value { edits.append(.set(key: key, value: value.text)) }
    }
  }

  /// Makes renames onto a key that the server has by now a change and a deletion, as they are there:
  /// to rename onto an item that nobody touches would be a mistake.
  private mutating func splitRenames(onto key: String) {
    edits = edits.flatMap { edit -> [MetadataEdit] in
      guard case .rename(let old, let to, let value) = edit, to.hasSameBytes(as: key),
        !old.hasSameBytes(as: to)
      else { return [edit] }
      return [.set(key: key, value: value), .delete(key: old)]
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
