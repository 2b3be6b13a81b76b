import SendbirdAPI

extension MetadataChangeSet {
  /// The edits that take a write back.
  ///
  /// Its base is the state after the write, so that going back takes the same road and meets a
  /// conflict wherever somebody has changed an item since. An item that the write deleted is written
  /// again at the end of the list: Sendbird has no way to restore its place (contract 3).
  ///
  /// - Parameters:
  ///   - rows: What the write was to do.
  ///   - userID: The user whose metadata was written.
  ///   - before: The items before the write.
  ///   - after: The items after it, as they are known.
  ///   - notOurs: Keys whose state afterwards is somebody else's doing; they are left alone.
  ///   - entry: The journal's entry of the write.
  /// - Returns: Nil when nothing was really changed.
  static func inverse(
    of rows: [ReviewRow], userID: String, before: Metadata, after: Metadata,
    notOurs: [String] = [], entry: JournalID
  ) -> MetadataChangeSet? {
    func isOurs(_ key: String) -> Bool { !notOurs.contains { $0.hasSameBytes(as: key) } }
    var edits: [MetadataEdit] = []
    for row in rows {
      let isWritten = isOurs(row.key) && !after[key: row.key].hasSameBytes(as: before[key: row.key])
      if row.mark == .renamed, let source = row.renamedFrom, let old = before[key: source] {
        let isDeleted = isOurs(source) && after[key: source] == nil
        switch (isWritten, isDeleted) {
        case (true, true): edits.append(.rename(key: row.key, to: source, value: old))
        case (true, false): edits.append(.delete(key: row.key))
        case (false, true): edits.append(.set(key: source, value: old))
        case (false, false): break
        }
      } else if isWritten {
        if let old = before[key: row.key] {
          edits.append(.set(key: row.key, value: old))
        } else {
          edits.append(.delete(key: row.key))
        }
      }
    }
    guard !edits.isEmpty else { return nil }
    return MetadataChangeSet(userID: userID, base: after, edits: edits, undoes: entry)
  }
}
