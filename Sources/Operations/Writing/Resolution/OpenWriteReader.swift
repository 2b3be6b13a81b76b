import SendbirdAPI

/// What one reading says of a write whose end nobody knew.
enum OpenReading: Sendable {
  /// How it ended.
  case found(JournalOutcome)
  /// It was not seen done, and may still arrive.
  case early
  /// This version doesn't understand the intent, or it could not be read back.
  case strange
}

/// Judges the requests of one intent by one reading of the record.
struct OpenWriteReader {
  /// The intent, with what is recorded of its requests.
  let entry: JournalEntry
  /// When it is read back.
  let now: Timestamp

  /// By how much two clocks may differ, in milliseconds.
  static let clockSlack: Int64 = 60_000

  /// How long after it was sent a request may still be carried out, in milliseconds.
  ///
  /// A process that is gone can't take back what it has sent: it is on its way, or waits in the
  /// server. Whoever sends one of those again that do it twice has to be surer.
  private static func lateness(_ step: some RoadStep) -> Int64 {
    step.doesItTwice ? 60_000 : 20_000
  }

  /// Judges the requests one after the other.
  ///
  /// - Parameters:
  ///   - steps: What the requests were meant to do.
  ///   - before: The record as it was before the first one.
  ///   - inverse: Makes what takes back the requests that are seen done. The default is nothing.
  ///   - read: Reads the record.
  /// - Returns: What can be said of it.
  /// - Throws: Why the record can't be read.
  func judge<Step: RoadStep>(
    _ steps: [Step], _ before: Step.Record,
    inverse: ([Step], Applied<Step.Record>) -> Inverse? = { _, _ in nil },
    _ read: () async throws(APIError) -> Step.Record
  ) async throws(APIError) -> OpenReading {
    var results = entry.recordedResults(of: steps.count)
    guard let telling = results.firstIndex(where: { $0 == .done || $0 == .unknown }) else {
      return .found(JournalOutcome(requests: results, after: .none, at: now))
    }
    let record: Step.Record
    do throws(APIError) {
      record = try await read()
    } catch {
      guard steps[telling].isGone(error) else { throw error }
      // Whether the write came first or the end of the record can't be told any more.
      return .found(JournalOutcome(requests: results, after: .some(.null), at: now))
    }
    let open = results.firstIndex(of: .unknown)
    var seen: [Step] = []
    var notStuck: [String] = []
    var known = before
    for (index, step) in steps.enumerated() {
      switch (results[index], step.judge(record, known: known)) {
      case (.done, .done(let names)), (.unknown, .done(let names)):
        results[index] = .done
        notStuck += names
        seen.append(step)
        known = step.applied(to: known)
      case (.done, _):
        // It was answered; somebody has changed it since.
        if !step.doesItTwice { notStuck += step.names(in: known) }
        known = step.applied(to: known)
      case (.unknown, _) where mayArrive(step): return .early
      // What follows one that was not seen done was sent only if that one had been.
      case (.unknown, .notDone):
        results[index] = index == open ? .notDone : .notSent
        results.stop(after: index)
      case (.unknown, .unclear): results.stop(after: index)
      case (.notDone, _), (.notSent, _): break
      }
    }
    let applied = Applied(
      before: before, after: record, notStuck: notStuck, notOurs: notStuck, journalID: entry.id,
      resolvedUnknown: true, wasDoneByOthers: false)
    return .found(
      JournalOutcome(
        requests: results, after: .some(steps[telling].journalled(record)), notStuck: notStuck,
        undo: seen.isEmpty ? nil : inverse(seen, applied), at: now))
  }

  private func mayArrive(_ step: some RoadStep) -> Bool {
    // The clock may have been set since, in either direction.
    abs(now.milliseconds - entry.sentAt.milliseconds) < Self.lateness(step)
  }
}

extension [RequestResult] {
  /// Nothing after this request was sent.
  fileprivate mutating func stop(after index: Int) {
    for later in indices.dropFirst(index + 1) { self[later] = .notSent }
  }
}

extension JournalEntry {
  /// How each request ended as far as it was recorded; the first `unknown` is where that ends.
  ///
  /// A request is sent only when the one before it was carried out.
  fileprivate func recordedResults(of count: Int) -> [RequestResult] {
    if let outcome, outcome.requests.count == count { return outcome.requests }
    let last = requests.keys.max() ?? -1
    var results = (0..<count).map { index in
      requests[index] ?? (index < last ? .done : .unknown)
    }
    if let end = results.firstIndex(where: { $0 != .done && $0 != .unknown }) {
      results.stop(after: end)
    }
    return results
  }

  /// What takes back requests on metadata that were carried out; nil for none.
  func undo(
    of steps: [MetadataStep], _ before: Metadata, _ applied: Applied<Metadata>
  ) -> MetadataChangeSet? {
    guard let userID = steps.first?.userID else { return nil }
    var after = before
    var touched: [String] = []
    for step in steps {
      touched += step.write.keys(on: before)
      after = step.applied(to: after)
    }
    var keys: [String] = []
    // What differs from what was sent is somebody else's.
    for key in touched where applied.isOurs(key) {
      if !keys.contains(where: { $0.hasSameBytes(as: key) }) { keys.append(key) }
    }
    let edits = keys.compactMap { key -> MetadataEdit? in
      guard !after[key: key].hasSameBytes(as: before[key: key]) else { return nil }
      return before[key: key].map { .set(key: key, value: $0) } ?? .delete(key: key)
    }
    guard !edits.isEmpty else { return nil }
    return MetadataChangeSet(userID: userID, base: after, edits: edits, undoes: id)
  }
}

extension RoadStep {
  /// The record as the request makes it, where requests after it build on that.
  fileprivate func applied(to record: Record) -> Record {
    guard let step = self as? MetadataStep, var items = record as? Metadata else { return record }
    switch step.write {
    case .put(let new): for item in new { items.set(item.key, item.value) }
    case .delete(let key): items.remove(key)
    case .deleteAll: items = Metadata()
    }
    return items as? Record ?? record
  }
}
