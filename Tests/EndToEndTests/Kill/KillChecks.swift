import Foundation

/// What has to hold after a kill and the start after it, looked at from outside.
extension KillRun {
  /// What doesn't hold.
  func problems() async throws -> [String] {
    let entries = relay.log.entries
    var problems = requestProblems(entries)
    guard relay.log.waitUntilOver() else { return problems + ["a request has no end"] }
    let state = try await state()
    problems += state.doubled.map { "there twice: \($0)" }
    let records = journal.records
    let list = try await run("audit", "list", "--output", "json")
    for intent in records where intent.kind == "intent" {
      let shown = list.objects?.first { $0["id"] as? Int == intent.number }
      problems += endProblems(
        of: intent, in: records, relay.log.entries, state, shown?["outcome"] as? String)
    }
    let verdict = try await run("audit", "verify")
    if verdict.status != 0 { problems.append("the journal doesn't verify: \(verdict.err)") }
    let export = try await run("audit", "export", "-")
    let lines = export.lines.compactMap { JournalLook.object(Array($0.utf8)) }
    if lines.count != records.count || export.status != 0 {
      problems.append("\(lines.count) of \(records.count) records exported: \(export.err)")
    }
    for (line, next) in zip(lines, lines.dropFirst())
    where line["hash"] as? String != next["previous"] as? String {
      problems.append("record \(next["number"] ?? 0) of the export isn't chained")
    }
    return problems
  }

  /// Texts that were typed more than two seconds before the kill, and are neither in a draft nor sent.
  func lostTexts(_ typed: [KillSession.Typed]) async throws -> [String] {
    guard let killed = trigger.killed else { return [] }
    let old = typed.filter { !$0.isSent && killed - $0.at > .seconds(2) }
    guard !old.isEmpty else { return [] }
    let drafts = try await run("draft", "list", "--output", "json")
    let intents = journal.records.filter { $0.kind == "intent" }.map {
      "\($0.body.object["requests"] ?? "")"
    }
    return old.map(\.text).filter { text in
      !drafts.out.contains(text) && !intents.contains { $0.contains(text) }
    }.map { "typed and lost: \($0)" }
  }

  /// Takes back, on the command line, the newest write that reading back has found done.
  ///
  /// - Returns: What isn't as it was before that write; nil where there is none to take back.
  func takeBack() async throws -> [String]? {
    let records = journal.records
    guard
      let end = records.last(where: { $0.kind == "resolution" && $0.body.object["undo"] != nil }),
      let intent = records.first(where: { $0.number == end.intent }),
      !records.contains(where: { $0.kind == "intent" && $0.number > intent.number }),
      let before = intent.body.object["before"] as? [String: Any]
    else { return nil }
    let undo = try await run("undo", "\(intent.number)", "--yes")
    // The fault of the run may hit this write.
    guard undo.status == 0 else {
      return [75, 76].contains(undo.status) ? [] : ["undo ended with \(undo.status): \(undo.err)"]
    }
    let state = try await state()
    let isBack =
      switch intent.body.object["operation"] as? String ?? "" {
      case "user.update": state.nickname == before["nickname"] as? String
      case "customer.update-fields":
        state.customerFields == before["customFields"] as? [String: String]
      default: state.metadata == before as? [String: String]
      }
    return isBack ? [] : ["undo of \(intent.number) left \(state), not \(before)"]
  }

  /// What the sandbox holds.
  private func state() async throws -> ServerState {
    do {
      return try await ServerState(sandbox, user: Self.userID, customer: customer)
    } catch {
      // The one read that was to go wrong may be this one.
      return try await ServerState(sandbox, user: Self.userID, customer: customer)
    }
  }

  /// No write without an intent before it, none twice, and none while reading back.
  private func requestProblems(_ entries: [RelayLog.Entry]) -> [String] {
    var problems: [String] = []
    var seen: Set<JournalLook.Place> = []
    for entry in entries where entry.isWrite {
      let words = "\(entry.method) \(entry.path)"
      if entry.isLate { problems.append("reading back wrote: \(words)") }
      guard let place = entry.intent else {
        problems.append("a write without an intent: \(words)")
        continue
      }
      if !seen.insert(place).inserted { problems.append("sent twice: \(words)") }
    }
    return problems
  }

  /// What the journal says of a write against what is known of it.
  private func endProblems(
    of intent: JournalLook.Record, in records: [JournalLook.Record],
    _ entries: [RelayLog.Entry], _ state: ServerState, _ shown: String?
  ) -> [String] {
    let ends = records.filter {
      $0.intent == intent.number && ["outcome", "resolution"].contains($0.kind)
    }
    if ends.count(where: { $0.kind == "resolution" }) > 1 {
      return ["write \(intent.number) was resolved twice"]
    }
    guard let end = ends.last, !end.isUnknown else {
      return shown == "unknown" || shown == "unknown (read back)"
        ? [] : ["write \(intent.number) has no known end and is shown as \(shown ?? "nothing")"]
    }
    let results = end.body.object["requests"] as? [String] ?? []
    return results.enumerated().compactMap { index, result in
      let place = JournalLook.Place(intent: intent.number, index: index)
      let truth = wasCarriedOut(place, entries, state)
      let isSaid = result == "done"
      guard let truth, truth != isSaid else { return nil }
      return "write \(intent.number).\(index) is recorded as \(result) by \(end.kind), wrongly"
    }
  }

  /// Whether a request was carried out; nil where nothing tells.
  private func wasCarriedOut(
    _ place: JournalLook.Place, _ entries: [RelayLog.Entry], _ state: ServerState
  ) -> Bool? {
    guard let entry = entries.first(where: { $0.intent == place }) else { return false }
    if let status = entry.status { return (200..<300).contains(status) }
    let isOverwritten = entries.contains {
      $0.number > entry.number && $0.isWrite && $0.path.hasPrefix(entry.path)
    }
    if isOverwritten { return nil }
    return state.shows(entry.method, entry.path, JournalLook.object(entry.body) ?? [:])
  }
}
