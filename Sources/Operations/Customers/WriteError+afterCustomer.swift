import SendbirdAPI

extension WriteError {
  /// What became of an operation whose second part failed so, after its customer was found or made.
  ///
  /// - Parameters:
  ///   - found: The customer; where it was there before, nothing was changed.
  ///   - rest: What was left undone, in words.
  /// - Returns: This error, or what it means beside a customer that was made.
  func after(_ found: CustomerFound, leaving rest: String) -> WriteError {
    guard let creation = found.creation else { return self }
    func partly(_ cause: APIError? = nil, _ reason: String? = nil) -> WriteError {
      .partly(
        WriteProgress(
          done: [found.words], notDone: [rest], cause: cause, reason: reason,
          journalID: creation.journalID))
    }
    return switch self {
    case .unknown(let progress):
      .unknown(
        WriteProgress(
          done: [found.words] + progress.done, notDone: progress.notDone,
          unknown: progress.unknown, notStuck: progress.notStuck, cause: progress.cause,
          reason: progress.reason, journalID: progress.journalID))
    case .late(let progress):
      .partly(
        WriteProgress(
          done: [found.words], notDone: progress.notDone, unknown: progress.unknown,
          cause: progress.cause, reason: progress.reason, journalID: progress.journalID))
    case .partly: self
    case .recordGone(let cause), .recordDeactivated(let cause), .api(let cause),
      .notDone(let cause):
      partly(cause)
    case .notPossible(let reason): partly(nil, reason)
    case .notJournalled(let reason): partly(nil, "the journal could not record it: \(reason)")
    case .violations(let violations):
      partly(nil, violations.map(\.message).joined(separator: "; "))
    case .cancelled, .nothingToDo, .conflict: partly()
    }
  }
}
