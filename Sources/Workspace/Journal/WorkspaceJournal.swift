package import Operations
import SendbirdAPI

/// The journal of one profile's application, in the file that this machine remembers things in.
///
/// An intent is on the disk when ``recordIntent(_:)`` returns; where it can't be, the road sends
/// nothing. Whoever only looks back is never stopped by trouble with the file, but told.
///
/// ```swift
/// let journal = WorkspaceJournal(workspace, owner: owner) { trouble in … }
/// let road = WriteRoad(client: client, journal: journal)
/// ```
package struct WorkspaceJournal: ResolvingJournal {
  private let workspace: WorkspaceDatabase
  /// The profile and its application.
  package let owner: SessionOwner
  private let onTrouble: @Sendable (String) -> Void

  /// Names the journal; nothing is opened.
  ///
  /// - Parameters:
  ///   - workspace: what this machine remembers.
  ///   - owner: the profile and its application.
  ///   - onTrouble: called with what keeps the journal from being read, and with what happened to
  ///     the file.
  package init(
    _ workspace: WorkspaceDatabase, owner: SessionOwner,
    onTrouble: @escaping @Sendable (String) -> Void = { _ in }
  ) {
    self.workspace = workspace
    self.owner = owner
    self.onTrouble = onTrouble
  }

  package func recordIntent(_ intent: JournalIntent) async throws -> JournalID {
    // By the place it is told whether the process of a write without an outcome is gone.
    let place = JSONMember("place", ProcessPlace.own.json)
    let body = JSONValue.object((intent.json.object ?? []) + [place])
    do throws(WorkspaceError) {
      return JournalID(
        number: try await append(.intent, nil, at: intent.at, subject: intent.subject, body))
    } catch {
      throw NotRecorded(description: error.shortDescription)
    }
  }

  package func recordSending(_ id: JournalID, of index: Int, at: Timestamp) async throws {
    _ = try await append(.sending, id, at: at, ["index": .number(String(index))])
  }

  package func recordRequest(
    _ id: JournalID, at index: Int, _ result: RequestResult
  ) async throws {
    _ = try await append(
      .request, id, at: systemTime(), RequestRecord(index: index, result: result).json)
  }

  package func recordOutcome(_ id: JournalID, _ outcome: JournalOutcome) async throws {
    try await record(outcome, .outcome, of: id)
  }

  package func recordResolution(_ id: JournalID, _ outcome: JournalOutcome) async throws {
    try await record(outcome, .resolution, of: id)
  }

  package func markUndone(_ id: JournalID) async throws {
    _ = try await append(.undone, id, at: systemTime(), .object([]))
  }

  package func latestUndoable() async -> JournalEntry? {
    let owner = owner
    let found = await reading { workspace async throws(WorkspaceError) in
      try await workspace.latestWrite(of: owner, where: Self.isUndoable)
    }
    return (found ?? nil)?.entry
  }

  package func newestLasting(after id: JournalID?) async -> JournalEntry? {
    let owner = owner
    let found = await reading { workspace async throws(WorkspaceError) in
      try await workspace.newestWrite(
        of: owner, after: id?.number ?? 0, among: id == nil ? Self.newestOnly : .max
      ) { $0.entry.lasts }
    }
    return (found ?? nil)?.entry
  }

  /// Among how many of the newest writes one that lasts is looked for, so that a long journal with
  /// none isn't read from end to end.
  private static let newestOnly = 200

  /// The newest write of which nobody knows how it ended.
  ///
  /// - Parameter id: Only writes after this one count; with nil, only those that may still be found
  ///   out.
  /// - Returns: The write; nil where every one has a known end.
  /// - Throws: `WorkspaceError` if the file can't be read.
  package func newestUnsettled(after id: JournalID?) async throws(WorkspaceError) -> JournalEntry? {
    let found = try await workspace.newestUnsettled(of: owner, after: id?.number ?? 0) { write in
      guard let outcome = write.entry.outcome else { return id != nil || write.entry.isReadable }
      return outcome.requests.contains(.unknown) && (id != nil || !write.isResolved)
    }
    await notice()
    return found?.entry
  }

  /// The write to take back, for whoever can't do without: one by its number, or the newest.
  ///
  /// - Parameter id: its number; nil for the newest that can be taken back.
  /// - Returns: the write; nil where the profile has none such.
  /// - Throws: `WorkspaceError` if the file can't be read.
  package func undoable(_ id: JournalID?) async throws(WorkspaceError) -> JournalEntry? {
    let found =
      if let id {
        try await workspace.write(id, of: owner)
      } else {
        try await workspace.latestWrite(of: owner, where: Self.isUndoable)
      }
    await notice()
    return found?.entry
  }

  private static let isUndoable: @Sendable (JournalWrite) -> Bool = { write in
    write.entry.inverse != nil && write.entry.intent.undoes == nil
  }

  package func entries(about subjects: [String], limit: Int) async -> [JournalEntry] {
    let owner = owner
    return await reading { workspace async throws(WorkspaceError) in
      try await workspace.writes(of: owner, about: subjects, limit: limit)
    }?.map(\.entry) ?? []
  }

  /// One write by its number; nil where the profile has none.
  package func entry(_ id: JournalID) async -> JournalEntry? {
    let owner = owner
    let found = await reading { workspace async throws(WorkspaceError) in
      try await workspace.write(id, of: owner)
    }
    return (found ?? nil)?.entry
  }

  package func openEntries() async -> [JournalEntry] {
    let owner = owner
    return await reading { workspace async throws(WorkspaceError) in
      try await workspace.openWrites(of: owner)
    }?.map(\.entry) ?? []
  }

  package func recentWrites(since: Timestamp) async -> [RecentWrite] {
    let owner = owner
    return await reading { workspace async throws(WorkspaceError) in
      try await workspace.ticketWrites(of: owner, since: since.milliseconds).recent
    } ?? []
  }

  package func recordTold(_ id: JournalID) async throws {
    guard await entry(id)?.outcome != nil else { return }
    _ = try await append(.told, id, at: systemTime(), .object([]))
  }

  package func fingerprint(of text: String) -> String? { JournalRecord.fingerprint(of: text) }

  private func record(
    _ outcome: JournalOutcome, _ kind: JournalRecord.Kind, of id: JournalID
  ) async throws {
    let operation = await entry(id)?.intent.operation ?? ""
    _ = try await append(kind, id, at: outcome.at, outcome.json(of: operation))
  }

  private func append(
    _ kind: JournalRecord.Kind, _ intent: JournalID?, at: Timestamp, subject: String = "",
    _ body: JSONValue
  ) async throws(WorkspaceError) -> Int64 {
    let number = try await workspace.append(
      WorkspaceDatabase.NewRecord(
        kind: kind, intent: intent?.number, owner: owner, at: at, subject: subject, body: body))
    await notice()
    return number
  }

  /// Looks back; nil when that can't be done.
  private func reading<Value: Sendable>(
    _ body: (WorkspaceDatabase) async throws(WorkspaceError) -> Value
  ) async -> Value? {
    var value: Value?
    do throws(WorkspaceError) {
      value = try await body(workspace)
    } catch {
      onTrouble(error.description)
    }
    await notice()
    return value
  }

  private func notice() async {
    if let notice = await workspace.takeNotice() { onTrouble(notice) }
  }
}

/// Why an intent could not be recorded, in words.
private struct NotRecorded: Error, CustomStringConvertible {
  let description: String
}
