import Operations
import SendbirdAPI
import Synchronization
import Testing

/// Writes that were refused for a while and sent again: how long one can still arrive is counted from
/// the last time.
@Suite struct ResentWriteTests {
  /// What several tasks change.
  private final class Shared<Value: Sendable>: Sendable {
    let value: Mutex<Value>

    init(_ value: Value) { self.value = Mutex(value) }

    func withLock<Result: Sendable>(_ body: (inout Value) -> Result) -> Result {
      value.withLock { value in body(&value) }
    }
  }

  /// Waits for nothing, and lets a clock go on by what it should have waited.
  private struct ClockPause: Pauser {
    let clock: Shared<Int64>

    func pause(for duration: Duration) async throws(CancellationError) {
      clock.withLock { $0 += duration.components.seconds * 1000 }
    }
  }

  private struct Busy: Transport {
    let refusals: Shared<Int>
    let sent: Shared<[String]>

    func send(_ request: WireRequest) async throws(TransportFailure) -> WireAnswer {
      if request.method == .get {
        return WireAnswer(status: 200, body: Array(#"{"plan":"free"}"#.utf8))
      }
      sent.withLock { $0.append(request.method.rawValue) }
      let isRefused = refusals.withLock { left in
        left -= 1
        return left >= 0
      }
      guard isRefused else { throw TransportFailure(.timeout, mayHaveBeenSent: true) }
      return WireAnswer(
        status: 429, headers: [("Retry-After", "25")], body: Array("{}".utf8))
    }
  }

  /// Updates metadata that is refused so many times, and then isn't answered.
  private static func run(
    refusals: Int, journal: any Journal
  ) async throws -> (error: WriteError?, sent: Int) {
    let clock = Shared<Int64>(TestRoad.time.milliseconds)
    let busy = Busy(refusals: Shared(refusals), sent: Shared([]))
    let connection = try Connection(
      applicationID: "TEST", chatURL: Target.chat, deskURL: Target.desk,
      chatToken: Connection.Token(Secret("token"), from: "the test"))
    let client = SendbirdClient(
      connection: connection, transport: busy, pauser: ClockPause(clock: clock),
      policy: RetryPolicy(jitter: { _ in .zero }))
    let road = WriteRoad(
      client: client, journal: journal,
      now: { Timestamp(milliseconds: clock.withLock { $0 }) })
    let error = await writeError { () async throws(WriteError) in
      try await UpdateMetadata(userID: "u", items: [MetadataItem("plan", "gold")]).run(on: road)
    }
    return (error, busy.sent.withLock { $0.count })
  }

  @Test("each sending but the first is journalled before it, with its time")
  func journalled() async throws {
    let journal = MemoryJournal()
    let (error, sent) = try await Self.run(refusals: 2, journal: journal)
    guard case .late? = error else {
      Issue.record("\(String(describing: error))")
      return
    }
    #expect(sent == 3)
    let entry = try #require(await journal.entries.last)
    #expect(entry.intent.at == TestRoad.time)
    #expect(entry.sentAt.milliseconds == TestRoad.time.milliseconds + 50_000)
    // Ordinary writes are journalled as before.
    let quick = MemoryJournal()
    _ = try await Self.run(refusals: 0, journal: quick)
    #expect(await quick.entries.last?.sentAt == TestRoad.time)
  }

  @Test("where the sending can't be journalled it isn't sent again")
  func fullDisk() async throws {
    let (error, sent) = try await Self.run(refusals: 1, journal: FullAfterIntent())
    #expect(sent == 1)
    guard case .api(let cause)? = error else {
      Issue.record("\(String(describing: error))")
      return
    }
    #expect(cause.code == .rateLimited)
  }

  @Test("one that was sent again lately may still arrive, however old its intent is")
  func late() async throws {
    let one = ResolutionTests.cases[0]
    let (left, _) = try await ResolutionTests.left(one.operation, on: one.model())
    let now = Timestamp(milliseconds: left.intent.at.milliseconds + 60_000)
    for (sentAgo, verdict) in [(5_000, .early), (60_000, .notDone)]
      as [(Int64, ResolvedWrite.Verdict)]
    {
      let entry = JournalEntry(
        id: left.id, intent: left.intent,
        sentAt: Timestamp(milliseconds: now.milliseconds - sentAgo))
      let writes = try await ResolutionTests.resolve(entry, on: one.model(), at: now).writes
      #expect(writes.map(\.verdict) == [verdict])
    }
  }
}

/// A journal whose disk is full after the intent.
private struct FullAfterIntent: Journal {
  private let full = FullDisk(failsAt: .outcome)

  func recordIntent(_ intent: JournalIntent) async throws -> JournalID {
    try await full.recordIntent(intent)
  }
  func recordSending(_ id: JournalID, of index: Int, at: Timestamp) async throws {
    try await full.recordSending(id, of: index, at: at)
  }
  func recordRequest(_ id: JournalID, at index: Int, _ result: RequestResult) async throws {}
  func recordOutcome(_ id: JournalID, _ outcome: JournalOutcome) async throws {}
  func latestUndoable() async -> JournalEntry? { nil }
  func entry(_ id: JournalID) async -> JournalEntry? { nil }
  func newestLasting(after id: JournalID?) async -> JournalEntry? { nil }
  func markUndone(_ id: JournalID) async throws {}
  func entries(about subjects: [String], limit: Int) async -> [JournalEntry] { [] }
}
