package import Operations
import SendbirdAPI

/// One write of the journal with whose it is: an intent and all that was recorded about it since.
package struct JournalWrite: Sendable, Equatable {
  /// The write.
  package let entry: JournalEntry
  /// The profile and its application.
  package let owner: SessionOwner
  /// Who was logged in at this machine.
  package let systemUser: String
  /// The process that wrote it.
  package let process: ProcessIdentity
  /// Whether reading back found out later how it ended.
  package let isResolved: Bool

  /// Whether it is not known how it ended although nobody is about to find out.
  package var isOpen: Bool {
    guard let outcome = entry.outcome else { return !process.isRunning }
    return !isResolved && outcome.requests.contains(.unknown)
  }

  /// Puts together what was recorded of one intent.
  ///
  /// - Parameter records: the intent and what belongs to it, in their order.
  /// - Throws: `DecodingFault` if a record can't be read.
  init?(_ records: [JournalRecord]) throws(DecodingFault) {
    guard let first = records.first, first.kind == JournalRecord.Kind.intent.rawValue else {
      return nil
    }
    let intent = try JournalIntent(json: try Self.body(of: first))
    var results: [Int: RequestResult] = [:]
    var outcome: JournalOutcome?
    var isUndone = false
    var isResolved = false
    for record in records.dropFirst() {
      let body = try Self.body(of: record)
      switch JournalRecord.Kind(rawValue: record.kind) {
      case .request:
        let result = try RequestRecord(json: body)
        results[result.index] = result.result
      case .outcome:
        // What the writer itself says counts, also if somebody thought that it was gone.
        outcome = try JournalOutcome(json: body)
        isResolved = false
      case .resolution:
        outcome = try JournalOutcome(json: body)
        isResolved = true
      case .undone: isUndone = true
      case .intent, nil: break
      }
    }
    entry = JournalEntry(
      id: JournalID(number: first.number), intent: intent, requests: results, outcome: outcome,
      isUndone: isUndone)
    owner = first.owner
    systemUser = first.systemUserName
    process = first.process
    self.isResolved = isResolved
  }

  private static func body(of record: JournalRecord) throws(DecodingFault) -> JSONValue {
    do throws(JSONError) {
      return try JSONValue(parsing: record.body)
    } catch {
      throw DecodingFault(
        path: "journal record \(record.number)", expected: "JSON", found: "something else")
    }
  }
}

/// How one request of an intent ended, as a record's body.
struct RequestRecord {
  let index: Int
  let result: RequestResult

  init(index: Int, result: RequestResult) {
    self.index = index
    self.result = result
  }

  init(json: JSONValue) throws(DecodingFault) {
    guard let index = json["index"]?.int.flatMap(Int.init(exactly:)),
      let result = json["result"]?.string.flatMap(RequestResult.init(rawValue:))
    else {
      throw DecodingFault(path: "request", expected: "an index and a result", found: json.kind)
    }
    self.init(index: index, result: result)
  }

  var json: JSONValue {
    ["index": .number(String(index)), "result": .string(result.rawValue)]
  }
}
