import SendbirdAPI

/// Finding out what became of writes whose end nobody knows.
extension WriteRoad {
  /// Reads back every write of the journal whose end nobody knows, and records what it was.
  ///
  /// Nothing is written to Sendbird. What can't be read back now stays open for the next time.
  /// - Returns: The writes, oldest first; none for a journal that ends with the process.
  package func resolveOpenWrites() async -> [ResolvedWrite] {
    guard let journal = journal as? any ResolvingJournal else { return [] }
    var resolved: [ResolvedWrite] = []
    var silent: Set<Service> = []
    for entry in await journal.openEntries() {
      if Task.isCancelled { break }
      let reading: OpenReading
      do throws(APIError) {
        let isSilent = entry.intent.requests.contains { silent.contains($0.service) }
        reading = isSilent ? .strange : try await readBack(entry)
      } catch {
        // Nobody waits once more for the same trouble.
        if [.unreachable, .tokenRefused, .applicationDisabled].contains(error.code) {
          silent.insert(error.service)
        }
        reading = .strange
      }
      resolved.append(await record(reading, of: entry, in: journal))
    }
    return resolved
  }

  private func record(
    _ reading: OpenReading, of entry: JournalEntry, in journal: any ResolvingJournal
  ) async -> ResolvedWrite {
    let found: JournalOutcome
    switch reading {
    case .strange: return ResolvedWrite(entry: entry, verdict: .unread)
    case .early: return ResolvedWrite(entry: entry, verdict: .early)
    case .found(let outcome): found = outcome
    }
    let verdict = ResolvedWrite.Verdict(found.requests)
    // Without a record of it the next start finds it out once more, which does no harm.
    _ = await journalled { _ in
      if verdict == .done, let undone = entry.intent.undoes {
        try await journal.markUndone(undone)
      }
      try await journal.recordResolution(entry.id, found)
    }
    var entry = entry
    entry.outcome = found
    return ResolvedWrite(entry: entry, verdict: verdict)
  }

  private func readBack(_ entry: JournalEntry) async throws(APIError) -> OpenReading {
    let client = client
    let reader = OpenWriteReader(entry: entry, now: now())
    guard let write = OpenWrite(entry.intent) else { return .strange }
    switch write {
    case .metadata(let steps, let before):
      let userID = steps[0].userID
      return try await reader.judge(
        steps, before, inverse: { entry.undo(of: $0, before, $1).map(Inverse.changes) }
      ) { () async throws(APIError) in try await client.metadata(of: userID) }
    case .user(let step, let before):
      guard let told = step.withoutNewToken else {
        let results = entry.intent.requests.map { _ in RequestResult.unknown }
        return .found(JournalOutcome(requests: results, after: .none, at: now()))
      }
      return try await reader.judge(
        [told], before, inverse: { $0.first?.operation?.kept($1) }
      ) { () async throws(APIError) -> User? in
        do throws(APIError) {
          return try await client.user(told.userID)
        } catch {
          if error.isNotFound { return nil }
          throw error
        }
      }
    case .customer(let step):
      return try await reader.judge([step], nil) { () async throws(APIError) in
        try await client.customerReadBack(ofUser: step.userID)
      }
    case .customerFields(let step, let before):
      let operation = UpdateCustomerFields(.id(step.customerID), items: Array(step.items))
      return try await reader.judge(
        [step], before, inverse: { _, applied in operation.kept(applied) }
      ) { () async throws(APIError) in try await client.customer(step.customerID) }
    case .ticket(let steps, let before):
      return try await reader.judge(
        steps, before, inverse: { $0.operation?.kept($1) }
      ) { () async throws(APIError) in try await client.ticket(before.id) }
    case .newTicket(let step, let before):
      return try await reader.judge([step], before) { () async throws(APIError) in
        let customer = try await client.customer(step.new.customerID)
        return try await client.newTicket(of: step, for: customer, known: before)
      }
    case .message(let step, let ticket): return try await readBack(step, ticket, reader)
    }
  }

  /// A message is found by its text among those that are not older than the intent.
  private func readBack(
    _ step: FirstMessageStep, _ ticket: Ticket, _ reader: OpenWriteReader
  ) async throws(APIError) -> OpenReading {
    let client = client
    let messages = try await client.newestMessages(in: step.channelURL)
    // Clocks differ.
    let since = Timestamp(
      milliseconds: reader.entry.intent.at.milliseconds - OpenWriteReader.clockSlack)
    let earlier = messages.map { $0.filter { ($0.createdAt ?? since) < since } }
    return try await reader.judge(
      [step], FirstMessageStep.Record(messages: earlier, ticket: ticket)
    ) { () async throws(APIError) in
      FirstMessageStep.Record(messages: messages, ticket: try await client.ticket(ticket.id))
    }
  }
}

extension ResolvedWrite.Verdict {
  init(_ results: [RequestResult]) {
    let done = results.count { $0 == .done }
    self =
      results.contains(.unknown)
      ? .unclear : done == results.count ? .done : done == 0 ? .notDone : .partly
  }
}
