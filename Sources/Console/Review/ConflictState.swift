package import Operations
package import Widgets

/// The fields that were changed on both sides, and what has been decided so far (ux 7).
package struct ConflictState: Sendable {
  /// The fields in question.
  package let conflicts: [FieldConflict]
  /// The decisions, one a conflict.
  package internal(set) var decisions: [FieldDecision?]
  /// The selected conflict.
  package internal(set) var list = ListState()
  /// The new value of the selected field while it is typed.
  package internal(set) var editor: LineEditor?
  /// Whether the selected field is shown in full.
  package internal(set) var showsAll = false
  /// Texts that were typed and left undecided, one a conflict, for the next time.
  private var left: [LineEditor?]
  /// The texts that the editors of those began with: only another one is typed.
  private var began: [String]

  /// Creates the state with nothing decided.
  package init(conflicts: [FieldConflict]) {
    self.conflicts = conflicts
    decisions = Array(repeating: nil, count: conflicts.count)
    left = Array(repeating: nil, count: conflicts.count)
    began = Array(repeating: "", count: conflicts.count)
    list.setCount(conflicts.count)
  }

  /// The selected field; nil where there is none.
  package var selected: FieldConflict? {
    conflicts.indices.contains(list.selected) ? conflicts[list.selected] : nil
  }

  /// Whether every field has been decided.
  package var isDecided: Bool { !decisions.contains { $0 == nil } }

  /// How many fields are still to be decided.
  var openCount: Int { decisions.count { $0 == nil } }

  /// Decides the selected field and goes to the next one that is open, or just on.
  mutating func decide(_ decision: FieldDecision) {
    guard decisions.indices.contains(list.selected) else { return }
    decisions[list.selected] = decision
    left[list.selected] = nil
    editor = nil
    let next = decisions.indices.first { $0 > list.selected && decisions[$0] == nil }
    list.move(by: (next ?? list.selected + 1) - list.selected)
  }

  /// The decisions that were taken, with what they are about.
  var decided: [(conflict: FieldConflict, decision: FieldDecision)] {
    zip(conflicts, decisions).compactMap { conflict, decision in
      decision.map { (conflict, $0) }
    }
  }

  /// The texts that somebody has typed and not taken, the one with the cursor last; a text that was
  /// only put there, such as the server's for a deletion, is nobody's.
  var typed: [(conflict: FieldConflict, editor: LineEditor)] {
    var places = Array(conflicts.indices)
    if let open = places.firstIndex(of: list.selected) { places.append(places.remove(at: open)) }
    return places.compactMap { place in
      let text = place == list.selected ? editor ?? left[place] : left[place]
      guard let text, !text.text.hasSameBytes(as: began[place]) else { return nil }
      return (conflicts[place], text)
    }
  }

  /// Starts to type a new value, from the one that was left, the staged one or else the server's.
  mutating func edit() {
    guard let selected else { return }
    if let text = left[list.selected] {
      editor = text
      return
    }
    let decided: FieldContent? =
      if case .value(let content)? = decisions[list.selected] { content } else { nil }
    began[list.selected] = (decided ?? selected.mine ?? selected.server)?.text ?? ""
    editor = LineEditor(began[list.selected])
    editor?.moveToEnd()
  }

  /// Leaves the value that is typed without deciding anything.
  mutating func leaveValue() {
    guard decisions.indices.contains(list.selected) else { return }
    left[list.selected] = editor
    editor = nil
  }
}
