import Operations

/// Prints what an operation ended with.
package struct OutcomePrinter: Sendable {
  let context: CommandContext
  let format: OutputFormat
  let talk: Talk
  /// Notes that have been said already.
  var said: [String] = []

  /// Prints the record on standard output and the notes on standard error.
  ///
  /// - Parameters:
  ///   - outcome: What the operation ended with.
  ///   - isDeletion: Whether there is no record to print, as nothing is what was asked for.
  /// - Throws: 3 if something did not stick; the record is printed all the same. A write's own end
  ///   counts more than a reader who has gone.
  func print(_ outcome: Outcome, isDeletion: Bool = false) throws(CommandFailure) {
    var closed: OutputFailure?
    do throws(OutputFailure) {
      let text = isDeletion ? emptyText : text(of: outcome)
      if !text.isEmpty { try context.output.write(text) }
    } catch {
      closed = error
    }
    for note in outcome.notes where !said.contains(note) { talk.say("note: \(note)") }
    if let failure = CommandFailure(of: outcome) { throw failure }
    if let closed { throw CommandFailure(closed) }
  }

  /// What is printed where there is nothing left.
  private var emptyText: String { format.isJSON ? "{}\n" : "" }

  private func text(of outcome: Outcome) -> String {
    switch format {
    case .table: TableText(picture: context.picture).record(outcome)
    case .json, .jsonl:
      outcome.record(revealingAccessToken: true).safeText(pretty: true) + "\n"
    case .dataPoints: outcome.dataPoints.map(\.line).joined()
    // Refused before anything was done.
    case .curl: ""
    }
  }
}

extension CommandFailure {
  /// What is missing from a good end: a part that was left undone, or values that did not stick.
  ///
  /// nil if nothing is.
  init?(of outcome: Outcome) {
    let unfinished = outcome.unfinished.map { ($0.what, CommandFailure($0.error)) }
    let notStuck = outcome.notStuck.joined(separator: ", ")
    let messages =
      (unfinished.map { what, cause in
        let state = cause.status == .unknown ? "unknown" : "not done"
        return cause.messages.map { "\(state): \(what): \($0)" }
      } ?? [])
      + (notStuck.isEmpty
        ? [] : ["Sendbird did not keep what was sent: \(notStuck)\(outcome.reason)"])
    if let (_, cause) = unfinished {
      self.init(
        cause.status == .unknown ? .unknown : .partly, kind: "unfinished", messages,
        code: cause.code, field: cause.field)
    } else if !notStuck.isEmpty {
      self.init(.partly, kind: "notStuck", messages, field: outcome.notStuck.first)
    } else {
      return nil
    }
  }
}

extension Outcome {
  /// The likeliest reason why something did not stick, where there is one.
  fileprivate var reason: String {
    switch subject {
    case .customer: "; keys have to be registered in the dashboard first"
    case .ticket where notStuck.contains(where: { $0.hasPrefix("customFields.") }):
      "; keys of custom fields have to be registered in the dashboard first"
    default: ""
    }
  }
}
