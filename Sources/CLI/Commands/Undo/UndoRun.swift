import Operations
import Workspace

/// One run of `undo`: look the write up, plan or ask, connect, take it back, print.
struct UndoRun: Sendable {
  let command: UndoCommand
  /// The write to take back; nil for the newest.
  let id: JournalID?
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
    let newer = try await newer(than: entry, of: choice, talk)
    if let newer, command.confirmation.yes, !command.output.dryRun {
      throw unchosen(entry, newer)
    }
    let notice = UndoNotice(entry, newer: newer)
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
    guard await ProfileJournal(context, talk).leftBehind(of: choice).isAnything else { return }
    try await InterruptedWrites(context: context, format: command.output.output, talk: talk).run {
      watch throws(CommandFailure) in
      try await session(choice, talk).run(needsDesk: false, resolves: true, watch: watch) {
        session, resolved in
        EarlierWrites(talk: talk, globals: command.globals).say(
          resolved, deskTrouble: session.deskTrouble)
      }
    }
  }

  private func session(_ choice: ProfileChoice, _ talk: Talk) -> WritingSession {
    WritingSession(context: context, globals: command.globals, choice: choice, talk: talk)
  }

  /// The write to take back.
  private func entry(
    of choice: ProfileChoice, _ talk: Talk
  ) async throws(CommandFailure) -> JournalEntry {
    let journals = ProfileJournal(context, talk)
    guard
      let journal = try journals.earlier(of: choice, onTrouble: { talk.say("warning: \($0)") })
    else { throw Self.nothing(onSandbox: id) }
    let found: JournalEntry?
    do throws(WorkspaceError) {
      found = try await journal.undoable(id)
    } catch {
      throw CommandFailure(error)
    }
    if id == nil, !command.output.dryRun, !choice.isReadOnly {
      try await refuseUnsettled(after: found, in: journal)
    }
    if let found { return found }
    if let id { throw try await journals.unknown(id, to: choice) }
    throw Self.nothing(await journal.newestLasting(after: nil))
  }

  /// Stops where a newer write may be the one that is meant, but nobody knows how it ended.
  private func refuseUnsettled(
    after found: JournalEntry?, in journal: WorkspaceJournal
  ) async throws(CommandFailure) {
    let open: JournalEntry?
    do throws(WorkspaceError) {
      open = try await journal.newestUnsettled(after: found?.id)
    } catch {
      throw CommandFailure(error)
    }
    guard let open else { return }
    let place = command.globals.placeArguments
    let older = found.map {
      "; to take back an older one all the same: sendbird-console undo \($0.id.number)\(place)"
    }
    throw CommandFailure(
      .unknown, kind: "unknown",
      [
        "\(open.newerWords); nothing was taken back",
        "look with: \(open.intent.lookCommand)\(place)\(older ?? "")",
      ])
  }

  /// A sandbox that begins has no earlier writes, whatever `audit list` shows of those of other starts.
  private static func nothing(onSandbox id: JournalID?) -> CommandFailure {
    let reason =
      "\(EmbeddedSandbox.newnessWords) without earlier writes; `sendbird-console sandbox --database "
      + "FILE` keeps one"
    guard let id else {
      return CommandFailure(.done, kind: "nothingToDo", ["there is nothing to undo: \(reason)"])
    }
    return CommandFailure(
      .refused, kind: "notFound", ["the sandbox has no write \(id.number): \(reason)"])
  }

  /// Nothing is left to take back, but what stays for good is named.
  private static func nothing(_ lasting: JournalEntry?) -> CommandFailure {
    let stays = lasting.map { "; \($0.named), \(Self.refusal(of: $0))" } ?? ""
    return CommandFailure(.done, kind: "nothingToDo", ["there is nothing to undo\(stays)"])
  }

  /// `--yes` says yes to taking the newest write back, and that one can't be; whoever means an older
  /// one has to say which.
  private func unchosen(_ entry: JournalEntry, _ newer: JournalEntry) -> CommandFailure {
    CommandFailure(
      .notAllowed, kind: "notConfirmed",
      [
        "not confirmed: \(newer.newerWords); nothing was taken back",
        "undo would take back \(entry.undoWords(at: systemTime())); if that is meant: "
          + "sendbird-console undo \(entry.id.number) --yes\(command.globals.placeArguments)",
      ])
  }

  private static func refusal(of entry: JournalEntry) -> String {
    "can't be taken back: \(entry.takingBack.refusal ?? "")"
  }

  /// The newest write after the one to take back that stays; nil where somebody has chosen a write.
  private func newer(
    than entry: JournalEntry, of choice: ProfileChoice, _ talk: Talk
  ) async throws(CommandFailure) -> JournalEntry? {
    guard id == nil else { return nil }
    // What can't be read was said when the write was looked up.
    let journal = try ProfileJournal(context, talk).earlier(of: choice, onTrouble: { _ in })
    return await journal?.newestLasting(after: entry.id)
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
    let result = try await session(choice, printer.talk).run(
      needsDesk: way.plan.contains { $0.request.service == .desk }, resolves: false, watch: watch
    ) { session, _ -> Result<Outcome, WriteError> in
      do throws(WriteError) {
        return .success(try await session.road.takeBack(entry))
      } catch {
        return .failure(error)
      }
    }
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
