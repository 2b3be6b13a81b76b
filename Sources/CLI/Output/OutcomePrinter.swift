import Operations

/// Prints what an operation ended with.
package struct OutcomePrinter: Sendable {
  let context: CommandContext
  let format: OutputFormat
  let talk: Talk

  /// Prints the record on standard output and the notes on standard error.
  ///
  /// - Throws: 3 if something did not stick; the record is printed all the same. A write's own end
  ///   counts more than a reader who has gone.
  func print(_ outcome: Outcome) throws(CommandFailure) {
    var closed: OutputFailure?
    do throws(OutputFailure) {
      try context.output.write(text(of: outcome))
    } catch {
      closed = error
    }
    if format == .table, case .nothing = outcome.subject { talk.say("done; nothing is left") }
    outcome.notes.forEach { talk.say("note: \($0)") }
    if !outcome.notStuck.isEmpty {
      throw CommandFailure(
        .partly, kind: "notStuck",
        ["Sendbird did not keep what was sent: \(outcome.notStuck.joined(separator: ", "))"],
        field: outcome.notStuck.first)
    }
    if let closed { throw CommandFailure(closed) }
  }

  private func text(of outcome: Outcome) -> String {
    switch format {
    case .table: TableText(picture: context.picture).record(outcome)
    case .json, .jsonl:
      outcome.record(revealingAccessToken: true).serialized(pretty: true) + "\n"
    case .dataPoints: outcome.dataPoints.map(\.line).joined()
    // Refused before anything was done.
    case .curl: ""
    }
  }
}
