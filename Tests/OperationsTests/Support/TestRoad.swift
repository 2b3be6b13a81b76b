import Operations
import Testing

/// A road to a Sendbird in memory, with a journal in memory and a fixed time.
struct TestRoad {
  static let time = Timestamp(milliseconds: 1_767_312_000_123)

  let sendbird: FakeSendbird
  let journal: MemoryJournal
  let road: WriteRoad

  init(_ model: SendbirdModel, isReadOnly: Bool = false) throws {
    sendbird = FakeSendbird(model)
    journal = MemoryJournal()
    road = WriteRoad(
      client: try sendbird.client(isReadOnly: isReadOnly), journal: journal,
      now: { TestRoad.time })
  }

  init(_ metadata: Metadata, isReadOnly: Bool = false) throws {
    try self.init(SendbirdModel(metadata: metadata), isReadOnly: isReadOnly)
  }

  /// The stored items.
  var stored: Metadata? { get async { await sendbird.model.metadata() } }

  /// The stored items of a user, nil if there is no such user.
  func stored(of userID: String) async -> Metadata? { await sendbird.model.metadata(userID) }

  /// The requests that change something, in order.
  var writes: [String] { get async { await sendbird.requests.filter { !$0.hasPrefix("GET ") } } }
}

/// Asserts that reading back has shown that nothing was done, or not yet.
func expectNotSeen(
  _ error: WriteError?, canStillArrive: Bool, sourceLocation: SourceLocation = #_sourceLocation
) {
  switch error {
  case .notDone?: #expect(!canStillArrive, sourceLocation: sourceLocation)
  case .late?: #expect(canStillArrive, sourceLocation: sourceLocation)
  default: Issue.record("\(String(describing: error))", sourceLocation: sourceLocation)
  }
}

/// Runs something that must fail and returns how.
func writeError<Value>(
  _ work: () async throws(WriteError) -> Value,
  sourceLocation: SourceLocation = #_sourceLocation
) async -> WriteError? {
  do throws(WriteError) {
    _ = try await work()
    Issue.record("it did not fail", sourceLocation: sourceLocation)
    return nil
  } catch {
    return error
  }
}
