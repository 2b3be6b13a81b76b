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
    let needsDesk = action.plan.contains { $0.request.service == .desk }
    let writing = WritingSession(
      context: context, globals: command.globals, choice: choice, talk: printer.talk)
    try await writing.run(needsDesk: needsDesk, resolves: action.risk != .read, watch: watch) {
      session, resolved throws(CommandFailure) in
      let repetition = try await repetition(of: action, among: resolved, on: session.road)
      let others = resolved.filter { $0 != repetition?.write }
      let earlier = EarlierWrites(talk: printer.talk, globals: command.globals)
      earlier.say(others, deskTrouble: session.deskTrouble)
      guard let repetition else {
        try await command.perform(action, on: session.road, printer)
        return
      }
      guard case .done(_, let outcome) = repetition else {
        await repetition.wasTold(on: session.road)
        throw earlier.mayBeTwice(repetition)
      }
      // What is left undone of it is told as well, by a failure.
      let printed = Result { () throws(CommandFailure) in
        try printer.print(outcome, isDeletion: Command.isDeletion)
      }
      await repetition.wasTold(on: session.road)
      try printed.get()
    }
  }

  private func repetition(
    of action: Command.Action, among writes: [ResolvedWrite], on road: WriteRoad
  ) async throws(CommandFailure) -> Repetition? {
    do throws(WriteError) {
      return try await action.repetition(among: writes, on: road)
    } catch {
      throw CommandFailure(error)
    }
  }
}
