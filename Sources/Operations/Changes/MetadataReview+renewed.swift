import SendbirdAPI

extension MetadataReview {
  /// The same write over a newer reading of the record.
  ///
  /// - Throws: `WriteError.conflict` for keys that have changed since the review, `.nothingToDo` if
  ///   somebody else has done all of it, `.violations` if the record has grown.
  func renewed(
    onto server: Metadata, readAt: Timestamp
  ) throws(WriteError) -> MetadataReview {
    if server == self.server { return self }
    let changes = MetadataChangeSet(
      userID: userID, base: self.server, edits: rows.compactMap(\.edit), undoes: undoes)
    return try changes.review(onto: server, readAt: readAt)
  }
}

extension ReviewRow {
  /// The row of a metadata review as an edit.
  fileprivate var edit: MetadataEdit? {
    switch (mark, renamedFrom, after) {
    case (.deleted, _, _): .delete(key: key)
    case (.renamed, let source?, let value?): .rename(key: source, to: key, value: value)
    case (_, _, let value?): .set(key: key, value: value)
    case (_, _, nil): nil
    }
  }
}
