/// A journal that can't be kept, so that nothing is written.
package struct UnavailableJournal: Journal {
  /// Why, in words for people.
  package struct Reason: Error, Hashable, CustomStringConvertible {
    /// The words.
    package let description: String
  }

  private let reason: Reason

  /// Creates a journal that refuses every intent.
  ///
  /// - Parameter reason: Why, in words for people.
  package init(_ reason: String) {
    self.reason = Reason(description: reason)
  }

  package func recordIntent(_ intent: JournalIntent) throws -> JournalID { throw reason }

  package func recordSending(_ id: JournalID, of index: Int, at: Timestamp) throws { throw reason }

  package func recordRequest(_ id: JournalID, at index: Int, _ result: RequestResult) throws {
    throw reason
  }

  package func recordOutcome(_ id: JournalID, _ outcome: JournalOutcome) throws { throw reason }

  package func latestUndoable() -> JournalEntry? { nil }

  package func entry(_ id: JournalID) -> JournalEntry? { nil }

  package func newestLasting(after id: JournalID?) -> JournalEntry? { nil }

  package func markUndone(_ id: JournalID) throws { throw reason }

  package func entries(about subjects: [String], limit: Int) -> [JournalEntry] { [] }
}
