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

extension UndoEntry {
  /// What takes a write of the journal back; nil if nothing does.
  init?(_ entry: JournalEntry) {
    switch entry.takingBack {
    case .changes(let changes): self = .changes(changes)
    case .operation(let operation): self = .operation(operation, of: entry.id)
    case .impossible: return nil
    }
  }
}

extension ConsoleState {
  /// Asks the journal for what `z` takes back when this start has written nothing that is left.
  mutating func askUndoable() -> [Effect] {
    guard session.isKept, undoable.isEmpty else { return [] }
    sequences[.undoable, default: 0] += 1
    return [.start(.undoable, sequence: sequences[.undoable] ?? 0, .latestUndoable)]
  }

  /// Takes the newest write of the journal, unless this start has written something meanwhile.
  mutating func offer(_ entry: JournalEntry?) {
    guard undoable.isEmpty, let undo = entry.flatMap(UndoEntry.init) else { return }
    undoable = [undo]
  }

  /// What was found to be done can be taken back from now on.
  mutating func offer(_ writes: [ResolvedWrite]) -> [Effect] {
    for write in writes where write.entry.intent.undoes == nil {
      // Where nothing is offered the journal knows better which one is the newest.
      guard let last = undoable.last?.entry, last < write.entry.id else { continue }
      if let undo = UndoEntry(write.entry) { undoable.append(undo) }
    }
    return askUndoable()
  }

  /// Takes a write that was taken back out of what `z` offers; from History it may be an older one.
  mutating func forgetUndone(_ entry: JournalID?) {
    guard let entry else {
      _ = undoable.popLast()
      return
    }
    undoable.removeAll { $0.entry == entry }
  }
}
