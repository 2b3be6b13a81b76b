import Operations

/// Says on standard error why a command failed.
struct FailureReporter: Sendable {
  let context: CommandContext
  /// Whether a script asked for JSON.
  let isJSON: Bool

  /// Says it, and gives the exit code.
  func report(_ failure: CommandFailure) -> Int32 {
    if !failure.messages.isEmpty { try? context.talk.write(text(failure)) }
    return failure.status.rawValue
  }

  private func text(_ failure: CommandFailure) -> String {
    if isJSON { return failure.status == .done ? "" : failure.json.safeText() + "\n" }
    let label = failure.status == .done ? "note" : "error"
    var lines = failure.messages.map { "\(label): \(context.picture.cleaned($0, false))" }
    // What was typed can stand in it.
    lines += failure.help.split(separator: "\n", omittingEmptySubsequences: false).map {
      context.picture.cleaned(String($0), false)
    }
    while lines.last?.isEmpty == true { lines.removeLast() }
    return lines.joined(separator: "\n") + "\n"
  }
}
