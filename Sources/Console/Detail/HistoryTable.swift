import Operations
import Widgets

/// The History tab: what this console wrote on the user, and what became of it.
extension ConsoleState {
  /// The rows of the History tab.
  func historyTable(of user: KnownUser) -> DetailTable {
    let known = desk[user.id]?.history
    let entries = known?.value ?? []
    var table = DetailTable(
      table: Table(
        columns: [
          TableColumn("TIME", width: 10), TableColumn("OPERATION", width: 18, minimumTable: 70),
          TableColumn("BEFORE -> AFTER", width: nil), TableColumn("OUTCOME", width: 10),
        ], wraps: wrapsDetail), count: entries.count,
      row: { index in
        let entry = HistoryWords(entries[index])
        return TableRow(
          [
            TableRow.Cell(MomentText.short(entries[index].intent.at, at: now), .textDim),
            TableRow.Cell(entry.operation, .key), TableRow.Cell(entry.change, .value),
            TableRow.Cell(entry.outcome, entry.role),
          ], mark: entries[index].takingBack.refusal == nil ? "z" : " ")
      })
    table.empty =
      known?.value == nil
      ? "reading the journal" : "This console has written nothing on \(user.id)."
    return table
  }
}

extension JournalEntry {
  /// Whether `z` would write this entry's old values back next.
  func takesBack(_ undo: UndoEntry?) -> Bool {
    guard !isUndone, let entry = undo?.entry else { return false }
    return entry == id
  }
}

/// An entry of the journal in words.
struct HistoryWords {
  /// What was done.
  let operation: String
  /// What was changed: `plan: free -> pro; old_flag: 1 -> (none)`.
  let change: String
  /// How it ended.
  let outcome: String
  /// The look of the end.
  let role: Role

  init(_ entry: JournalEntry) {
    let intent = entry.intent
    let title = OperationRegistry.descriptor(intent.operation)?.title ?? intent.operation
    operation = intent.undoes == nil ? title : "Undo: \(title)"
    let after = entry.outcome?.after ?? intent.after
    let isAim = entry.outcome?.after == nil
    let changes = JournalDifference.words(from: intent.before, to: after, onlyNamed: isAim)
    change =
      if entry.isReadable {
        changes.isEmpty ? operation : changes.joined(separator: "; ")
      } else {
        WriteWords(entry).text
      }
    (outcome, role) = Self.end(of: entry)
  }

  private static func end(of entry: JournalEntry) -> (String, Role) {
    if !entry.isReadable { return ("unreadable", .stateWarn) }
    if entry.isUndone { return ("undone", .textDim) }
    guard let outcome = entry.outcome else { return ("unknown", .stateError) }
    if outcome.requests.contains(.unknown) { return ("unknown", .stateError) }
    let done = outcome.requests.count { $0 == .done }
    if done == 0 { return ("not done", .stateError) }
    if done < outcome.requests.count || !outcome.notStuck.isEmpty { return ("in part", .stateWarn) }
    return ("done", .stateOk)
  }
}

/// What differs between two states of a record, as the journal keeps them.
enum JournalDifference {
  /// One text a name that differs: `plan: free -> pro`.
  ///
  /// - Parameters:
  ///   - before: the record before; null when it wasn't there.
  ///   - after: the record after; null when it is gone.
  ///   - onlyNamed: whether names missing from `after` were left alone, not deleted.
  /// - Returns: the differences in the order of the names.
  static func words(from before: JSONValue, to after: JSONValue, onlyNamed: Bool) -> [String] {
    let old = before.object ?? []
    let new = after.object ?? []
    var texts: [String] = []
    for member in old {
      let value = after[member.name]
      if value == nil, onlyNamed, !new.isEmpty { continue }
      texts += difference(member.name, member.value, value, onlyNamed: onlyNamed)
    }
    for member in new where before[member.name] == nil {
      texts += difference(member.name, nil, member.value, onlyNamed: onlyNamed)
    }
    return texts
  }

  private static func difference(
    _ name: String, _ before: JSONValue?, _ after: JSONValue?, onlyNamed: Bool
  ) -> [String] {
    if before?.object != nil || after?.object != nil {
      let old = before ?? .null
      let new = after ?? .null
      if old.object == nil, !old.isNull || new.object == nil, !new.isNull { return [] }
      return words(from: old, to: new, onlyNamed: onlyNamed)
    }
    let isSame: Bool = before.flatMap { old in after.map { old == $0 } } ?? false
    guard !isSame, text(before) != text(after) else { return [] }
    return ["\(name): \(text(before)) -> \(text(after))"]
  }

  private static func text(_ value: JSONValue?) -> String {
    switch value {
    case nil, .null: "(none)"
    case .string(let text): text.isEmpty ? "\"\"" : text
    case .some(let other): other.serialized()
    }
  }
}
