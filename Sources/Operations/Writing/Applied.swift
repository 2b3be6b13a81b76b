import SendbirdAPI

/// A write that was carried out.
struct Applied<Record: Sendable>: Sendable {
  /// The record as it was read before.
  let before: Record
  /// The record afterwards, as far as the answers tell.
  let after: Record
  /// The names that were sent and have another value.
  let notStuck: [String]
  /// The names whose state is or may be somebody else's doing, which undo leaves alone.
  let notOurs: [String]
  /// What a person should know besides.
  var notes: [String] = []
  /// The journal's number of the write.
  let journalID: JournalID
  /// Whether an answer was lost and reading back told that the write was carried out.
  let resolvedUnknown: Bool
  /// Whether the write was refused because somebody else had just done the same.
  let wasDoneByOthers: Bool
  /// What takes the write back; nil if nothing can or needs to.
  var inverse: (any KeptOperation)?

  /// Whether undo may write the field back.
  func isOurs(_ name: String) -> Bool {
    !notOurs.contains { $0.hasSameBytes(as: name) }
  }
}
