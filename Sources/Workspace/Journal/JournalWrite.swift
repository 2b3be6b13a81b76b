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
  /// Where that process was; nil in a record that doesn't say it.
  package let place: ProcessPlace?
  /// Whether reading back found out later how it ended.
  package let isResolved: Bool
  /// Whether whoever asked for the same again was told how it ended.
  let isTold: Bool

  /// After how long without a sign a process of which nothing can be told counts as gone, in
  /// milliseconds: longer than any wait before a request is sent once more.
  static let silence: Int64 = 300_000

  /// Whether it is not known how it ended although nobody is about to find out.
  package var isOpen: Bool { isOpen(at: systemTime(), from: .own) }

  /// The same for another time and place.
  package func isOpen(at now: Timestamp, from here: ProcessPlace) -> Bool {
    // What this version can't read it can't find out either.
    guard entry.isReadable else { return false }
    guard let outcome = entry.outcome else { return isGone(at: now, from: here) }
    return !isResolved && outcome.requests.contains(.unknown)
  }

  /// Whether the process that began it is gone.
  func isGone(at now: Timestamp, from here: ProcessPlace) -> Bool {
    guard let place, place != here else { return !process.isRunning }
    if place.isBeforeRestart(of: here) { return true }
    return isSilent(at: now)
  }

  /// Whether its process is in another place, where it may be alive.
  func isElsewhere(at now: Timestamp, from here: ProcessPlace) -> Bool {
    guard let place, place != here, !place.isBeforeRestart(of: here) else { return false }
    return !isSilent(at: now)
  }

  private func isSilent(at now: Timestamp) -> Bool {
    // The clock may have been set since, in either direction.
    abs(now.milliseconds - entry.sentAt.milliseconds) > Self.silence
  }

  /// Puts together what was recorded of one intent; what this version can't read stays a write all the
  /// same.
  ///
  /// - Parameter records: The intent and what belongs to it, in their order; nil for others.
  init?(_ records: [JournalRecord]) {
    guard let first = records.first, first.kind == JournalRecord.Kind.intent.rawValue else {
      return nil
    }
    var known = Known(first)
    var isReadable = true
    do throws(DecodingFault) {
      try known.take(first: first)
      for record in records.dropFirst() { try known.take(record) }
    } catch {
      isReadable = false
    }
    systemUser = first.systemUserName
    entry = JournalEntry(
      id: JournalID(number: first.number), intent: known.intent, requests: known.results,
      outcome: known.outcome, isUndone: known.isUndone, sentAt: known.sentAt,
      isReadable: isReadable, systemUser: systemUser)
    owner = first.owner
    process = first.process
    place = known.place
    isResolved = known.isResolved
    isTold = known.isTold
  }
}

/// What the records of one intent say, as far as they were read.
private struct Known {
  var intent: JournalIntent
  var place: ProcessPlace?
  var results: [Int: RequestResult] = [:]
  var outcome: JournalOutcome?
  var isUndone = false
  var isResolved = false
  var isTold = false
  var sentAt: Timestamp

  /// What stands beside the body, and of that what any version says so.
  init(_ first: JournalRecord) {
    let body = try? JSONValue(parsing: first.body)
    sentAt = Timestamp(milliseconds: first.at)
    intent = JournalIntent(
      operation: body?["operation"]?.string ?? "unknown",
      subject: String(decoding: first.subject, as: UTF8.self), requests: [], before: .null,
      after: .null, undoes: (body?["undoes"]?.int).map(JournalID.init(number:)),
      userID: body?["user"]?.string, at: sentAt)
  }

  mutating func take(first record: JournalRecord) throws(DecodingFault) {
    let body = try Self.body(of: record)
    intent = try JournalIntent(json: body)
    place = ProcessPlace(json: body["place"])
    sentAt = intent.at
  }

  mutating func take(_ record: JournalRecord) throws(DecodingFault) {
    let body = try Self.body(of: record)
    switch JournalRecord.Kind(rawValue: record.kind) {
    case .sending: sentAt = Timestamp(milliseconds: record.at)
    case .request:
      let result = try RequestRecord(json: body)
      results[result.index] = result.result
      // The next one was sent right after.
      sentAt = Timestamp(milliseconds: record.at)
    case .outcome:
      // What the writer itself says counts, also if somebody thought that it was gone.
      outcome = try JournalOutcome(json: body)
      isResolved = false
    case .resolution:
      outcome = try JournalOutcome(json: body)
      isResolved = true
    case .undone: isUndone = true
    case .told: isTold = true
    case .intent: break
    case nil:
      throw DecodingFault(
        path: "journal record \(record.number)", expected: "a known kind", found: record.kind)
    }
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
