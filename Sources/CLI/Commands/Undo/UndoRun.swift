import Operations
import Workspace

/// One run of `undo`: look the write up, plan or ask, connect, take it back, print.
struct UndoRun: Sendable {
  let command: UndoCommand
  let context: CommandContext

  func run() async throws(CommandFailure) {
    let talk = Talk(context, format: command.output.output)
    let choice = try command.globals.choice(in: context)
    if !command.output.dryRun, !choice.isReadOnly { try await settle(choice, talk) }
    let entry = try await entry(of: choice, talk)
    let way = entry.takingBack
    guard let descriptor = way.descriptor else {
      throw CommandFailure(
        .refused, kind: "notPossible",
        ["\(entry.named), \(Self.refusal(of: entry))"])
    }
    let notice = UndoNotice(entry, newer: try await newer(than: entry, of: choice))
    if command.output.dryRun {
      notice.lines.forEach { talk.say("note: \($0)") }
      try PlanPrinter(context: context, format: command.output.output).print(
        way.plan, of: descriptor, at: choice.addresses())
    } else {
      try choice.checkWritable()
      let printer = OutcomePrinter(
        context: context, format: command.output.output, talk: talk)
      try await InterruptedWrites(context: context, format: command.output.output, talk: talk).run {
        watch throws(CommandFailure) in
        try await takeBack(entry, notice, choice, watch, printer)
      }
    }
    talk.release()
  }

  /// Finds out what became of earlier writes: one of them may be the one to take back.
  private func settle(_ choice: ProfileChoice, _ talk: Talk) async throws(CommandFailure) {
    // What can't be read is said when the write is looked up.
    guard let journal = try journal(of: choice, onTrouble: { _ in }) else { return }
    let services = await journal.openEntries().flatMap(\.intent.requests).map(\.service)
    guard !services.isEmpty else { return }
    let log = try ExchangeLog(command.globals, context)
    try await InterruptedWrites(context: context, format: command.output.output, talk: talk).run {
      _ throws(CommandFailure) in
      let session = try await Session.open(
        choice, needsDesk: services.contains(.desk),
        journal: { ProfileJournal.of($0, context, talk) }, log: log, talk: talk)
      await EarlierWrites(talk: talk).resolve(on: session.road)
      await session.close()
    }
  }

  /// The profile's journal; nil for a sandbox, whose application is a new one at every start: no earlier
  /// write is about it.
  private func journal(
    of choice: ProfileChoice, onTrouble: @escaping @Sendable (String) -> Void
  ) throws(CommandFailure) -> WorkspaceJournal? {
    guard case .profile(let definition, _, _) = choice else { return nil }
    return WorkspaceJournal(
      try .own(context),
      owner: SessionOwner(profile: definition.name, applicationID: definition.applicationID),
      onTrouble: onTrouble)
  }

  /// The write to take back.
  private func entry(
    of choice: ProfileChoice, _ talk: Talk
  ) async throws(CommandFailure) -> JournalEntry {
    let unknown = CommandFailure(
      .refused, kind: "notFound",
      [
        "the journal of \(choice.title) has no write \(command.id.map(String.init) ?? ""); "
          + "`audit list` shows what it has"
      ])
    guard let journal = try journal(of: choice, onTrouble: { talk.say("warning: \($0)") }) else {
      throw command.id == nil ? Self.nothing(nil) : unknown
    }
    let found: JournalEntry?
    do throws(WorkspaceError) {
      found = try await journal.undoable(command.id.map { JournalID(number: $0) })
    } catch {
      throw CommandFailure(error)
    }
    if let found { return found }
    guard command.id == nil else { throw unknown }
    throw Self.nothing(await journal.newestLasting(after: nil))
  }

  /// Nothing is left to take back, but what stays for good is named.
  private static func nothing(_ lasting: JournalEntry?) -> CommandFailure {
    let stays = lasting.map { "; \($0.named), \(Self.refusal(of: $0))" } ?? ""
    return CommandFailure(.done, kind: "nothingToDo", ["there is nothing to undo\(stays)"])
  }

  private static func refusal(of entry: JournalEntry) -> String {
    "can't be taken back: \(entry.takingBack.refusal ?? "")"
  }

  /// The newest write after the one to take back that stays; nil where somebody has chosen a write.
  private func newer(
    than entry: JournalEntry, of choice: ProfileChoice
  ) async throws(CommandFailure) -> JournalEntry? {
    guard command.id == nil else { return nil }
    // What can't be read was said when the write was looked up.
    return await (try journal(of: choice, onTrouble: { _ in }))?.newestLasting(after: entry.id)
  }

  private func takeBack(
    _ entry: JournalEntry, _ notice: UndoNotice, _ choice: ProfileChoice, _ watch: WriteWatch,
    _ printer: OutcomePrinter
  ) async throws(CommandFailure) {
    let way = entry.takingBack
    let title = OperationRegistry.descriptor(entry.intent.operation)?.title
    if command.confirmation.yes { notice.lines.forEach { printer.talk.say("note: \($0)") } }
    try await Consent(isGiven: command.confirmation.yes, id: way.subject?.id ?? "").obtain(
      "Undo \(entry.id.number): \(title ?? entry.intent.operation)",
      losing: notice.question(in: context.picture), on: choice, in: context)
    let session = try await Session.open(
      choice, needsDesk: way.plan.contains { $0.request.service == .desk },
      journal: { profile in
        WatchedJournal(ProfileJournal.of(profile, context, printer.talk), watch: watch)
      }, log: try ExchangeLog(command.globals, context), talk: printer.talk)
    let result: Result<Outcome, WriteError>
    do throws(WriteError) {
      result = .success(try await session.road.takeBack(entry))
    } catch {
      result = .failure(error)
    }
    await session.close()
    switch result {
    case .success(let outcome):
      let isDeletion = if case .nothing = outcome.subject { true } else { false }
      try printer.print(outcome, isDeletion: isDeletion)
    case .failure(.nothingToDo):
      throw CommandFailure(
        .done, kind: "nothingToDo", ["nothing to undo: Sendbird has the old values already"])
    case .failure(let error): throw CommandFailure(error)
    }
  }
}
