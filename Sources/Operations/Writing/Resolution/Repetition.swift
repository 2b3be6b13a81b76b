import SendbirdAPI

/// What an earlier write that was cut off means for an operation that would do the same once more.
package enum Repetition: Sendable {
  /// It is not known whether it was carried out, or it may still arrive.
  case open(ResolvedWrite)
  /// It may be under way: its process is where nobody can look.
  case elsewhere(ResolvedWrite)
  /// It was carried out, but with another second part, such as another first message.
  case different(ResolvedWrite)
  /// It was carried out, and what was left of the operation has been done: with this outcome.
  case done(ResolvedWrite, Outcome)

  /// The earlier write.
  package var write: ResolvedWrite {
    switch self {
    case .open(let write), .elsewhere(let write), .different(let write), .done(let write, _): write
    }
  }

  /// Notes that a person or a script has been told, so that asking for the same once more is a new
  /// wish; what may still end in another way is told each time.
  ///
  /// - Parameter road: What the operation ran on.
  package func wasTold(on road: WriteRoad) async {
    switch self {
    case .elsewhere: return
    case .open(let write) where write.verdict != .unclear: return
    case .open, .different, .done: await road.recordTold(write.entry.id)
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

  /// Whether a write that made the same was to be followed by the same second part.
  func hasSameSecondPart(as intent: JournalIntent, on road: WriteRoad) -> Bool

  /// Ends the operation after an earlier write of the same that was carried out, or after one of its
  /// second part that was not.
  func finish(after write: ResolvedWrite, on road: WriteRoad) async throws(WriteError) -> Outcome
}

extension Operation {
  /// Looks whether a write that was cut off was to do the same.
  ///
  /// There is no idempotency key (contract 1.5): a script that repeats a command after a crash would
  /// make a second ticket. What was found not done is no reason to stop. Nor is what was found done
  /// long ago: then it is a new wish, and is refused once. Whoever has found out how it ended, it is
  /// told once (``Repetition/wasTold(on:)``).
  ///
  /// - Parameters:
  ///   - writes: What was found out of earlier writes just now, oldest first.
  ///   - road: What reads and writes take.
  /// - Returns: What it means for this operation; nil if there was no such write.
  /// - Throws: `WriteError.notPossible` for what was carried out too long ago to be this, and what
  ///   became of the rest of the operation.
  package func repetition(
    among writes: [ResolvedWrite], on road: WriteRoad
  ) async throws(WriteError) -> Repetition? {
    guard let operation = self as? any RepeatableOperation else { return nil }
    let recent = await operation.recentWrites(on: road)
    let known = Set(writes.map(\.entry.id))
    let others = recent.filter { !known.contains($0.entry.id) }
    let candidates = (writes + others.compactMap(\.readBack)).sorted { $0.entry.id > $1.entry.id }
    for write in candidates where write.entry.intent.undoes == nil {
      let intent = write.entry.intent
      if write.verdict == .notDone, !operation.isSecondPart(intent) { continue }
      guard try await operation.isRepetition(of: intent, on: road) else { continue }
      for later in others where later.entry.id > write.entry.id && later.state == .ended {
        // Whoever has done the same since has made up for it.
        if later.mayBeDone, try await operation.isRepetition(of: later.entry.intent, on: road) {
          return nil
        }
      }
      if others.contains(where: { $0.entry.id == write.entry.id && $0.state == .elsewhere }) {
        return .elsewhere(write)
      }
      guard [.done, .notDone].contains(write.verdict) else { return .open(write) }
      let age = road.now().milliseconds - intent.at.milliseconds
      guard age < ResolvedWrite.sameWish else {
        await road.recordTold(write.entry.id)
        throw .notPossible(write.wordsOfOldTwin)
      }
      guard operation.hasSameSecondPart(as: intent, on: road) else { return .different(write) }
      return .done(write, try await operation.finishOnce(after: write, on: road))
    }
    return nil
  }
}

extension WriteRoad {
  /// What tells a text from others in the journal; nil for a journal without such a thing.
  func fingerprint(of text: String) -> String? {
    (journal as? any ResolvingJournal)?.fingerprint(of: text)
  }

  /// Notes that somebody was told; without a record of it the next one is told once more.
  fileprivate func recordTold(_ id: JournalID) async {
    guard let journal = journal as? any ResolvingJournal else { return }
    _ = await journalled { _ in try await journal.recordTold(id) }
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
  /// The writes of the time in which the same is the same wish, newest first.
  fileprivate func recentWrites(on road: WriteRoad) async -> [RecentWrite] {
    guard let journal = road.journal as? any ResolvingJournal else { return [] }
    let since = road.now().milliseconds - ResolvedWrite.sameWish
    let writes = await journal.recentWrites(since: Timestamp(milliseconds: since))
    // Whoever wants no second part doesn't go on with what was made for one.
    return hasSecondPart ? writes : writes.filter { $0.state != .firstPart }
  }

  /// Ends the operation; where that is refused for good, whoever asks once more means another one.
  fileprivate func finishOnce(
    after write: ResolvedWrite, on road: WriteRoad
  ) async throws(WriteError) -> Outcome {
    do throws(WriteError) {
      return try await finish(after: write, on: road)
    } catch {
      if case .notPossible = error { await road.recordTold(write.entry.id) }
      throw error
    }
  }

  var hasSecondPart: Bool { false }

  func isSecondPart(_ intent: JournalIntent) -> Bool { false }

  func hasSameSecondPart(as intent: JournalIntent, on road: WriteRoad) -> Bool { true }
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
