import SendbirdAPI

/// One request on the road, with what is needed to judge how it ended.
protocol RoadStep: Sendable {
  /// What is read back: the part of the record that the request is about.
  associatedtype Record: Sendable

  /// The request.
  var request: APIRequest { get }

  /// Whether sending the request twice does it twice.
  ///
  /// There is no idempotency key (contract 1.5). A request that timed out can still arrive after the
  /// reading, so that for these nothing seen does not mean nothing done.
  var doesItTwice: Bool { get }

  /// What it writes, as names for a report.
  func names(in known: Record) -> [String]

  /// Compares the answer with what was sent.
  ///
  /// - Parameters:
  ///   - answer: Sendbird's answer.
  ///   - known: The record as it was known before the request.
  /// - Returns: The record as the answer describes it, and the names that did not stick.
  /// - Throws: When the answer is not what the contract says; the outcome is then read back.
  func accept(_ answer: JSONValue, known: Record) throws(DecodingFault) -> Accepted<Record>

  /// Tells from a reading whether the request was carried out.
  ///
  /// - Parameters:
  ///   - now: The record as it was read after the answer was lost.
  ///   - known: The record as it was known before the request.
  /// - Returns: What can be said of it.
  func judge(_ now: Record, known: Record) -> Judgement

  /// Whether a refusal, after which nothing is changed, can mean that somebody else has just done the
  /// same; it is then read back.
  func canBeDoneByOthers(_ error: APIError, known: Record) -> Bool

  /// Whether an error while reading back says that the record doesn't exist any more.
  func isGone(_ error: APIError) -> Bool

  /// What the journal keeps of a record: what a write could change, never an access token.
  func journalled(_ record: Record) -> JSONValue
}

extension RoadStep {
  var doesItTwice: Bool { false }

  func canBeDoneByOthers(_ error: APIError, known: Record) -> Bool { false }

  func isGone(_ error: APIError) -> Bool { error.isNotFound }
}

/// A record after an answer.
struct Accepted<Record: Sendable>: Sendable {
  /// The record as the answer describes it.
  let record: Record
  /// The names that were sent and have another value now.
  let notStuck: [String]
}

/// What a reading tells of a request whose answer was lost.
enum Judgement: Sendable, Equatable {
  /// Carried out; these names have another value by now.
  case done(notStuck: [String])
  /// Not carried out, as far as it can be seen.
  ///
  /// A request that timed out can still arrive after the reading, so the road doesn't believe this
  /// then: its end stays open, and is looked for again.
  case notDone
  /// The record is neither as it was nor as it was meant to be.
  case unclear
}
