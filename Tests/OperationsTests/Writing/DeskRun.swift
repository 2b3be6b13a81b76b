import Operations
import Testing

/// What became of a write.
enum DeskEnding: Equatable {
  /// Done, with everything that was asked for.
  case done(noted: Bool)
  /// The record is there, a later part is not.
  case unfinished(isUnknown: Bool)
  /// Nothing was changed: refused or unreachable, or found by reading back.
  case nothing(readBack: Bool)
  /// Nothing was seen changed, but may still be.
  case late
  /// Only an earlier part was done.
  case partly
  /// Nobody knows.
  case unknown
}

/// One run of a case.
struct DeskRun {
  let ending: DeskEnding?
  let desk: DeskModel
  /// The requests that arrived, each once however often it was sent.
  let requests: [String]
  /// How often each write arrived.
  let sends: [String: Int]
  let entries: [JournalEntry]
  let writesBefore: [Int]

  /// Runs a case.
  ///
  /// - Parameters:
  ///   - test: The case.
  ///   - place: The request that goes wrong; nil for none.
  ///   - fault: How it goes wrong.
  ///   - canReadBack: Whether reads after that request work.
  /// - Throws: What keeps the test from being set up.
  init(
    _ test: DeskFaultCase, failing place: Int? = nil, with fault: Fault = .refused,
    canReadBack: Bool = true
  ) async throws {
    let sendbird = FakeSendbird(DeskFixtures.model())
    let journal = OrderedJournal(sendbird)
    let road = WriteRoad(client: try sendbird.client(), journal: journal, now: { TestRoad.time })
    if let place { await sendbird.fail(request: place, with: fault) }
    if let place, !canReadBack { await sendbird.refuseReading(afterRequest: place) }
    do throws(WriteError) {
      let outcome = try await test.operation.run(on: road)
      if let unfinished = outcome.unfinished {
        let isUnknown = if case .unknown = unfinished.error { true } else { false }
        ending = .unfinished(isUnknown: isUnknown)
      } else {
        ending = .done(noted: outcome.notes.contains { $0.contains("answer was lost") })
      }
      #expect(outcome.notStuck.isEmpty)
    } catch {
      ending =
        switch error {
        case .api: .nothing(readBack: false)
        case .notDone: .nothing(readBack: true)
        case .late: .late
        case .partly: .partly
        case .unknown: .unknown
        default: nil
        }
    }
    desk = await sendbird.model.desk
    requests = await sendbird.distinctRequests.map { text in
      let words = text.split(separator: " ")
      return "\(words[0]) \(words[1].split(whereSeparator: { "/?".contains($0) })[0])"
    }
    sends = Dictionary(
      await sendbird.bodies.filter { !$0.hasPrefix("GET ") }.map { ($0, 1) }, uniquingKeysWith: +)
    entries = await journal.memory.entries
    writesBefore = await journal.writesBefore
  }

  /// Each request that was sent is in an intent that was recorded before, and has an outcome.
  func checkJournal(sourceLocation: SourceLocation = #_sourceLocation) {
    var sent = 0
    for (index, entry) in entries.enumerated() {
      #expect(writesBefore[index] == sent, sourceLocation: sourceLocation)
      let requests = entry.intent.requests
      let counts = requests.map { sends[OperationPlanTests.text($0)] ?? 0 }
      sent += counts.reduce(0, +)
      guard let results = entry.outcome?.requests, results.count == requests.count else {
        Issue.record("no outcome for \(requests)", sourceLocation: sourceLocation)
        continue
      }
      for (count, result) in zip(counts, results) {
        #expect((count > 0) == (result != .notSent), sourceLocation: sourceLocation)
      }
    }
    #expect(sent == sends.values.reduce(0, +), sourceLocation: sourceLocation)
  }
}
