package import Operations

/// What `z` takes back.
package struct UndoEntry: Sendable {
  /// The write that brings the old values back.
  let write: StagedWrite
  /// The write of the journal that is taken back; nil if nobody knows its number.
  let entry: JournalID?

  /// Metadata is written back.
  package static func changes(_ changes: MetadataChangeSet) -> UndoEntry {
    UndoEntry(write: .changes(changes), entry: changes.undoes)
  }

  /// Another operation takes a write back.
  static func operation(_ operation: any Operation, of entry: JournalID?) -> UndoEntry {
    UndoEntry(write: .operation(operation), entry: entry)
  }
}

extension ConsoleState {
  /// Takes a write that was taken back out of what `z` offers; from History it may be an older one.
  mutating func forgetUndone(_ entry: JournalID?) {
    guard let entry else {
      _ = undoable.popLast()
      return
    }
    undoable.removeAll { $0.entry == entry }
  }
}
