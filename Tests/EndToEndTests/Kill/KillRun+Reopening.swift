import PTY

/// The form of a draft, opened again by a person.
extension KillRun {
  /// Starts a console once more and opens the form that was typed into last.
  ///
  /// What it says has to be what the journal knows. What was not sent, or not carried out, is sent then.
  ///
  /// - Returns: What isn't as it should be; nil where there is no draft.
  func reopen(_ typed: [KillSession.Typed]) async throws -> [String]? {
    guard let number = typed.last?.step else { return nil }
    let texts = typed.filter { $0.step == number }.map(\.text)
    guard try await draft(of: texts) != nil else { return nil }
    let terminal = try await startAndHear()
    // What was open may be known now, and then the draft may have gone.
    guard let draft = try await draft(of: texts) else {
      try await end(terminal)
      return try await lostTexts(typed) + leftDrafts()
    }
    let sendings = draft.texts.flatMap(sendings)
    try await terminal.open(Self.userID)
    if draft.form == "ticket.first-message" {
      try await terminal.openFirstMessage()
    } else {
      try await terminal.openForm(of: plan.steps[number])
    }
    let whole = draft.texts.filter(texts.contains)
    try await terminal.wait(for: "what was typed, \(whole)") { screen in
      // The last row is drawn last: what is looked at is a whole frame of the form.
      let mode = screen.row(screen.rows - 1)
      return whole.allSatisfy { screen.contains(String($0.prefix(30))) }
        && (mode.hasPrefix(" EDIT") || mode.hasPrefix(" NAV"))
    }
    var problems: [String] = []
    let picture = await terminal.text
    func says(_ words: String) -> Bool { picture.contains { $0.contains(words) } }
    let isNamed = sendings.contains { says("write \($0.number)") }
    if says("nothing was sent") != sendings.isEmpty || isNamed == sendings.isEmpty {
      problems.append("a draft, sent by \(sendings), is shown with: \(picture)")
    }
    // Nobody sends again what may be there already.
    if sendings.allSatisfy({ $0.fate == .notDone }), whole.count == draft.texts.count {
      problems += try await send(whole, in: terminal)
    }
    try await end(terminal)
    return try await problems + leftDrafts()
  }

  private func draft(of texts: [String]) async throws -> Draft? {
    try await drafts().first { draft in texts.contains(where: draft.texts.contains) }
  }

  /// Sends what is in the form; it has to be there once then, and in no draft.
  private func send(_ texts: [String], in terminal: VirtualTerminal) async throws -> [String] {
    relay.log.goOn()
    if try await terminal.askForReview() { try await terminal.keepMine() }
    let before = journal.records.count { $0.kind == "intent" }
    await terminal.press(.enter)
    let journal = journal
    try await terminal.wait(for: "the end of what is sent") { screen in
      let records = journal.records
      let intents = records.filter { $0.kind == "intent" }.dropFirst(before)
      return !intents.isEmpty && journal.open.isEmpty
        && (!screen.contains("Requests, in order")
          || intents.contains { intent in
            records.last { $0.intent == intent.number && $0.kind == "outcome" }?.isDone == false
          })
    }
    guard journal.records.last(where: { $0.kind == "outcome" })?.isDone == true else { return [] }
    let there = try await state().texts
    return texts.compactMap { text in
      let count = there.count { $0 == text }
      return count == 1 ? nil : "a draft was sent, and its \(text) is there \(count) times"
    }
  }
}
