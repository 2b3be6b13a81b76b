import GRDB

/// One request of the Chat API that was read and found to be in order.
///
/// Making one checks what the request says about itself: required fields, types, lengths and
/// values, in this order (contract 1.6). Answering it checks what the database says: existence, then
/// conflicts, and it does so in the transaction that makes the change, so that two requests at once
/// never break a limit together.
protocol ChatCall: Sendable {
  /// Whether answering changes the database.
  static var isWrite: Bool { get }

  /// The body of the answer.
  ///
  /// - Throws: ``ChatError``, which undoes what was changed.
  func answer(in database: Database, _ context: ChatContext) throws -> [UInt8]
}

/// What answering needs besides the database.
struct ChatContext: Sendable {
  /// Now, in milliseconds since 1970.
  let now: Int64
  /// The tokens of `next`.
  let pages: PageTokens
}
