import Operations
import Widgets

/// The History tab: what this console wrote on the user, and what became of it.
extension ConsoleState {
  /// The rows of the History tab.
  func historyTable(of user: KnownUser) -> DetailTable {
    let known = desk[user.id]?.history
    let entries = known?.value ?? []
    let times = entries.map { MomentText.short($0.intent.at, at: now) }
    // Of a narrow pane everything else goes before what was done and how it ended.
    let isToday = !times.contains { $0.utf8.count > 5 }
    var table = DetailTable(
      table: Table(
        columns: [
          TableColumn("TIME", width: isToday ? 5 : 10),
          TableColumn("OPERATION", width: 18, minimumTable: 70), TableColumn("WHAT", width: nil),
          TableColumn("OUTCOME", width: 10),
        ], wraps: wrapsDetail, hasMarks: true), count: entries.count,
      row: { index in
        let entry = HistoryWords(entries[index])
        return TableRow(
          [
            TableRow.Cell(times[index], .textDim), TableRow.Cell(entry.operation, .key),
            TableRow.Cell(entry.change, .value), TableRow.Cell(entry.outcome, entry.role),
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
  /// What was changed, such as `plan: free -> pro` or `ticket 5203 created: Refund`.
  let change: String
  /// How it ended.
  let outcome: String
  /// The look of the end.
  let role: Role

  init(_ entry: JournalEntry) {
    let intent = entry.intent
    let title = OperationRegistry.descriptor(intent.operation)?.title ?? intent.operation
    operation = intent.undoes == nil ? title : "Undo: \(title)"
    change = WriteWords(entry).brief
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
