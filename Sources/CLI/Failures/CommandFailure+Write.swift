package import Operations

extension CommandFailure {
  /// What an error of an operation means for the command line (product.md 3).
  package init(_ error: WriteError) {
    switch error {
    case .violations(let violations): self = .violations(violations)
    case .conflict(let conflicts):
      self.init(
        .refused, kind: "conflict",
        conflicts.map(Self.words) + ["nothing was written"], field: conflicts.first?.key)
    case .nothingToDo:
      self.init(.done, kind: "nothingToDo", ["nothing to write: Sendbird has these values already"])
    case .recordGone(let error):
      self.init(error, status: .refused, kind: "notFound", error.explanation)
    case .recordDeactivated(let error):
      self.init(error, status: .refused, kind: "deactivated", error.explanation)
    case .notPossible(let reason): self.init(.refused, kind: "notPossible", [reason])
    case .cancelled: self = .interrupted
    case .notJournalled(let reason):
      self.init(
        .temporary, kind: "notJournalled",
        ["nothing was sent: the journal could not record it: \(reason)"])
    case .api(let error): self.init(error)
    case .notDone(let error):
      self.init(
        error, status: .temporary, kind: "notDone",
        "nothing was changed: the answer was lost\(Self.reason(error)), and reading back shows it")
    case .late(let progress):
      self.init(
        .temporary, kind: "notSeen",
        [
          "not seen done: the answer was lost\(progress.cause.map(Self.reason) ?? ""), and reading "
            + "back doesn't show the change, but it may still be made; look again before you rely on it"
        ])
    case .partly(let progress):
      self.init(.partly, kind: "partly", Self.words(progress))
    case .unknown(let progress):
      self.init(.unknown, kind: "unknown", Self.words(progress))
    }
  }

  /// Why an answer was lost, in parentheses.
  private static func reason(_ error: APIError) -> String {
    let reasons = [
      error.httpStatus.map { "HTTP \($0)" }, error.detail.isEmpty ? nil : error.detail,
    ]
    .compactMap { $0 }
    return reasons.isEmpty ? "" : " (\(reasons.joined(separator: ", ")))"
  }

  private static func words(_ conflict: FieldConflict) -> String {
    func value(_ content: FieldContent?) -> String {
      content.map { "\"\($0.words)\"" } ?? "nothing"
    }
    return """
      \"\(conflict.key)\" was changed meanwhile: it was \(value(conflict.base)), is now \
      \(value(conflict.server)), and was to become \(value(conflict.mine))
      """
  }

  private static func words(_ progress: WriteProgress) -> [String] {
    func line(_ title: String, _ names: [String]) -> String? {
      names.isEmpty ? nil : "\(title): \(names.joined(separator: ", "))"
    }
    return [
      line("done", progress.done), line("not done", progress.notDone),
      line("done, but with another value now", progress.notStuck),
      line("unknown whether it was done", progress.unknown),
      progress.reason ?? progress.cause.map(\.explanation) ?? "interrupted",
    ].compactMap { $0 }
  }
}
