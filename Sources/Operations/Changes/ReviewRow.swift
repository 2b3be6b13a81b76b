import SendbirdAPI

/// The mark in front of a changed row; the same characters in every theme.
package enum ReviewMark: Character, Sendable, CaseIterable {
  /// The item gets another value.
  case changed = "*"
  /// The item is new.
  case added = "+"
  /// The item goes.
  case deleted = "-"
  /// The item is stored under another key.
  case renamed = "~"
}

/// One row of a review: what a write does to one item.
package struct ReviewRow: Sendable, Equatable {
  /// What happens.
  package let mark: ReviewMark
  /// The key; of a renamed item the new one.
  package let key: String
  /// The key that a renamed item is stored under until then, nil otherwise.
  package let renamedFrom: String?
  /// The value on the server before the write, nil when there is no item.
  package let before: String?
  /// The value after the write, nil when the item goes.
  package let after: String?

  /// Creates a row.
  ///
  /// - Parameters:
  ///   - mark: What happens.
  ///   - key: The key; of a renamed item the new one.
  ///   - renamedFrom: The key of a renamed item until then. The default is nil.
  ///   - before: The value before the write.
  ///   - after: The value after the write.
  package init(
    mark: ReviewMark, key: String, renamedFrom: String? = nil, before: String?, after: String?
  ) {
    self.mark = mark
    self.key = key
    self.renamedFrom = renamedFrom
    self.before = before
    self.after = after
  }

  /// The item that the write sends, nil for a deletion.
  var written: MetadataItem? { after.map { MetadataItem(key, $0) } }

  /// The key that the write deletes, nil if it deletes none.
  var deletedKey: String? {
    switch mark {
    case .deleted: key
    case .renamed: renamedFrom
    case .added, .changed: nil
    }
  }

  package static func == (left: Self, right: Self) -> Bool {
    left.mark == right.mark && left.key.hasSameBytes(as: right.key)
      && left.renamedFrom.hasSameBytes(as: right.renamedFrom)
      && left.before.hasSameBytes(as: right.before) && left.after.hasSameBytes(as: right.after)
  }
}
