package import SendbirdAPI

/// A metadata write that was carried out.
package struct MetadataApplied: Sendable, Equatable {
  /// The items afterwards, as far as the answers tell.
  package let after: Metadata
  /// The keys that were sent and have another value, or none, afterwards.
  package let notStuck: [String]
  /// The journal's number of the write.
  package let journalID: JournalID
  /// What takes the write back, through the same review; nil if nothing was changed.
  package let inverse: MetadataChangeSet?
  /// Whether an answer was lost and reading back told that the write was carried out.
  package let resolvedUnknown: Bool
  /// Why the outcome could not be journalled, nil if it was.
  ///
  /// The write itself is done.
  package let journalTrouble: String?

  /// Creates the result of a write.
  ///
  /// - Parameters:
  ///   - after: The items afterwards.
  ///   - notStuck: The keys that did not stick. The default is none.
  ///   - journalID: The journal's number of the write.
  ///   - inverse: What takes the write back. The default is nil.
  ///   - resolvedUnknown: Whether reading back told that it was carried out. The default is false.
  ///   - journalTrouble: Why the outcome could not be journalled. The default is nil.
  package init(
    after: Metadata, notStuck: [String] = [], journalID: JournalID,
    inverse: MetadataChangeSet? = nil, resolvedUnknown: Bool = false, journalTrouble: String? = nil
  ) {
    self.after = after
    self.notStuck = notStuck
    self.journalID = journalID
    self.inverse = inverse
    self.resolvedUnknown = resolvedUnknown
    self.journalTrouble = journalTrouble
  }

  package static func == (left: Self, right: Self) -> Bool {
    left.after == right.after && left.notStuck.map(ByteKey.init) == right.notStuck.map(ByteKey.init)
      && left.journalID == right.journalID && left.inverse == right.inverse
      && left.resolvedUnknown == right.resolvedUnknown
      && left.journalTrouble == right.journalTrouble
  }
}
