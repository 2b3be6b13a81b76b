package import SendbirdAPI

/// How far a write got that did not end well.
///
/// The lists name metadata keys, custom fields or other fields of the record, or say in words what
/// happened, such as "customer 4101 was created".
package struct WriteProgress: Sendable, Equatable {
  /// What was written or deleted.
  package let done: [String]
  /// What was not.
  package let notDone: [String]
  /// What may have been.
  package let unknown: [String]
  /// What was sent, carried out, and still has another value.
  package let notStuck: [String]
  /// Why it stopped; nil if it was cancelled between two requests, or for another ``reason``.
  package let cause: APIError?
  /// Why it stopped, in words, where it was no answer that stopped it or where there is more to say;
  /// nil if ``cause`` says it.
  package let reason: String?
  /// The user's metadata as far as it is known, nil if it isn't or if something else was written.
  package let after: Metadata?
  /// What takes back the part that was done, nil if nothing was or nothing can.
  package let inverse: MetadataChangeSet?
  /// The journal's number of the write.
  package let journalID: JournalID

  /// Creates the progress of a write.
  ///
  /// - Parameters:
  ///   - done: What was written or deleted. The default is nothing.
  ///   - notDone: What was not. The default is nothing.
  ///   - unknown: What may have been. The default is nothing.
  ///   - notStuck: What was carried out and still has another value. The default is nothing.
  ///   - cause: Why it stopped. The default is nil.
  ///   - reason: Why it stopped, in words. The default is nil.
  ///   - after: The metadata as far as it is known. The default is nil.
  ///   - inverse: What takes back the part that was done. The default is nil.
  ///   - journalID: The journal's number of the write.
  package init(
    done: [String] = [], notDone: [String] = [], unknown: [String] = [], notStuck: [String] = [],
    cause: APIError? = nil, reason: String? = nil, after: Metadata? = nil,
    inverse: MetadataChangeSet? = nil,
    journalID: JournalID
  ) {
    self.done = done
    self.notDone = notDone
    self.unknown = unknown
    self.notStuck = notStuck
    self.cause = cause
    self.reason = reason
    self.after = after
    self.inverse = inverse
    self.journalID = journalID
  }

  package static func == (left: Self, right: Self) -> Bool {
    func same(_ left: [String], _ right: [String]) -> Bool {
      left.map(ByteKey.init) == right.map(ByteKey.init)
    }
    return same(left.done, right.done) && same(left.notDone, right.notDone)
      && same(left.unknown, right.unknown) && same(left.notStuck, right.notStuck)
      && left.cause == right.cause && left.reason == right.reason && left.after == right.after
      && left.inverse == right.inverse
      && left.journalID == right.journalID
  }
}
