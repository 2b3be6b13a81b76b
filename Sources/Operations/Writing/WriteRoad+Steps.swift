import SendbirdAPI

extension WriteRoad {
  /// Takes a write of one record along the road: journal, send, find out, journal, compare.
  ///
  /// - Parameters:
  ///   - steps: The requests, in order.
  ///   - operation: What it is, for the journal.
  ///   - subject: What is written, for the journal.
  ///   - userID: The user whom the customer or ticket belongs to, for the journal. The default is nil.
  ///   - isFirstPart: Whether another write of the operation is to follow. The default is false.
  ///   - secondPart: What tells that other write from others. The default is not known.
  ///   - before: The record as it was just read.
  ///   - aim: The record as it is meant to be afterwards, for the journal.
  ///   - left: What has to be so still for a write that takes another one back; null for nothing.
  ///   - inverse: What takes back whatever was carried out. The default is nothing.
  ///   - readBack: Reads the record after an answer was lost.
  /// - Returns: The record before and afterwards, and what did not stick.
  /// - Throws: What became of a write that did not get to its end.
  func write<Step: RoadStep>(
    _ steps: [Step], operation: OperationDescriptor, subject: String, userID: String? = nil,
    isFirstPart: Bool = false, secondPart: String? = nil, before: Step.Record, aim: JSONValue,
    left: JSONValue = .null,
    inverse: (Applied<Step.Record>) -> (any KeptOperation)? = { _ in nil },
    readBack: @escaping @Sendable () async throws(APIError) -> Step.Record
  ) async throws(WriteError) -> Applied<Step.Record> {
    guard let first = steps.first else { throw .nothingToDo }
    try LeftState(left).refuseChange(in: first.journalled(before), aim: aim)
    let entry = try await begin(
      JournalIntent(
        operation: operation.id, subject: subject, requests: steps.map(\.request),
        before: first.journalled(before), after: aim, undoes: undoes, userID: userID,
        isFirstPart: isFirstPart, secondPart: secondPart, at: now()))
    let journey = await travel(steps, known: before, entry: entry, readBack: readBack)
    var applied = Applied(
      before: before, after: journey.known, notStuck: journey.notStuck,
      notOurs: journey.notOurs, journalID: entry, resolvedUnknown: journey.resolvedUnknown,
      wasDoneByOthers: journey.wasDoneByOthers)
    if journey.results.contains(.done) { applied.inverse = inverse(applied) }
    let isKnown = !journey.results.contains(.unknown)
    // `nil` would be a JSON null here: the record is gone, which is something else than not known.
    let after: JSONValue? = isKnown ? .some(first.journalled(journey.known)) : .none
    let outcome = JournalOutcome(
      requests: journey.results, after: after, notStuck: journey.notStuck,
      undo: applied.inverse.map { Inverse($0) }, error: journey.error, at: now())
    let undone = journey.isComplete ? undoes : nil
    let trouble = await conclude(entry, outcome, undone: undone)
    guard journey.isComplete else {
      let progress = Self.progress(of: journey, steps: steps, before: before, entry: entry)
      throw Self.failure(of: journey, progress: progress)
    }
    applied.notes = Self.notes(
      resolvedUnknown: journey.resolvedUnknown, journalTrouble: journey.journalTrouble ?? trouble)
    return applied
  }

  /// What a person should know of a write that was carried out.
  static func notes(resolvedUnknown: Bool, journalTrouble: String?) -> [String] {
    var notes: [String] = []
    if resolvedUnknown {
      notes.append("the answer was lost; reading back shows that the change was made")
    }
    if let journalTrouble {
      notes.append(
        "the change was made, but its outcome could not be journalled: \(journalTrouble)")
    }
    return notes
  }

  /// Which names were written, which were not and which may have been.
  private static func progress<Step: RoadStep>(
    of journey: Journey<Step.Record>, steps: [Step], before: Step.Record, entry: JournalID
  ) -> WriteProgress {
    func names(_ wanted: RequestResult...) -> [String] {
      zip(steps, journey.results).flatMap { step, result in
        wanted.contains(result) ? step.names(in: before) : []
      }
    }
    return WriteProgress(
      done: names(.done).filter { name in
        !journey.notStuck.contains { $0.hasSameBytes(as: name) }
      },
      notDone: names(.notDone, .notSent), unknown: names(.unknown), notStuck: journey.notStuck,
      cause: journey.error, reason: lateness(of: journey), journalID: entry)
  }

  /// What to do about a request that was not seen done but may still arrive; nil for none.
  static func lateness<Record>(of journey: Journey<Record>) -> String? {
    guard journey.canStillArrive, let error = journey.error else { return nil }
    guard journey.canBeTwice else {
      return "\(error.explanation); the change was not seen when looked for, but may still be made"
    }
    return """
      \(error.explanation); it was not there when looked for, but may still arrive: \
      look for it again before trying once more, or it may be there twice
      """
  }
}
