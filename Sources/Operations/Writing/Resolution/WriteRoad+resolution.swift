import SendbirdAPI

/// Finding out what became of writes whose end nobody knows.
extension WriteRoad {
  /// How long after its intent a request may still arrive that would do it twice.
  static var lateness: Int64 { 60_000 }

  /// Reads back every write of the journal whose end nobody knows, and records what it was.
  ///
  /// Nothing is written to Sendbird. What can't be read back now stays open for the next time.
  /// - Returns: The writes, oldest first; none for a journal that ends with the process.
  package func resolveOpenWrites() async -> [ResolvedWrite] {
    guard let journal = journal as? any ResolvingJournal else { return [] }
    var resolved: [ResolvedWrite] = []
    for entry in await journal.openEntries() {
      if Task.isCancelled { break }
      resolved.append(await resolve(entry, in: journal))
    }
    return resolved
  }

  private func resolve(
    _ entry: JournalEntry, in journal: any ResolvingJournal
  ) async -> ResolvedWrite {
    let found: JournalOutcome?
    do throws(APIError) {
      found = try await readBack(entry)
    } catch {
      found = nil
    }
    guard let found else { return ResolvedWrite(entry: entry, verdict: .unread) }
    // Without a record of it the next start finds it out once more, which does no harm.
    try? await journal.recordResolution(entry.id, found)
    var entry = entry
    entry.outcome = found
    return ResolvedWrite(entry: entry, verdict: ResolvedWrite.Verdict(found.requests))
  }

  /// What a reading says of a write; nil while it can't say anything yet.
  private func readBack(_ entry: JournalEntry) async throws(APIError) -> JournalOutcome? {
    let client = client
    guard let write = OpenWrite(entry.intent) else { return nil }
    switch write {
    case .metadata(let steps, let before):
      let userID = steps[0].userID
      return try await judge(steps, entry, before, undoing: true) {
        () async throws(APIError) in try await client.metadata(of: userID)
      }
    case .user(let step, let before):
      guard let told = step.withoutNewToken else {
        let results = entry.intent.requests.map { _ in RequestResult.unknown }
        return JournalOutcome(requests: results, after: .none, at: now())
      }
      return try await judge([told], entry, before) { () async throws(APIError) -> User? in
        do throws(APIError) {
          return try await client.user(told.userID)
        } catch {
          if error.isNotFound { return nil }
          throw error
        }
      }
    case .customer(let step):
      return try await judge([step], entry, nil) { () async throws(APIError) in
        try await client.customerReadBack(ofUser: step.userID)
      }
    case .customerFields(let step, let before):
      return try await judge([step], entry, before) { () async throws(APIError) in
        try await client.customer(step.customerID)
      }
    case .ticket(let steps, let before):
      return try await judge(steps, entry, before) { () async throws(APIError) in
        try await client.ticket(before.id)
      }
    case .newTicket(let step, let before):
      return try await judge([step], entry, before) { () async throws(APIError) in
        let customer = try await client.customer(step.new.customerID)
        return try await client.newTicket(of: step, for: customer, known: before)
      }
    case .message(let step, let ticket):
      return try await readBack(step, ticket, entry)
    }
  }

  /// A message is found by its text among those that are not older than the intent.
  private func readBack(
    _ step: FirstMessageStep, _ ticket: Ticket, _ entry: JournalEntry
  ) async throws(APIError) -> JournalOutcome? {
    let client = client
    let messages = try await client.newestMessages(in: step.channelURL)
    // Clocks differ.
    let since = Timestamp(milliseconds: entry.intent.at.milliseconds - Self.lateness)
    let earlier = messages.map { $0.filter { ($0.createdAt ?? since) < since } }
    return try await judge(
      [step], entry, FirstMessageStep.Record(messages: earlier, ticket: ticket)
    ) { () async throws(APIError) in
      FirstMessageStep.Record(messages: messages, ticket: try await client.ticket(ticket.id))
    }
  }

  /// Judges the requests whose end isn't recorded, one after the other, by one reading.
  private func judge<Step: RoadStep>(
    _ steps: [Step], _ entry: JournalEntry, _ before: Step.Record, undoing: Bool = false,
    _ read: () async throws(APIError) -> Step.Record
  ) async throws(APIError) -> JournalOutcome? {
    var results = entry.recordedResults(of: steps.count)
    guard let open = results.firstIndex(of: .unknown) else {
      return JournalOutcome(requests: results, after: .none, at: now())
    }
    let record: Step.Record
    do throws(APIError) {
      record = try await read()
    } catch {
      guard steps[open].isGone(error) else { throw error }
      results[open] = .notDone
      for index in steps.indices.dropFirst(open + 1) { results[index] = .notSent }
      return JournalOutcome(requests: results, after: .some(.null), at: now())
    }
    var notStuck: [String] = []
    var known = before
    judging: for index in steps.indices {
      guard results[index] == .unknown else {
        if results[index] == .done { known = steps[index].applied(to: known) }
        continue
      }
      switch steps[index].judge(record, known: known) {
      case .done(let names):
        results[index] = .done
        notStuck += names
        known = steps[index].applied(to: known)
        continue judging
      case .notDone
      where steps[index].doesItTwice
        && now().milliseconds - entry.intent.at.milliseconds < Self.lateness:
        // It may still arrive.
        return nil
      // What follows one that was not seen done was sent only if that one had been.
      case .notDone: results[index] = index == open ? .notDone : .notSent
      case .unclear: results[index] = .unknown
      }
      for later in steps.indices.dropFirst(index + 1) { results[later] = .notSent }
      break judging
    }
    return JournalOutcome(
      requests: results, after: .some(steps[open].journalled(record)), notStuck: notStuck,
      undo: undoing ? entry.undo(of: results, notStuck: notStuck).map(Inverse.changes) : nil,
      at: now())
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
      for index in results.indices.dropFirst(end + 1) { results[index] = .notSent }
    }
    return results
  }

  /// What takes back the requests on metadata that were carried out; nil for none.
  fileprivate func undo(
    of results: [RequestResult], notStuck: [String]
  ) -> MetadataChangeSet? {
    guard intent.undoes == nil, case .metadata(let steps, let before) = OpenWrite(intent) else {
      return nil
    }
    var after = before
    var touched: [String] = []
    for (step, result) in zip(steps, results) where result == .done {
      touched += step.write.keys(on: before)
      after = step.applied(to: after)
    }
    var keys: [String] = []
    // What differs from what was sent is somebody else's.
    for key in touched where !(keys + notStuck).contains(where: { $0.hasSameBytes(as: key) }) {
      keys.append(key)
    }
    let edits = keys.compactMap { key -> MetadataEdit? in
      guard !after[key: key].hasSameBytes(as: before[key: key]) else { return nil }
      return before[key: key].map { .set(key: key, value: $0) } ?? .delete(key: key)
    }
    guard !edits.isEmpty else { return nil }
    return MetadataChangeSet(
      userID: steps[0].userID, base: after, edits: edits, undoes: id)
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

extension ResolvedWrite.Verdict {
  fileprivate init(_ results: [RequestResult]) {
    let done = results.count { $0 == .done }
    self =
      results.contains(.unknown)
      ? .unclear : done == results.count ? .done : done == 0 ? .notDone : .partly
  }
}
