import Operations
import Widgets

/// What can be done with one user.
extension PlainConsole {
  private enum Action: String, CaseIterable {
    case show, edit, undo, desk, fields, tickets, ticket, operation

    var words: String {
      switch self {
      case .show: "show"
      case .edit: "edit metadata"
      case .undo: "undo the last write"
      case .desk: "Desk customer"
      case .fields: "set Desk fields"
      case .tickets: "tickets"
      case .ticket: "new ticket"
      case .operation: "other operations"
      }
    }

    var operation: String? {
      switch self {
      case .desk: "customer.get"
      case .fields: "customer.update-fields"
      case .tickets: "ticket.list"
      case .ticket: "ticket.create"
      case .show, .edit, .undo, .operation: nil
      }
    }

    var writes: Bool { [.edit, .undo, .fields, .ticket].contains(self) }
  }

  /// Shows a user and asks what to do until somebody goes back.
  func open(_ user: KnownUser, _ client: SendbirdClient) async throws(PlainEnd) {
    await show(user)
    while true {
      let picked = try await dialogue.choose(
        "\(PlainText.key(user.id)): what to do?", Action.allCases.map(\.words),
        help: "A number or the beginning of the words; empty finds another user.")
      guard let picked else { return }
      let action = Action.allCases[picked]
      if action.writes, let reason = refusal {
        await dialogue.say("\(action.words): \(reason)")
        continue
      }
      switch action {
      case .show:
        let read = await reading { () async throws(APIError) in try await client.user(user.id) }
        if let read { await show(KnownUser(read)) }
      case .edit: try await editMetadata(of: user.id, client)
      case .undo: try await undo(client)
      case .operation: try await chooseOperation(for: user.id, client)
      case .desk, .fields, .tickets, .ticket:
        if let id = action.operation { try await fill(id, for: user.id, client) }
      }
    }
  }

  /// Why nothing can be written; nil when it can.
  var refusal: String? { badge.refusal }

  private func show(_ user: KnownUser) async {
    await dialogue.list(PlainText.lines(user))
    await dialogue.say("metadata")
    await dialogue.list(PlainText.lines(user.items))
  }

  private func chooseOperation(
    for userID: String, _ client: SendbirdClient
  ) async throws(PlainEnd) {
    let all = OperationRegistry.all
    await dialogue.list(all.enumerated().map { "\($0 + 1)  \($1.id)  \($1.help)" })
    let answer = try await dialogue.ask(
      "Which operation? A number or an id; empty goes back.",
      help: "The ids are those of the command line's operations.")
    if answer.isEmpty { return }
    let byNumber = Int(answer).flatMap { all.indices.contains($0 - 1) ? all[$0 - 1] : nil }
    guard let descriptor = byNumber ?? OperationRegistry.descriptor(answer) else {
      return await dialogue.say("there is no operation \(answer)")
    }
    if descriptor.risk != .read, let refusal {
      return await dialogue.say("\(descriptor.title): \(refusal)")
    }
    try await fill(descriptor.id, for: userID, client)
  }

  // MARK: Metadata

  private func editMetadata(
    of userID: String, _ client: SendbirdClient
  ) async throws(PlainEnd) {
    let items = await reading { () async throws(APIError) in
      try await client.metadata(of: userID)
    }
    guard let items else { return }
    await dialogue.list(PlainText.lines(items))
    var changes = MetadataChangeSet(userID: userID, base: items)
    while true {
      let answer = try await dialogue.askVerbatim(
        "Change what? key=value sets, -key deletes, - alone takes all back; empty reviews.")
      switch answer {
      case "quit": throw PlainEnd()
      case "":
        guard !changes.isEmpty else { return await dialogue.say("nothing is staged") }
        if try await write(changes, isUndo: false, client) { return }
      case "?":
        await dialogue.say(
          "The first = separates, and everything behind it is the value. Nothing is sent before the review. - and empty goes back."
        )
      case "-": changes = MetadataChangeSet(userID: userID, base: items)
      default: await stage(answer, in: &changes)
      }
    }
  }

  /// Stages one change unless it breaks a rule that held before.
  private func stage(_ answer: String, in changes: inout MetadataChangeSet) async {
    var next = changes
    if let equals = answer.utf8.firstIndex(of: UInt8(ascii: "=")) {
      next.set(
        String(answer[..<equals]), to: String(answer[answer.utf8.index(after: equals)...]))
    } else if answer.hasPrefix("-") {
      let key = String(answer.dropFirst())
      guard changes.result[key: key] != nil else {
        return await dialogue.say("error: there is no item \(PlainText.key(key))")
      }
      next.delete(key)
    } else {
      return await dialogue.say("error: it must be key=value or -key")
    }
    let known = changes.violations()
    let found = next.violations().filter { !known.contains($0) }
    for warning in found.warnings { await dialogue.say("warning: \(warning.message)") }
    for error in found.errors { await dialogue.say("error: \(error.message)") }
    guard found.errors.isEmpty else { return }
    changes = next
    await dialogue.list(PlainText.lines(next.result))
  }

  private func undo(_ client: SendbirdClient) async throws(PlainEnd) {
    let journal = road(client).journal
    let entry = await journal.latestUndoable()
    let lasting = await journal.newestLasting(after: entry?.id)
    guard let entry else {
      let reason = lasting?.takingBack.refusal ?? ""
      let stays = lasting.map { "; \($0.named), can't be taken back: \(reason)" } ?? ""
      return await dialogue.say("nothing to undo\(stays)")
    }
    await dialogue.say("this takes back \(entry.undoWords(at: systemTime()))")
    if let lasting { await dialogue.say("warning: \(lasting.newerWords)") }
    switch entry.takingBack {
    case .changes(let changes): _ = try await write(changes, isUndo: true, client)
    case .operation(let operation):
      _ = try await carryOut(operation, client, undoing: entry.id)
    case .impossible(let reason):
      await dialogue.say("error: the last write can't be taken back: \(reason)")
    }
  }

  /// Reviews, asks and writes.
  ///
  /// - Returns: whether there is nothing left to do with the changes.
  private func write(
    _ staged: MetadataChangeSet, isUndo: Bool, _ client: SendbirdClient
  ) async throws(PlainEnd) -> Bool {
    let road = road(client)
    var changes = staged
    while true {
      do throws(WriteError) {
        let review = try await road.reviewMetadata(changes)
        await dialogue.say(
          "review of \(review.rows.count) change\(review.rows.count == 1 ? "" : "s") to \(PlainText.key(review.userID)), read again just now"
        )
        await dialogue.list(PlainText.lines(review.rows))
        for warning in review.warnings { await dialogue.say("warning: \(warning.message)") }
        await dialogue.list(
          review.requests.enumerated().map { "\($0 + 1)  \(PlannedRequest($1))" })
        guard await answeredYes("Write this on \(badge.name) [\(badge.word)]?") else {
          await dialogue.say("nothing was sent")
          return false
        }
        let applied = try await road.applySeenMetadata(review)
        await tell(applied, isUndo: isUndo)
        return true
      } catch {
        if case .conflict(let conflicts) = error {
          try await decide(conflicts, in: &changes)
          continue
        }
        await dialogue.say("error: \(error.words)")
        return error == .nothingToDo
      }
    }
  }

  /// The end of the answers is a no: what was not confirmed is not sent.
  func answeredYes(_ question: String) async -> Bool {
    do throws(PlainEnd) {
      return try await dialogue.confirm(question)
    } catch {
      return false
    }
  }

  private func tell(_ applied: MetadataApplied, isUndo: Bool) async {
    if !applied.notStuck.isEmpty {
      await dialogue.say(
        "not saved: \(quoted(applied.notStuck)); Sendbird kept something else")
    }
    if let trouble = applied.journalTrouble {
      await dialogue.say("saved, but the journal could not record it: \(trouble)")
    }
    let lost = applied.resolvedUnknown ? " (the answer was lost; read back and found done)" : ""
    await dialogue.say("\(isUndo ? "undone" : "saved")\(lost)")
    await dialogue.list(PlainText.lines(applied.after))
  }

  func decide(
    _ conflicts: [FieldConflict], in staged: inout some StagedEdits
  ) async throws(PlainEnd) {
    for conflict in conflicts {
      let key = PlainText.key(conflict.key)
      func words(_ content: FieldContent?, _ none: String) -> String { content?.words ?? none }
      await dialogue.say(
        "\(key) was changed on both sides: was \(words(conflict.base, "(none)")), is now \(words(conflict.server, "(none)")), yours \(words(conflict.mine, "(deleted)"))"
      )
      var decision: FieldDecision?
      while decision == nil {
        let answer = try await dialogue.ask(
          "Keep which? mine or server", help: "mine is written over it; server leaves it as it is.")
        decision =
          ["m": .mine, "mine": .mine, "s": .server, "server": .server][answer.lowercased()]
      }
      if let decision { staged.decide(conflict, decision) }
    }
  }
}
