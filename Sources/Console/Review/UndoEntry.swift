package import Operations
import Widgets

/// What the review of an undo says before anything is sent.
package struct UndoNotice: Sendable {
  /// What is taken back, as a sentence.
  let words: String
  /// A newer write that stays, as a sentence; nil for none, and where somebody has chosen the write.
  let newer: String?
}

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
  mutating func offer(_ entry: JournalEntry?, lasting: JournalEntry?) {
    lastingWrite = lasting
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

  /// Why there is nothing to undo: what was written last may be such that nothing takes it back.
  var nothingToUndo: String {
    guard let lasting = lastingWrite, let reason = lasting.takingBack.refusal else {
      return "nothing to undo"
    }
    return "nothing to undo; \(lasting.named), can't be taken back: \(reason)"
  }

  /// Notes what the open review of an undo takes back.
  mutating func noteUndo(of entry: JournalEntry, newer: JournalEntry?) {
    guard review?.isUndo == true, review?.undoes == entry.id else { return }
    let moment = Timestamp(milliseconds: now.milliseconds)
    let isNews =
      !showsHistory && (!showsTicketAlone || newer?.intent.subject == entry.intent.subject)
    let stays = isNews ? newer.map { $0.newerWords.uppercasedFirst + "." } : nil
    review?.notice = UndoNotice(
      words: "This takes back \(entry.undoWords(at: moment)).", newer: stays)
  }

  /// Takes a write that was taken back out of what `z` offers; from History or a ticket it may be an
  /// older one.
  mutating func forgetUndone(_ entry: JournalID?) {
    guard let entry else {
      if let place = undoable.lastIndex(where: { $0.entry == nil }) { undoable.remove(at: place) }
      return
    }
    ticket?.writes?.removeAll { $0.id == entry }
    undoable.removeAll { $0.entry == entry }
  }
}
