package import SendbirdAPI

extension MetadataChangeSet {
  /// The rules that the edits break, and warnings; empty if there is nothing to say.
  ///
  /// Only what would be sent is held against the rules: an item that is already stored and not
  /// edited is none of this change set's business. The number of items is that of the base with the
  /// edits; merging counts again with what the server has by then.
  package func violations() -> [Violation] {
    var violations = Rules.userID(userID)
    for edit in edits {
      violations += edit.violations()
    }
    for key in repeatedKeys() {
      violations += Rules.repeatedKey(key)
    }
    let merge = merged(onto: base)
    return violations + merge.violations
  }

  /// The keys that two rows would have after the edits, each once.
  ///
  /// A key that an edit deletes or renames is free for another one.
  private func repeatedKeys() -> [String] {
    var repeated: [String] = []
    for (index, edit) in edits.enumerated() {
      guard let key = edit.written?.key, !key.isEmpty else { continue }
      let isWrittenBefore = edits[..<index].contains { ($0.written?.key).hasSameBytes(as: key) }
      if isWrittenBefore || isRenameOntoUntouchedItem(edit) {
        if !repeated.contains(where: { $0.hasSameBytes(as: key) }) { repeated.append(key) }
      }
    }
    return repeated
  }

  /// Whether an edit renames an item onto one that is stored and that no edit takes away.
  func isRenameOntoUntouchedItem(_ edit: MetadataEdit) -> Bool {
    guard case .rename(let old, let key, _) = edit, !old.hasSameBytes(as: key) else { return false }
    return base[key: key] != nil && !edits.contains { $0.key.hasSameBytes(as: key) }
  }
}

extension MetadataEdit {
  /// The rules that this edit breaks on its own.
  func violations() -> [Violation] {
    var violations: [Violation] = []
    if let item = written {
      violations += Rules.metadataKey(item.key) + Rules.metadataValue(item.value, of: item.key)
    }
    switch self {
    case .delete(let key):
      violations += Rules.deletedKey(key)
    case .rename(let key, let to, _) where !key.hasSameBytes(as: to):
      violations += Rules.deletedKey(key)
    case .rename, .set: break
    }
    return violations
  }
}

extension Rules {
  /// What keeps a stored key from being deleted: an address that would mean something else.
  ///
  /// Its length and characters don't matter, so that an item that should never have been stored can
  /// be removed.
  static func deletedKey(_ key: String) -> [Violation] {
    metadataKeyInPath(key).filter { [.empty, .dots].contains($0.rule) }
  }

  /// A key that is there twice, in the words of the rule on whole sets of items.
  static func repeatedKey(_ key: String) -> [Violation] {
    metadata([MetadataItem(key, ""), MetadataItem(key, "")]).filter { $0.rule == .duplicate }
  }
}
