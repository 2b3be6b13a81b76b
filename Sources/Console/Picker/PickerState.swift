import Operations
package import Widgets

/// The choices of a field: typing filters, Enter chooses (ux 8).
package struct PickerState: Sendable {
  /// One choice.
  package struct Choice: Sendable {
    /// What is filled in.
    package let value: String
    /// What is said about it.
    package let words: String
  }

  /// What is chosen.
  package enum Purpose: Sendable, Equatable {
    /// The text of the selected field.
    case field
    /// Several texts of the selected field.
    case several
    /// The key of a new row.
    case key
    /// The template of a new ticket.
    case template
  }

  /// What stands on the upper edge.
  package let title: String
  /// What is chosen.
  package let purpose: Purpose
  /// All choices.
  package let choices: [Choice]
  /// What an empty list says, without a full stop.
  package let emptyWords: String
  /// The filter.
  package internal(set) var filter = LineEditor()
  /// The selected row among `rows`.
  package internal(set) var list = ListState()
  /// The values that are marked, where several can be.
  package internal(set) var marked: [String] = []

  /// Opens a picker on a choice.
  init(
    _ title: String, _ purpose: Purpose, _ choices: [Choice], marked: [String] = [],
    selected: String? = nil, emptyWords: String = "nothing matches"
  ) {
    self.title = title
    self.purpose = purpose
    self.choices = choices
    self.emptyWords = emptyWords
    self.marked = marked
    list.setCount(choices.count)
    if let selected, let place = choices.firstIndex(where: { $0.value.hasSameBytes(as: selected) })
    {
      list.select(place)
    }
  }

  /// The choices that match the filter: every word of it, in any order and any case.
  package var rows: [Choice] {
    let words = filter.text.lowercased().split(separator: " ").map(String.init)
    guard !words.isEmpty else { return choices }
    return choices.filter { choice in
      let text = "\(choice.value) \(choice.words)".lowercased()
      return words.allSatisfy { text.contains($0) }
    }
  }

  /// The selected choice; nil when nothing matches.
  package var choice: Choice? {
    let rows = rows
    return rows.indices.contains(list.selected) ? rows[list.selected] : nil
  }

  /// Changes the filter.
  mutating func edit(_ body: (inout LineEditor) -> Void) {
    body(&filter)
    list.setCount(rows.count)
    list.home()
  }

  /// Whether a value is marked.
  func isMarked(_ value: String) -> Bool { marked.contains { $0.hasSameBytes(as: value) } }

  /// Marks the selected choice, or takes its mark away.
  mutating func toggle() {
    guard let value = choice?.value else { return }
    if isMarked(value) {
      marked.removeAll { $0.hasSameBytes(as: value) }
    } else {
      marked.append(value)
    }
    list.move(by: 1)
  }
}
