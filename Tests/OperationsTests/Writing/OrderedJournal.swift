import Operations

/// A journal in memory that also knows what had been sent when each intent was recorded.
actor OrderedJournal: Journal {
  let memory = MemoryJournal()
  private let sendbird: FakeSendbird
  /// How many requests that change something had been sent when each intent was recorded.
  private(set) var writesBefore: [Int] = []

  init(_ sendbird: FakeSendbird) {
    self.sendbird = sendbird
  }

  func recordIntent(_ intent: JournalIntent) async throws -> JournalID {
    writesBefore.append(await sendbird.requests.count { !$0.hasPrefix("GET ") })
    return await memory.recordIntent(intent)
  }

  func recordSending(_ id: JournalID, of index: Int, at: Timestamp) async throws {
    try await memory.recordSending(id, of: index, at: at)
  }

  func recordRequest(_ id: JournalID, at index: Int, _ result: RequestResult) async throws {
    try await memory.recordRequest(id, at: index, result)
  }

  func recordOutcome(_ id: JournalID, _ outcome: JournalOutcome) async throws {
    try await memory.recordOutcome(id, outcome)
  }

  func latestUndoable() async -> JournalEntry? { await memory.latestUndoable() }

  func entry(_ id: JournalID) async -> JournalEntry? { await memory.entry(id) }

  func newestLasting(after id: JournalID?) async -> JournalEntry? {
    await memory.newestLasting(after: id)
  }

  func markUndone(_ id: JournalID) async throws { try await memory.markUndone(id) }

  func entries(about subjects: [String], limit: Int) async -> [JournalEntry] {
    await memory.entries(about: subjects, limit: limit)
  }
}
