import Operations
import Workspace

/// One run of an operation's command: check, plan or ask, connect, do, print.
struct OperationRun<Command: OperationCommand>: Sendable {
  let command: Command
  let context: CommandContext

  func run() async throws(CommandFailure) {
    try command.output.checkFormat(isList: Command.isList)
    let filled = try await command.filled(in: context)
    let violations = filled.action.violations()
    guard violations.errors.isEmpty else {
      throw .violations(violations, origins: filled.origins)
    }
    let talk = Talk(context, format: command.output.output)
    let choice = try command.globals.choice(in: context)
    let warnings = violations.warnings.map(\.message)
    for warning in warnings { talk.say("warning: \(warning)") }
    if command.output.dryRun {
      try PlanPrinter(context: context, format: command.output.output).print(
        filled.action.plan, of: Command.Action.descriptor, at: choice.addresses())
    } else {
      if filled.action.risk != .read { try choice.checkWritable() }
      let printer = OutcomePrinter(
        context: context, format: command.output.output, talk: talk, said: warnings)
      try await InterruptedWrites(context: context, format: command.output.output, talk: talk).run {
        watch throws(CommandFailure) in
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
    if action.risk != .read { await EarlierWrites(talk: printer.talk).resolve(on: session.road) }
    let result: Result<Void, CommandFailure>
    do throws(CommandFailure) {
      result = .success(try await command.perform(action, on: session.road, printer))
    } catch {
      result = .failure(error)
    }
    await session.close()
    try result.get()
  }
}
