import Operations
import Workspace

/// One run of an operation's command: check, plan or ask, connect, do, print.
struct OperationRun<Command: OperationCommand>: Sendable {
  let command: Command
  let context: CommandContext

  func run() async throws(CommandFailure) {
    try checkFormat()
    let filled = try await command.filled(in: context)
    let violations = filled.action.violations()
    guard violations.errors.isEmpty else {
      throw .violations(violations, origins: filled.origins)
    }
    let talk = Talk(context, format: command.output.output)
    let choice = try choice()
    let warnings = violations.warnings.map(\.message)
    for warning in warnings { talk.say("warning: \(warning)") }
    if command.output.dryRun {
      try PlanPrinter(context: context, format: command.output.output).print(
        filled.action.plan, of: Command.Action.descriptor, at: choice.addresses())
    } else {
      guard filled.action.risk == .read || !choice.isReadOnly else { throw .readOnly }
      let watch = WriteWatch()
      try await StopSignals.run {
        guard watch.isWriting else { return }
        talk.say(
          "interrupted: finding out what became of the write; interrupt again to end at once")
      } atOnce: {
        endAtOnce(watch)
      } _: { () async throws(CommandFailure) in
        let printer = OutcomePrinter(
          context: context, format: command.output.output, talk: talk, said: warnings)
        try await perform(filled.action, choice, watch, printer)
      }
    }
    talk.release()
  }

  private func perform(
    _ action: Command.Action, _ choice: ProfileChoice, _ watch: WriteWatch,
    _ printer: OutcomePrinter
  ) async throws(CommandFailure) {
    if action.risk == .destructive {
      try await command.consent.obtain(for: action, on: choice, in: context)
    }
    let session = try await Session.open(
      choice, needsDesk: action.plan.contains { $0.request.service == .desk },
      journal: { profile in
        WatchedJournal(ProfileJournal.of(profile, context, printer.talk), watch: watch)
      }, log: try ExchangeLog(command.globals, context), talk: printer.talk)
    let result: Result<Void, CommandFailure>
    do throws(CommandFailure) {
      result = .success(try await command.perform(action, on: session.road, printer))
    } catch {
      result = .failure(error)
    }
    await session.close()
    try result.get()
  }

  /// Ends the process without waiting for what becomes of a write.
  private func endAtOnce(_ watch: WriteWatch) {
    let failure =
      watch.isWriting
      ? CommandFailure(
        .unknown, kind: "unknown",
        ["interrupted: the change may have been made or not; read the record again to see it"])
      : .interrupted
    let reporter = FailureReporter(context: context, isJSON: command.output.output.isJSON)
    CommandLineTool.endProcess(with: reporter.report(failure))
  }

  /// The application; without one there is nothing to do.
  private func choice() throws(CommandFailure) -> ProfileChoice {
    let request = command.globals.profileRequest
    // The sandbox needs no settings, and mistakes in the file are no reason not to try it.
    let configuration =
      request.usesSandbox
      ? Configuration() : try request.configuration(variable: context.variable)
    let choice = try request.choice(configuration, variable: context.variable)
    guard let choice else {
      throw .configuration(
        "there is no profile: configure one, set SENDBIRD_APPLICATION_ID and SENDBIRD_API_TOKEN, "
          + "or try --sandbox")
    }
    return choice
  }

  /// Formats that don't go with the command are wrong usage.
  private func checkFormat() throws(CommandFailure) {
    switch command.output.output {
    case .jsonl where !Command.isList:
      throw .usage("--output jsonl is for lists; use --output json")
    case .curl where !command.output.dryRun:
      throw .usage("--output curl prints a plan; add --dry-run")
    default: break
    }
  }
}

extension CommandFailure {
  /// A write while writes are refused.
  static let readOnly = CommandFailure(
    .notAllowed, kind: "readOnly", ["read-only: nothing was sent"])
}
