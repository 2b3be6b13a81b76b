import Operations

extension WriteError {
  /// What the last row says: what happened, what was not done, what to do.
  var words: String { words(isUndo: false) }

  /// The same; of an undo nothing is staged that could be sent again.
  func words(isUndo: Bool) -> String {
    let staged = isUndo ? "" : "; your changes are still staged"
    return switch self {
    case .violations(let violations): violations.map(\.shortWords).joined(separator: "; ")
    case .conflict(let conflicts):
      "changed on both sides: \(quoted(conflicts.map(\.key))); nothing was written"
    case .nothingToDo: "nothing to write: the server already has these values"
    case .notPossible(let reason): "not possible: \(reason); nothing was written"
    case .recordGone:
      "this user is gone; nothing was written" + (isUndo ? "" : " and your changes are kept")
    case .recordDeactivated: "this user is deactivated; nothing was written"
    case .cancelled: "cancelled; nothing was sent"
    case .notJournalled(let reason): "nothing was sent: the journal could not record it: \(reason)"
    case .api(let error): "nothing was written: \(error.words)"
    case .notDone(let error):
      "not written, checked on the server\(staged) (\(error.cause))"
    case .late(let progress):
      "not seen on the server, but may still be written\(staged)"
        + (progress.cause.map { " (\($0.cause))" } ?? "")
    case .partly(let progress):
      "done in part: \(quoted(progress.done)) written; not written: \(quoted(progress.notDone + progress.notStuck + progress.unknown))"
        + (progress.unknown.isEmpty
          ? "" : ", of which \(quoted(progress.unknown)) may still be written")
    case .unknown(let progress):
      "outcome unknown for \(quoted(progress.unknown)): Sendbird could not be read back"
    }
  }
}

extension WriteError {
  /// What Sendbird answered, when that is what went wrong.
  var answer: AnswerExcerpt? {
    switch self {
    case .api(let error), .notDone(let error): error.answer
    case .late(let progress): progress.cause?.answer
    default: nil
    }
  }
}

extension APIError {
  /// What went wrong, in a few words.
  fileprivate var cause: String {
    if code == .cancelled { return "cancelled" }
    if let httpStatus, httpStatus >= 300 { return "HTTP \(httpStatus)" }
    return detail.isEmpty ? "\(code)" : detail
  }

  /// The explanation, for the last row.
  var words: String { explanation }
}

extension RetryNotice {
  /// Why and how long the console waits; `key` is the key that ends it.
  func words(stop key: String) -> String {
    let why =
      switch reason {
      case .rateLimited: "rate limit"
      case .serverTrouble(let status): "HTTP \(status)"
      case .connection: "no connection"
      }
    let wait = seconds < 1 ? "<1" : "\(Int(seconds.rounded()))"
    return "\(why): try \(attempt) of \(limit) in \(wait)s, \(key) stops"
  }
}
