package import SendbirdAPI

/// The one road of every write, whatever started it.
///
/// Validate, read the record again, merge, review; then journal the intent, send, journal the
/// outcome, compare what came back, and offer undo. Reviewing and applying are two calls, because a
/// person looks at the review in between.
///
/// ```swift
/// let road = WriteRoad(client: client, journal: journal)
/// let review = try await road.reviewMetadata(changes)
/// let applied = try await road.applyMetadata(review)
/// if let inverse = applied.inverse { … }   // takes the same road back
/// ```
package struct WriteRoad: Sendable {
  /// What sends the requests; read-only is enforced there.
  package let client: SendbirdClient
  /// Where every write is recorded.
  package let journal: any Journal
  /// The time of day.
  let now: @Sendable () -> Timestamp
  /// Where the parts run that a cancellation must not stop; nil is the tasks' own pool.
  let executor: (any TaskExecutor)?
  /// The entry that what is written takes back; nil for an ordinary write.
  private(set) var undoes: JournalID?

  /// Creates a road.
  ///
  /// - Parameters:
  ///   - client: What sends the requests.
  ///   - journal: Where every write is recorded.
  ///   - now: The time of day. The default is the system's clock.
  ///   - executor: Where the parts run that a cancellation must not stop. The default is the tasks'
  ///     own pool.
  package init(
    client: SendbirdClient, journal: any Journal,
    now: @escaping @Sendable () -> Timestamp = systemTime,
    executor: (any TaskExecutor)? = nil
  ) {
    self.executor = executor
    self.client = client
    self.journal = journal
    self.now = now
  }

  /// The same road for a write that takes another one back, which the journal then notes of both.
  ///
  /// Edits of metadata say themselves what they take back.
  package func undoing(_ entry: JournalID?) -> WriteRoad {
    var road = self
    road.undoes = entry
    return road
  }

  /// Journals what is about to be sent.
  ///
  /// - Throws: `WriteError.api` for a read-only client, `.cancelled` if nobody wants the write any
  ///   more, `.notJournalled` if it can't be recorded. Nothing may be sent then.
  func begin(_ intent: JournalIntent) async throws(WriteError) -> JournalID {
    if client.isReadOnly, let request = intent.requests.first {
      // The client would refuse it as well; this way the journal has no intent without a reason.
      throw .api(APIError(.readOnly, request))
    }
    guard !Task.isCancelled else { throw .cancelled }
    let journal = journal
    // A journal on disk may refuse to work for a cancelled task; half an intent helps nobody.
    let recording = await Task(executorPreference: executor) {
      () -> Result<JournalID, NotJournalled> in
      do {
        return .success(try await journal.recordIntent(intent))
      } catch {
        return .failure(NotJournalled(reason: String(describing: error)))
      }
    }.value
    switch recording {
    case .success(let id): return id
    case .failure(let failure): throw .notJournalled(failure.reason)
    }
  }

  /// Journals how a write ended, and first what it took back: a process that ends in between leaves an
  /// intent without an outcome, which the next start reads back.
  ///
  /// - Returns: As ``journalled(_:)``.
  func conclude(
    _ entry: JournalID, _ outcome: JournalOutcome, undone: JournalID?
  ) async -> String? {
    var trouble: String?
    if let undone { trouble = await journalled { try await $0.markUndone(undone) } }
    return await journalled { try await $0.recordOutcome(entry, outcome) } ?? trouble
  }

  /// Journals something about a write that has been sent already.
  ///
  /// - Returns: Why it could not be journalled, nil if it was. The write has happened and can't fail
  ///   because of this; but the person is told.
  func journalled(
    _ record: @escaping @Sendable (any Journal) async throws -> Void
  ) async -> String? {
    let journal = journal
    return await Task(executorPreference: executor) { () -> String? in
      do {
        try await record(journal)
        return nil
      } catch {
        return String(describing: error)
      }
    }.value
  }
}

/// Why an intent could not be recorded.
private struct NotJournalled: Error {
  let reason: String
}
