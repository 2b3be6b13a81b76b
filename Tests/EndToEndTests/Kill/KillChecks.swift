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

  /// No write without an intent before it, none twice, and none while reading back.
  private func requestProblems(_ entries: [RelayLog.Entry]) -> [String] {
    var problems: [String] = []
    var seen: [JournalLook.Place: Int?] = [:]
    for entry in entries where entry.isWrite {
      let words = "\(entry.method) \(entry.path)"
      if entry.isLate { problems.append("reading back wrote: \(words)") }
      guard let place = entry.intent else {
        problems.append("a write without an intent: \(words)")
        continue
      }
      // What was refused for now may be tried again, and nothing else.
      if let earlier = seen.updateValue(entry.status, forKey: place), earlier != 429 {
        problems.append("sent twice: \(words)")
      }
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
    let entry = entries.last { $0.intent == place }
    if let status = entry?.status, (200..<300).contains(status) { return true }
    // What was written there later, or the same by another write, can't be told from it; nor what
    // somebody else has changed since.
    let request = journal.request(at: place)
    let isCovered = entries.contains { other in
      other.isWrite && other.intent != place
        && (entry.map { other.number > $0.number && other.path.hasPrefix($0.path) } ?? false
          || other.intent.flatMap(journal.request)?.isSame(as: request) ?? false)
    }
    if isCovered { return nil }
    guard let entry else { return false }
    if entry.status == nil, plan.conflict != nil { return nil }
    if entry.status != nil { return false }
    return state.shows(entry.method, entry.path, JournalLook.object(entry.body) ?? [:])
  }
}
