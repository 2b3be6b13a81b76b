package import SendbirdAPI

/// The journal's number of one write.
package struct JournalID: Hashable, Comparable, Sendable {
  /// The number; later writes have larger ones.
  package let number: Int64

  /// Creates an id.
  ///
  /// - Parameter number: The number; later writes have larger ones.
  package init(number: Int64) {
    self.number = number
  }

  package static func < (left: Self, right: Self) -> Bool { left.number < right.number }
}

/// The append-only record of every write: intent, then outcome, with before and after.
///
/// The road records the intent before the first request and doesn't send anything if that fails.
/// What is recorded never holds an access token.
package protocol Journal: Sendable {
  /// Records what is about to be sent, durably, and gives it a number.
  ///
  /// - Throws: Whatever keeps the record from being durable; the write is then not sent.
  func recordIntent(_ intent: JournalIntent) async throws -> JournalID

  /// Records that one of the intent's requests is about to be sent once more: what was sent of it
  /// before was refused, and how long it can still arrive is counted from here.
  ///
  /// - Parameters:
  ///   - id: The intent.
  ///   - index: The request's place in the intent's requests.
  ///   - at: The time.
  /// - Throws: Whatever keeps the record from being durable; the request is then not sent again.
  func recordSending(_ id: JournalID, of index: Int, at: Timestamp) async throws

  /// Records how one of the intent's requests ended, as soon as it is known.
  ///
  /// - Parameters:
  ///   - id: The intent.
  ///   - index: The request's place in the intent's requests.
  ///   - result: How it ended.
  /// - Throws: Whatever keeps the record from being durable.
  func recordRequest(_ id: JournalID, at index: Int, _ result: RequestResult) async throws

  /// Records how the write ended as a whole.
  func recordOutcome(_ id: JournalID, _ outcome: JournalOutcome) async throws

  /// The newest write that can be taken back: done at least in part, with an inverse, not yet undone
  /// and not itself an undo, so that undoing again and again goes back through history.
  func latestUndoable() async -> JournalEntry?

  /// One write by its number; nil where there is none.
  func entry(_ id: JournalID) async -> JournalEntry?

  /// The newest write that was or may have been carried out and that nothing takes back, such as a new
  /// ticket, for whoever thinks that undo goes back to the time before it.
  ///
  /// - Parameter id: Only writes after this one count; nil for all.
  /// - Returns: The write; nil if there is none.
  func newestLasting(after id: JournalID?) async -> JournalEntry?

  /// Notes that a write was taken back.
  func markUndone(_ id: JournalID) async throws

  /// The writes on some records, newest first.
  ///
  /// - Parameters:
  ///   - subjects: The records as intents name them, compared by bytes.
  ///   - limit: The most entries.
  /// - Returns: The entries.
  func entries(about subjects: [String], limit: Int) async -> [JournalEntry]
}

/// What is about to be written.
package struct JournalIntent: Sendable, Equatable {
  /// The id of the operation, such as `metadata.update`.
  package let operation: String
  /// What is written: a user by its id, or "customer 4101", "ticket 5201".
  package let subject: String
  /// The user whom the customer or ticket belongs to; nil where the subject is the user or Desk didn't
  /// say it.
  package let userID: String?
  /// Whether another write of the same operation is to follow once this one is carried out.
  package let isFirstPart: Bool
  /// The fingerprint of what the other write is to say; nil where that isn't kept.
  package let secondPart: String?
  /// The requests, in order.
  package let requests: [APIRequest]
  /// What was read before, as far as the write concerns it; null if the record wasn't there.
  ///
  /// Metadata is the whole set of items; a user, customer or ticket is what a write could change of
  /// it. For a new ticket it is the ids of the customer's other tickets, for a message the ticket's
  /// channel and status.
  package let before: JSONValue
  /// What the write aims at; null if the record is to go.
  ///
  /// For metadata it is the whole set of items as they are meant to be, for custom fields of a
  /// customer the customer with them. For a change of a user or ticket it is only the fields that are
  /// written (a ticket's custom fields with those that stay), for something new the body of the
  /// request.
  package let after: JSONValue
  /// The entry that this write takes back, nil for an ordinary write.
  package let undoes: JournalID?
  /// When the intent was formed.
  package let at: Timestamp

  /// Creates an intent.
  ///
  /// - Parameters:
  ///   - operation: The id of the operation.
  ///   - subject: What is written.
  ///   - requests: The requests, in order.
  ///   - before: What was read before, as far as the write concerns it.
  ///   - after: What the write aims at; only the written fields for a user or ticket.
  ///   - undoes: The entry that is taken back. The default is nil.
  ///   - userID: The user whom the customer or ticket belongs to. The default is nil.
  ///   - isFirstPart: Whether another write is to follow. The default is false.
  ///   - secondPart: The fingerprint of what it is to say. The default is not kept.
  ///   - at: When the intent was formed.
  package init(
    operation: String, subject: String, requests: [APIRequest], before: JSONValue,
    after: JSONValue, undoes: JournalID? = nil, userID: String? = nil,
    isFirstPart: Bool = false, secondPart: String? = nil, at: Timestamp
  ) {
    self.isFirstPart = isFirstPart
    self.secondPart = secondPart
    self.operation = operation
    self.subject = subject
    self.userID = userID
    self.requests = requests
    self.before = before
    self.after = after
    self.undoes = undoes
    self.at = at
  }
}

/// How one request of a write ended.
package enum RequestResult: String, Sendable, CaseIterable {
  /// Carried out.
  case done
  /// Not carried out: refused, or found not done by reading back.
  case notDone = "not done"
  /// Not sent, because one before it failed or the write was cancelled.
  case notSent = "not sent"
  /// Its answer was lost and reading back could not tell.
  case unknown
}

/// How a write ended.
package struct JournalOutcome: Sendable, Equatable {
  /// How each request ended, in their order.
  package let requests: [RequestResult]
  /// The same as the intent's `before` by what the answers tell; null if the record is gone, nil when
  /// it is not known.
  package let after: JSONValue?
  /// The names that were sent and did not stick.
  package let notStuck: [String]
  /// What takes the write back, nil if nothing can or needs to.
  package let undo: Inverse?
  /// Why it did not end well, nil if it did.
  package let error: APIError?
  /// When it ended.
  package let at: Timestamp

  /// Creates an outcome.
  ///
  /// - Parameters:
  ///   - requests: How each request ended.
  ///   - after: The record afterwards as far as it is known.
  ///   - notStuck: The names that were sent and did not stick. The default is none.
  ///   - undo: What takes the write back. The default is nil.
  ///   - error: Why it did not end well. The default is nil.
  ///   - at: When it ended.
  package init(
    requests: [RequestResult], after: JSONValue?, notStuck: [String] = [],
    undo: Inverse? = nil, error: APIError? = nil, at: Timestamp
  ) {
    self.requests = requests
    self.after = after
    self.notStuck = notStuck
    self.undo = undo
    self.error = error
    self.at = at
  }
}

/// One write in the journal.
package struct JournalEntry: Sendable, Equatable {
  /// Its number.
  package let id: JournalID
  /// What was about to be written.
  package let intent: JournalIntent
  /// How the requests ended that have ended, by their place.
  package internal(set) var requests: [Int: RequestResult]
  /// When the last request that may be on its way was sent, or later.
  package internal(set) var sentAt: Timestamp
  /// How it ended; nil while it is under way, or after a crash.
  package internal(set) var outcome: JournalOutcome?
  /// Whether it was taken back since.
  package internal(set) var isUndone: Bool
  /// Whether this version understands all that was recorded of it; if not, nothing is concluded from
  /// the rest.
  package let isReadable: Bool
  /// Who was logged in where it was written; nil where that isn't kept.
  package let systemUser: String?

  /// Creates an entry.
  ///
  /// - Parameters:
  ///   - id: Its number.
  ///   - intent: What is about to be written.
  ///   - requests: How the requests ended. The default is none.
  ///   - outcome: How it ended. The default is nil.
  ///   - isUndone: Whether it was taken back since. The default is false.
  ///   - sentAt: When its last request was sent. The default is when the intent was formed.
  ///   - isReadable: Whether this version understands all of it. The default is true.
  ///   - systemUser: Who was logged in. The default is not kept.
  package init(
    id: JournalID, intent: JournalIntent, requests: [Int: RequestResult] = [:],
    outcome: JournalOutcome? = nil, isUndone: Bool = false, sentAt: Timestamp? = nil,
    isReadable: Bool = true, systemUser: String? = nil
  ) {
    self.isReadable = isReadable
    self.sentAt = sentAt ?? intent.at
    self.id = id
    self.intent = intent
    self.requests = requests
    self.outcome = outcome
    self.isUndone = isUndone
    self.systemUser = systemUser
  }

  /// What takes the write back, through review like every write; nil if nothing does.
  package var inverse: Inverse? { isUndone || !isReadable ? nil : outcome?.undo }

  /// What is said of a write that this version doesn't understand.
  package var unreadableWords: String { "write \(id.number): this version can't read it" }
}
