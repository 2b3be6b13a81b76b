import Operations
import Testing

/// Runs an operation that must fail and returns how.
func failure(
  of operation: any Operation, on test: TestRoad,
  sourceLocation: SourceLocation = #_sourceLocation
) async -> WriteError? {
  await writeError(
    { () async throws(WriteError) in try await operation.run(on: test.road) },
    sourceLocation: sourceLocation)
}

extension WriteError? {
  /// The words of `notPossible`, nil for every other ending.
  var notPossibleWords: String? {
    if case .notPossible(let words) = self { words } else { nil }
  }

  /// The progress of `partly`, nil for every other ending.
  var partlyProgress: WriteProgress? {
    if case .partly(let progress) = self { progress } else { nil }
  }

  /// The progress of `unknown`, nil for every other ending.
  var unknownProgress: WriteProgress? {
    if case .unknown(let progress) = self { progress } else { nil }
  }

  /// What Sendbird answered, nil for every other ending than `api`.
  var apiCause: APIError? {
    if case .api(let cause) = self { cause } else { nil }
  }

  var isRecordGone: Bool { if case .recordGone = self { true } else { false } }

  var isNotDone: Bool { if case .notDone = self { true } else { false } }
}

extension JournalEntry {
  /// The edits of metadata that take the write back; nil if there are none.
  var edits: MetadataChangeSet? {
    if case .changes(let changes)? = inverse { changes } else { nil }
  }
}

extension Outcome {
  /// Takes the operation back; nil if there is no way.
  func undo(on test: TestRoad) async throws -> Outcome? {
    guard case .operation(let inverse) = inverse else { return nil }
    return try await inverse.run(on: test.road)
  }

  /// The texts of the data points.
  var texts: [String] { dataPoints.map(\.value.text) }
}
