/// The exit codes (product.md 3).
package enum CommandStatus: Int32, Sendable, CaseIterable {
  /// Done.
  case done = 0
  /// Sendbird refused: what only the server can know.
  case refused = 1
  /// Something did not stick, or a later part is missing.
  case partly = 3
  /// The shape of the command line is wrong.
  case usage = 64
  /// A value breaks a rule; nothing was sent.
  case violation = 65
  /// Sendbird could not be reached; nothing was changed.
  case unreachable = 69
  /// The output could not be written; not Sendbird's doing.
  case output = 74
  /// Rate limit or temporary trouble after all retries; nothing was changed.
  case temporary = 75
  /// A request may or may not have been carried out.
  case unknown = 76
  /// Token refused, read-only, or not confirmed.
  case notAllowed = 77
  /// A setting can't be used.
  case configuration = 78
  /// Interrupted before any write was sent.
  case interrupted = 130
  /// Whoever read the output has gone; the process ends by SIGPIPE.
  case closedPipe = 141
}
