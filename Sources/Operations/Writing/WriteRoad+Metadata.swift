import SendbirdAPI

extension WriteRoad {
  /// Reads the record again and brings the edits together with it.
  ///
  /// Nothing is written.
  /// - Parameter changes: The staged edits.
  /// - Returns: What ``applyMetadata(_:)`` will do.
  /// - Throws: `WriteError.violations` if a value breaks a rule, on its own or because the server has
  ///   grown; `.conflict` if a key was changed on both sides; `.nothingToDo` if the server already has
  ///   everything; `.recordGone`, `.recordDeactivated`, `.cancelled` or `.api` if it can't be read.
  package func reviewMetadata(
    _ changes: MetadataChangeSet
  ) async throws(WriteError) -> MetadataReview {
    try Self.refuse(changes.violations())
    let server = try await readMetadata(of: changes.userID)
    do throws(WriteError) {
      return try changes.review(onto: server, readAt: now())
    } catch {
      await settle(error, changes.undoes)
      throw error
    }
  }

  /// Sends what a person has looked at.
  ///
  /// Looking takes time, so the record is read once more: what somebody has changed meanwhile is
  /// merged again, and the same key is a conflict.
  /// - Parameter review: What a person has seen.
  /// - Returns: As ``applyMetadata(_:)``.
  /// - Throws: Every case of `WriteError`.
  package func applySeenMetadata(
    _ review: MetadataReview
  ) async throws(WriteError) -> MetadataApplied {
    let server = try await readMetadata(of: review.userID)
    let renewed: MetadataReview
    do throws(WriteError) {
      renewed = try review.renewed(onto: server, readAt: now())
    } catch {
      await settle(error, review.undoes)
      throw error
    }
    return try await applyMetadata(renewed)
  }

  /// Sends what was reviewed, in that order, and finds out what became of it.
  ///
  /// The review is not read once more: it is meant to be applied at once, and only keys that were
  /// edited are in it.
  /// - Parameter review: What a person has seen.
  /// - Returns: The record afterwards, what did not stick, and the way back.
  /// - Throws: Every case of `WriteError` but `.violations`, `.conflict` and `.nothingToDo`.
  package func applyMetadata(
    _ review: MetadataReview
  ) async throws(WriteError) -> MetadataApplied {
    let entry = try await begin(
      JournalIntent(
        operation: review.operation, subject: review.userID, requests: review.requests,
        before: review.server.json, after: review.result.json, undoes: review.undoes, at: now()))
    let steps = review.writes.map { MetadataStep(userID: review.userID, write: $0) }
    let client = client
    let journey = await travel(steps, known: review.server, entry: entry) {
      () async throws(APIError) in try await client.metadata(of: review.userID)
    }
    let inverse = MetadataChangeSet.inverse(
      of: review.rows, userID: review.userID, before: review.server, after: journey.known,
      notOurs: journey.notOurs, entry: entry)
    let trouble = await finish(journey, review: review, inverse: inverse, entry: entry)
    guard journey.isComplete else {
      throw Self.failure(of: journey, review: review, inverse: inverse, entry: entry)
    }
    return MetadataApplied(
      after: journey.known, notStuck: journey.notStuck, journalID: entry, inverse: inverse,
      resolvedUnknown: journey.resolvedUnknown, journalTrouble: journey.journalTrouble ?? trouble)
  }

  /// Reads the record before a write.
  func readMetadata(of userID: String) async throws(WriteError) -> Metadata {
    do throws(APIError) {
      return try await client.metadata(of: userID)
    } catch {
      throw error.asWriteError
    }
  }

  /// Stops the write for the violations that are errors.
  static func refuse(_ violations: [Violation]) throws(WriteError) {
    let errors = violations.errors
    guard errors.isEmpty else { throw .violations(errors) }
  }

  private func finish(
    _ journey: Journey<Metadata>, review: MetadataReview, inverse: MetadataChangeSet?,
    entry: JournalID
  ) async -> String? {
    let isKnown = !journey.results.contains(.unknown)
    // `nil` would be a JSON null here: the user is gone, which is something else than not known.
    let after: JSONValue? = isKnown ? .some(journey.known.json) : .none
    let outcome = JournalOutcome(
      requests: journey.results, after: after,
      notStuck: journey.notStuck, undo: inverse.map(Inverse.changes), error: journey.error,
      at: now())
    let undone = journey.isComplete ? review.undoes : nil
    return await conclude(entry, outcome, undone: undone)
  }

  private static func failure(
    of journey: Journey<Metadata>, review: MetadataReview, inverse: MetadataChangeSet?,
    entry: JournalID
  ) -> WriteError {
    func keys(_ wanted: RequestResult...) -> [String] {
      zip(review.writes, journey.results).flatMap { write, result in
        wanted.contains(result) ? write.keys(on: review.server) : []
      }
    }
    let progress = WriteProgress(
      done: keys(.done).filter { key in
        !journey.notStuck.contains { $0.hasSameBytes(as: key) }
      },
      notDone: keys(.notDone, .notSent), unknown: keys(.unknown), notStuck: journey.notStuck,
      cause: journey.error, reason: lateness(of: journey),
      after: journey.results.contains(.unknown) && !journey.isLate ? nil : journey.known,
      inverse: inverse, journalID: entry)
    // The user was there a moment ago, so what isn't found is the item that was asked for.
    if let error = journey.error, error.isNotFound, error.method == .delete,
      case .delete = review.writes.first, journey.results.first == .notDone
    {
      return .api(error)
    }
    return failure(of: journey, progress: progress)
  }

  /// What to call a write that did not get to its end.
  static func failure<Record>(
    of journey: Journey<Record>, progress: WriteProgress
  ) -> WriteError {
    if journey.isLate {
      return journey.results.contains(.done) ? .partly(progress) : .late(progress)
    }
    if journey.results.contains(.unknown) { return .unknown(progress) }
    if journey.results.contains(.done) { return .partly(progress) }
    guard let error = journey.error else { return .cancelled }
    return error.changedNothing ? error.asWriteError : .notDone(error)
  }
}
