package import SendbirdAPI

/// One row of a metadata form, as it stands while somebody types.
package struct MetadataFormRow: Sendable, Equatable {
  /// The key under which the item is stored, nil for an added row.
  package let storedKey: String?
  /// The key as it is typed.
  package var key: String
  /// The value as it is typed.
  package var value: String
  /// Whether the row is staged for deletion.
  package var isDeleted: Bool

  /// Creates a row.
  ///
  /// - Parameters:
  ///   - storedKey: The key under which the item is stored, nil for an added row.
  ///   - key: The key as it is typed.
  ///   - value: The value as it is typed.
  ///   - isDeleted: Whether the row is staged for deletion. The default is false.
  package init(storedKey: String?, key: String, value: String, isDeleted: Bool = false) {
    self.storedKey = storedKey
    self.key = key
    self.value = value
    self.isDeleted = isDeleted
  }

  /// Whether the row is one of those that will be there after saving.
  package var isLive: Bool { !isDeleted }

  /// Whether the item is stored under another key so far.
  var isRenamed: Bool { storedKey.map { !$0.hasSameBytes(as: key) } ?? false }

  package static func == (left: Self, right: Self) -> Bool {
    left.storedKey.hasSameBytes(as: right.storedKey) && left.key.hasSameBytes(as: right.key)
      && left.value.hasSameBytes(as: right.value) && left.isDeleted == right.isDeleted
  }
}

extension MetadataChangeSet {
  /// The edits that a form's rows amount to.
  ///
  /// An added row that is staged for deletion is nothing. Rows with the same key all become edits,
  /// even those that were not touched, so that ``violations()`` names the key.
  ///
  /// - Parameters:
  ///   - userID: The user whose metadata is edited.
  ///   - base: The items that the form was opened with.
  ///   - rows: The rows, in the order of the form.
  ///   - undoes: The journal's entry that the edits take back. The default is nil.
  package init(
    userID: String, base: Metadata, rows: [MetadataFormRow], undoes: JournalID? = nil
  ) {
    let keys = rows.filter(\.isLive).map { ByteKey($0.key) }
    let counts = Dictionary(keys.map { ($0, 1) }, uniquingKeysWith: +)
    let edits = rows.compactMap { row -> MetadataEdit? in
      switch (row.storedKey, row.isDeleted) {
      case (let stored?, true): return .delete(key: stored)
      case (nil, true): return nil
      case (let stored?, false) where row.isRenamed:
        return .rename(key: stored, to: row.key, value: row.value)
      case (let stored?, false):
        let isUnchanged = base[key: stored].hasSameBytes(as: row.value)
        let isRepeated = counts[ByteKey(row.key), default: 0] > 1
        return isUnchanged && !isRepeated ? nil : .set(key: row.key, value: row.value)
      case (nil, false): return .set(key: row.key, value: row.value)
      }
    }
    self.init(userID: userID, base: base, edits: edits, undoes: undoes)
  }

  /// The rows of a form that shows these edits: the base's items in their order, then added ones.
  package var rows: [MetadataFormRow] {
    var shown: [Int] = []
    var rows = base.map { item in
      let row = MetadataFormRow(storedKey: item.key, key: item.key, value: item.value)
      guard let index = edits.lastIndex(where: { $0.key.hasSameBytes(as: item.key) }) else {
        return row
      }
      shown.append(index)
      guard let written = edits[index].written else {
        return MetadataFormRow(
          storedKey: item.key, key: item.key, value: item.value, isDeleted: true)
      }
      return MetadataFormRow(storedKey: item.key, key: written.key, value: written.value)
    }
    for (index, edit) in edits.enumerated() where !shown.contains(index) {
      guard let written = edit.written else { continue }
      rows.append(MetadataFormRow(storedKey: nil, key: written.key, value: written.value))
    }
    return rows
  }
}
