/// Writes that find out what became of them when somebody asks the process to stop.
struct InterruptedWrites: Sendable {
  let context: CommandContext
  let format: OutputFormat
  let talk: Talk

  /// Does the work; the first interruption cancels it, the second ends the process.
  ///
  /// - Parameter work: Is given what its journal has to tell whether a write is under way.
  /// - Throws: What the work throws.
  func run(
    _ work: @escaping @Sendable (WriteWatch) async throws(CommandFailure) -> Void
  ) async throws(CommandFailure) {
    let watch = WriteWatch()
    try await StopSignals.run {
      guard watch.isWriting else { return }
      talk.say("interrupted: finding out what became of the write; interrupt again to end at once")
    } atOnce: {
      endAtOnce(watch)
    } _: { () async throws(CommandFailure) in
      try await work(watch)
    }
  }

  /// Ends the process without waiting for what becomes of a write.
  private func endAtOnce(_ watch: WriteWatch) {
    let failure =
      watch.isWriting
      ? CommandFailure(
        .unknown, kind: "unknown",
        ["interrupted: the change may have been made or not; read the record again to see it"])
      : .interrupted
    let reporter = FailureReporter(context: context, isJSON: format.isJSON)
    CommandLineTool.endProcess(with: reporter.report(failure))
  }
}
