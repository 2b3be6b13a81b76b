import Operations
import Widgets

/// Marking users in the list; marks serve copying and export (ux 13).
extension ConsoleState {
  /// Whether there is somebody to mark.
  var canMark: Enablement { users.count > 0 ? .yes : .no("the list is empty") }

  /// Marks the selected user, or takes the mark away, and goes on; ends a range that is under way.
  mutating func toggleMark() -> [Effect] {
    if marks.anchor != nil { return endRange() }
    guard let row = users.selected else { return [] }
    marks.toggle(row.id)
    return moveUser(by: 1)
  }

  /// Begins a range at the selected row, or marks everyone from where it was begun.
  mutating func markRange() -> [Effect] {
    guard marks.anchor == nil else { return endRange() }
    marks.anchor = users.position.selected
    return say(
      "range begun; \(key("marks.range", in: .list)) or \(key("marks.toggle", in: .list)) marks up to the cursor, \(key("list.leave", in: .list)) ends it"
    )
  }

  private mutating func endRange() -> [Effect] {
    for position in markedRange { marks.insert(users[position].id) }
    marks.anchor = nil
    return say(markedWords)
  }

  /// The visible rows of the range under way; empty when none is.
  var markedRange: Range<Int> {
    guard let anchor = marks.anchor, users.count > 0 else { return 0..<0 }
    let ends = [min(anchor, users.count - 1), users.position.selected].sorted()
    return ends[0]..<ends[1] + 1
  }

  /// Marks everyone in sight of the filter.
  mutating func markAll() -> [Effect] {
    for position in 0..<users.count { marks.insert(users[position].id) }
    return say(markedWords)
  }

  /// Marks who isn't marked and takes the others' marks away, as far as the filter shows them.
  mutating func invertMarks() -> [Effect] {
    for position in 0..<users.count { marks.toggle(users[position].id) }
    return say(markedWords)
  }

  /// Whether there are marks to take away.
  var hasMarks: Enablement { marks.isEmpty && marks.anchor == nil ? .no("nobody is marked") : .yes }

  /// Takes all marks away.
  mutating func clearMarks() -> [Effect] {
    marks.removeAll()
    return say("no user is marked")
  }

  /// Esc in the list: ends a range that is under way.
  mutating func leaveRange() -> [Effect] {
    marks.anchor = nil
    return []
  }

  private var markedWords: String {
    "\(marks.count) user\(marks.count == 1 ? " is" : "s are") marked; "
      + "\(key("copy.id", in: .list)) copies the ids, \(key("export.open", in: .list)) exports"
  }

  /// Why nothing can be done with the marked users' records.
  var noMarkedRecords: String {
    let words =
      marks.count == 1 ? "the marked user is not" : "none of the \(marks.count) marked users is"
    return "\(words) in the list; \(key("marks.clear", in: .list)) takes the marks away"
  }

  /// The marked users that are loaded, in the order of the list.
  var markedRows: [UserRow] {
    marks.isEmpty ? [] : users.shown.rows.filter { marks.contains($0.id) }
  }

  /// Copies the ids of the marked users, one a line.
  mutating func copyMarkedIDs() -> [Effect] {
    // Every mark counts, also of users who are not in the list any more.
    let listed = markedRows.map(\.id)
    let known = Set(listed.map { ByteKey($0) })
    let others = marks.ids.filter { !known.contains(ByteKey($0)) }
    let ids = listed + others
    return copy(ids.joined(separator: "\n"), as: "the ids of \(ids.count) marked users")
  }
}
