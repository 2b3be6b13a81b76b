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
    case .mine: break
    case .server: dropEdits(touching: key)
    case .value(let value):
      dropEdits(touching: key)
      if conflict.server != value { edits.append(.set(key: key, value: value.text)) }
    }
  }

  private mutating func dropEdits(touching key: String) {
    edits.removeAll { edit in
      edit.key.hasSameBytes(as: key) || (edit.written?.key).hasSameBytes(as: key)
    }
  }
}
