import Foundation

/// What became of the texts that were typed.
extension KillRun {
  /// One draft, as the program lists it.
  struct Draft: Sendable {
    let id: Int
    let form: String
    /// What is typed in it.
    let texts: [String]
  }

  /// What became of a request that sends a text.
  enum Fate: Sendable, Equatable {
    case done, notDone, open
  }

  /// A write that sends a text, and what became of the request that does.
  struct Sending: Sendable {
    let number: Int
    let fate: Fate
  }

  /// All drafts.
  func drafts() async throws -> [Draft] {
    let list = try await run("draft", "list", "--output", "json")
    return (list.objects ?? []).map { draft in
      let changes = draft["changes"] as? [[String: Any]] ?? []
      return Draft(
        id: draft["id"] as? Int ?? 0, form: draft["form"] as? String ?? "",
        texts: changes.compactMap { $0["after"] as? String }.filter { !$0.isEmpty })
    }
  }

  /// The writes that send a text; what is taken back isn't sent.
  func sendings(of text: String) -> [Sending] {
    let records = journal.records
    return records.compactMap { record in
      guard record.kind == "intent", record.body.object["undoes"] == nil else { return nil }
      let requests = record.body.object["requests"] as? [[String: Any]] ?? []
      // A text that is JSON holds texts as well.
      guard let index = requests.firstIndex(where: { "\($0["body"] ?? "")".contains(text) }) else {
        return nil
      }
      let end = records.last {
        $0.intent == record.number && ["outcome", "resolution"].contains($0.kind)
      }
      let results = end?.body.object["requests"] as? [String] ?? []
      let result = results.indices.contains(index) ? results[index] : "unknown"
      return Sending(
        number: record.number,
        fate: result == "done" ? .done : result == "unknown" ? .open : .notDone)
    }
  }

  /// Texts that were typed more than two seconds before the kill and are nowhere.
  ///
  /// A text is kept that the server has, that is in a draft, that a write has brought there, or that a
  /// write may have brought there if that is shown as unknown. A write that wasn't carried out keeps
  /// nothing: what it was to bring has to be in a draft.
  func lostTexts(_ typed: [KillSession.Typed]) async throws -> [String] {
    guard let killed = trigger.killed else { return [] }
    let old = typed.filter { killed - $0.at > .seconds(2) }.map(\.text)
    guard !old.isEmpty else { return [] }
    let there = try await state().texts
    let drafted = try await drafts().flatMap(\.texts)
    let list = try await run("audit", "list", "--output", "json").objects ?? []
    return old.filter { text in
      let isSent = sendings(of: text).contains { sending in
        let shown = list.first { $0["id"] as? Int == sending.number }?["outcome"] as? String
        return sending.fate == .done
          || sending.fate == .open && shown?.hasPrefix("unknown") == true
      }
      return !isSent && !there.contains(text) && !drafted.contains(text)
    }.map { "typed and lost: \($0)" }
  }

  /// Drafts of which everything was carried out.
  func leftDrafts() async throws -> [String] {
    try await drafts().filter { draft in
      !draft.texts.isEmpty
        && draft.texts.allSatisfy { sendings(of: $0).contains { $0.fate == .done } }
    }.map { "everything was carried out, and there is a draft still: \($0)" }
  }
}
