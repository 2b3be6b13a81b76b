import Operations
import Workspace

extension JournalWrite: OwnedRow {
  static var columns: [ListColumn<JournalWrite>] {
    [
      ListColumn("ID") { "\($0.entry.id.number)" },
      ListColumn("TIME") { $0.entry.intent.at.iso8601 },
      ListColumn(ownerColumn, isKey: true) { $0.owner.profile },
      ListColumn("BY", isKey: true) { $0.systemUser },
      ListColumn("OPERATION") { write in
        write.entry.intent.undoes.map { "\(write.entry.intent.operation) (undoes \($0.number))" }
          ?? write.entry.intent.operation
      },
      ListColumn("OUTCOME") { $0.end },
      ListColumn("SUBJECT", isKey: true) { $0.entry.intent.subject },
      // Keys and ids are among the words.
      ListColumn("WHAT", isKey: true) { WriteWords($0.entry).brief },
    ]
  }

  static var plural: String { "writes" }

  /// How it ended, in a word or two.
  var end: String {
    if !entry.isReadable { return "unreadable" }
    if entry.isUndone { return "undone" }
    guard let outcome = entry.outcome else { return isOpen ? "unknown" : "under way" }
    let done = outcome.requests.count { $0 == .done }
    let word =
      if outcome.requests.contains(.unknown) {
        "unknown"
      } else if done == 0 {
        "not done"
      } else if done < outcome.requests.count || !outcome.notStuck.isEmpty {
        "in part"
      } else {
        "done"
      }
    return isResolved ? "\(word) (read back)" : word
  }

  /// The write for scripts.
  var wholeRecord: JSONValue { record }

  /// The write for scripts; each request has an id of its own.
  var record: JSONValue {
    let intent = entry.intent
    let outcome = entry.outcome
    let requests = intent.requests.enumerated().map { index, request -> JSONValue in
      let result = outcome?.requests.element(at: index) ?? entry.requests[index]
      return .object(
        [
          JSONMember("id", .string("\(entry.id.number).\(index + 1)")),
          JSONMember("result", result.map { .string($0.rawValue) } ?? .null),
        ] + (request.json.object ?? []))
    }
    return [
      "id": .number(String(entry.id.number)), "at": .string(intent.at.iso8601),
      "profile": .string(owner.profile), "application": .string(owner.applicationID),
      "systemUser": .string(systemUser), "process": .number(String(process.number)),
      "operation": .string(intent.operation), "subject": .string(intent.subject),
      "user": intent.userID.map(JSONValue.string) ?? .null,
      "outcome": .string(end), "isReadable": .bool(entry.isReadable), "isOpen": .bool(isOpen),
      "isResolved": .bool(isResolved),
      "isUndone": .bool(entry.isUndone),
      "undoes": intent.undoes.map { .number(String($0.number)) } ?? .null,
      "requests": .array(requests), "before": intent.before, "wanted": intent.after,
      "after": outcome?.after ?? .null,
      "notStuck": .array(outcome?.notStuck.map(JSONValue.string) ?? []),
      "error": outcome?.error.map { .string($0.explanation) } ?? .null,
      "endedAt": outcome.map { .string($0.at.iso8601) } ?? .null,
    ]
  }
}

extension Array {
  fileprivate func element(at index: Int) -> Element? {
    indices.contains(index) ? self[index] : nil
  }
}
