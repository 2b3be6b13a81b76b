import Operations
import Widgets

/// Writing the list, or the marked users, to a file (ux 13, `x`).
extension ConsoleState {
  /// Whether there is something to export.
  var canExport: Enablement {
    if busy.contains(.export) {
      return .no("an export is under way; \(key("app.cancel", in: .list)) stops it")
    }
    return users.shown.rows.isEmpty ? .no("the list is empty") : .yes
  }

  /// Asks for the file: the palette opens with a name that nothing has yet.
  mutating func openExport() -> [Effect] {
    let line = "export \(exportName)"
    let effects = openPalette()
    return effects + editPalette { $0.setText(line) }
  }

  /// `users-2026-01-02-124104.csv`, in the folder the console was started in.
  private var exportName: String {
    let stamp = Timestamp(milliseconds: now.milliseconds).iso8601
    let clock = now.clock.split(separator: ":").joined()
    return "users-\(stamp.prefix(10))-\(clock).csv"
  }

  /// What an export would write, in words.
  package var exportWords: String {
    let end = "; .csv or .json by the name's end"
    guard marks.isEmpty else {
      let rows = markedRows.count
      if rows == 0 { return noMarkedRecords }
      if rows < marks.count {
        return "\(rows) of \(marks.count) marked users are in the list\(end)"
      }
      return "\(rows) user\(rows == 1 ? "" : "s") marked\(end)"
    }
    let what = users.shown.next == nil ? "in the list" : "loaded so far"
    return "\(users.count) user\(users.count == 1 ? "" : "s") \(what)\(end)"
  }

  /// Writes the marked users, else those in sight of the filter.
  package mutating func export(to path: String) -> [Effect] {
    let rows = marks.isEmpty ? (0..<users.count).map { users[$0] } : markedRows
    // Marks may be of users who are in no list yet; everyone else was not meant.
    if rows.isEmpty, !marks.isEmpty { return say(noMarkedRecords, .warning) }
    return start(.export, .export(UserExport(rows: rows, path: path)))
  }

  /// The file is written.
  mutating func receive(_ outcome: ExportOutcome) -> [Effect] {
    let cells = outcome.guarded == 1 ? "1 cell begins" : "\(outcome.guarded) cells begin"
    let note =
      outcome.guarded == 0
      ? "" : "; \(cells) like a formula and got a ' in front, JSON has them unchanged"
    return bellIfAway()
      + say(
        "exported \(outcome.users) user\(outcome.users == 1 ? "" : "s") to \(outcome.path)\(note)",
        .ok)
  }
}
