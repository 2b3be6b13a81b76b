import GRDB
import HTTPTypes

/// One request that was read and found to be in order.
///
/// Making one checks what the request says about itself: required fields, types, lengths and
/// values, in this order (contract 1.6 and 5.3). Answering it checks what the database says:
/// existence, then conflicts, and it does so in the transaction that makes the change, so that two
/// requests at once never break a limit together.
protocol Call: Sendable {
  /// Whether answering changes the database.
  static var isWrite: Bool { get }
  /// The status of the answer to a request that was carried out.
  static var status: HTTPResponse.Status { get }

  /// The body of the answer.
  ///
  /// - Throws: A ``WireError``, which undoes what was changed.
  func answer(in database: Database, _ context: CallContext) throws -> [UInt8]
}

extension Call {
  static var status: HTTPResponse.Status { .ok }
}

/// What answering needs besides the database.
struct CallContext: Sendable {
  /// Now, in milliseconds since 1970.
  let now: Int64
  /// The tokens of `next` in the Chat API.
  let pages: PageTokens
  /// Host and port as the client named them, for complete URLs in answers (contract 5.2).
  let host: String
  /// Whether tickets that wait for an agent get one (contract 6.2).
  let autoAssigns: Bool
}
