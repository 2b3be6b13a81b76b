import SendbirdAPI

/// A journal that lasts as long as the process.
///
/// Undo works until the program ends. It keeps before and after values of everything written, so it
/// is never printed or logged.
package actor MemoryJournal: Journal {
  /// All writes, oldest first.
  package private(set) var entries: [JournalEntry] = []

  /// Creates an empty journal.
  package init() {}

  package func recordIntent(_ intent: JournalIntent) -> JournalID {
    let id = JournalID(number: Int64(entries.count) + 1)
    entries.append(JournalEntry(id: id, intent: intent))
    return id
  }

  package func recordSending(_ id: JournalID, of index: Int, at: Timestamp) throws {
    try entries[place(of: id)].sentAt = at
  }

  package func recordRequest(_ id: JournalID, at index: Int, _ result: RequestResult) throws {
    try entries[place(of: id)].requests[index] = result
  }

  package func recordOutcome(_ id: JournalID, _ outcome: JournalOutcome) throws {
    try entries[place(of: id)].outcome = outcome
  }

  package func latestUndoable() -> JournalEntry? {
    entries.last { $0.inverse != nil && $0.intent.undoes == nil }
  }

  package func entry(_ id: JournalID) -> JournalEntry? { entries.first { $0.id == id } }

  package func newestLasting(after id: JournalID?) -> JournalEntry? {
    entries.last { entry in entry.lasts && id.map { entry.id > $0 } ?? true }
  }

  package func markUndone(_ id: JournalID) throws {
    try entries[place(of: id)].isUndone = true
  }

  package func entries(about subjects: [String], limit: Int) -> [JournalEntry] {
    let wanted = Set(subjects.map(ByteKey.init))
    return Array(
      entries.reversed().lazy.filter { wanted.contains(ByteKey($0.intent.subject)) }.prefix(limit))
  }

  private func place(of id: JournalID) throws(UnknownJournalID) -> Int {
    let place = Int(id.number) - 1
    guard entries.indices.contains(place) else { throw UnknownJournalID(id: id) }
    return place
  }
}

/// A number that the journal never gave out.
package struct UnknownJournalID: Error, Hashable {
  /// The number.
  package let id: JournalID

  /// Creates the error.
  ///
  /// - Parameter id: The number.
  package init(id: JournalID) {
    self.id = id
  }
}
