import SendbirdAPI

/// What an earlier write that was cut off means for an operation that would do the same once more.
package enum Repetition: Sendable {
  /// It is not known whether it was carried out, or it may still arrive.
  case open(ResolvedWrite)
  /// It was carried out, and what was left of the operation has been done: with this outcome.
  case done(ResolvedWrite, Outcome)

  /// The earlier write.
  package var write: ResolvedWrite {
    switch self {
    case .open(let write), .done(let write, _): write
    }
  }
}

/// An operation that makes something each time, so that whoever repeats it after a crash has two.
protocol RepeatableOperation: Operation {
  /// Whether a write was to make the same for the same record, generated ids aside.
  ///
  /// - Throws: Why what the write was about can't be read.
  func isRepetition(
    of intent: JournalIntent, on road: WriteRoad
  ) async throws(WriteError) -> Bool

  /// Whether it makes something and then writes once more.
  var hasSecondPart: Bool { get }

  /// Whether a write that was not carried out was the second part, so that only that part is left.
  func isSecondPart(_ intent: JournalIntent) -> Bool

  /// Ends the operation after an earlier write of the same that was carried out, or after one of its
  /// second part that was not.
  func finish(after write: ResolvedWrite, on road: WriteRoad) async throws(WriteError) -> Outcome
}

extension Operation {
  /// Looks whether a write whose end nobody knew a moment ago was to do the same.
  ///
  /// There is no idempotency key (contract 1.5): a script that repeats a command after a crash would
  /// make a second ticket. What was found not done is no reason to stop. Nor is what was found done
  /// long ago: then it is a new wish, and is refused once.
  ///
  /// - Parameters:
  ///   - writes: What was found out of earlier writes, oldest first.
  ///   - road: What reads and writes take.
  /// - Returns: What it means for this operation; nil if there was no such write.
  /// - Throws: `WriteError.notPossible` for what was carried out too long ago to be this, and what
  ///   became of the rest of the operation.
  package func repetition(
    among writes: [ResolvedWrite], on road: WriteRoad
  ) async throws(WriteError) -> Repetition? {
    guard let operation = self as? any RepeatableOperation else { return nil }
    let writes = await operation.firstParts(of: road) + writes
    for write in writes.reversed() where write.entry.intent.undoes == nil {
      let intent = write.entry.intent
      if write.verdict == .notDone, !operation.isSecondPart(intent) { continue }
      guard try await operation.isRepetition(of: intent, on: road) else { continue }
      guard [.done, .notDone].contains(write.verdict) else { return .open(write) }
      let age = road.now().milliseconds - intent.at.milliseconds
      guard age < ResolvedWrite.sameWish else { throw .notPossible(write.wordsOfOldTwin) }
      return .done(write, try await operation.finish(after: write, on: road))
    }
    return nil
  }
}

extension ResolvedWrite {
  /// For how long whoever asks for the same again means the same, in milliseconds.
  static let sameWish: Int64 = 3_600_000

  /// What is said where a write was carried out just so, but nobody was told.
  var wordsOfTwin: String {
    "write \(entry.id.number), cut off earlier, did this already: \(made); running this again does "
      + "it once more"
  }

  fileprivate var wordsOfOldTwin: String {
    "write \(entry.id.number), cut off at \(entry.intent.at.iso8601), did this already: \(made); "
      + "nothing was sent now, and running this again does it once more"
  }

  private var made: String {
    (entry.outcome?.after?["id"]?.int).map { OperationSubject.ticket($0).words }
      ?? entry.intent.subject
  }
}

extension RepeatableOperation {
  /// What was made although its second part was never begun, as writes that were carried out; oldest
  /// first.
  fileprivate func firstParts(of road: WriteRoad) async -> [ResolvedWrite] {
    guard hasSecondPart, let journal = road.journal as? any ResolvingJournal else { return [] }
    let since = road.now().milliseconds - ResolvedWrite.sameWish
    return await journal.firstParts(since: Timestamp(milliseconds: since)).reversed().map {
      ResolvedWrite(entry: $0, verdict: .done)
    }
  }

  var hasSecondPart: Bool { false }

  func isSecondPart(_ intent: JournalIntent) -> Bool { false }
}

extension FirstMessage: RepeatableOperation {
  func isRepetition(of intent: JournalIntent, on road: WriteRoad) -> Bool {
    intent.operation == Self.descriptor.id
      && intent.subject == OperationSubject.ticket(ticketID).words
      && intent.sentMessage.hasSameBytes(as: text)
  }

  func finish(after write: ResolvedWrite, on road: WriteRoad) async throws(WriteError) -> Outcome {
    Outcome(.ticket(try await road.readTicket(ticketID)), notes: [write.wordsOfTwin])
  }
}

extension JournalIntent {
  /// The text that a message has; nil for another write.
  var sentMessage: String? { requests.first?.body?["message"]?.string }
}
