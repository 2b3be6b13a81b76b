package import Widgets

/// The find line: its text, and the lines asked before.
package struct FindLine: Sendable {
  /// The text and the cursor.
  package var editor = LineEditor()
  /// Lines asked before, oldest first.
  private var history: [String] = []
  /// The place in the history while Up and Down walk it.
  private var place: Int?
  /// What was typed before the walk began.
  private var typed = ""
  /// Whether the line is as it was when Enter asked it.
  private var isAsked = false

  /// Creates an empty line.
  package init() {}

  /// What the line asks for.
  package var query: FindQuery { FindQuery(editor.text) }

  /// Whether a slash typed now goes to the find line, as everywhere else, instead of being text.
  ///
  /// No line begins with one, and whoever has asked in vain begins anew.
  var takesSlashAsKey: Bool { editor.isEmpty || editor.isAllSelected || isAsked }

  /// The line was edited, so it is no longer what was asked.
  mutating func wasEdited() { isAsked = false }

  /// Remembers the line as asked.
  package mutating func remember() {
    let line = editor.text.trimmingBlanks()
    place = nil
    isAsked = true
    guard !line.isEmpty, history.last != line else { return }
    history.removeAll { $0 == line }
    history.append(line)
    if history.count > 100 { history.removeFirst() }
  }

  /// Shows the line asked before.
  package mutating func older() {
    guard !history.isEmpty else { return }
    if place == nil { typed = editor.text }
    let next = max((place ?? history.count) - 1, 0)
    place = next
    editor.setText(history[next])
  }

  /// Shows the line asked after, at the end what was typed.
  package mutating func newer() {
    guard let current = place else { return }
    if current + 1 < history.count {
      place = current + 1
      editor.setText(history[current + 1])
    } else {
      place = nil
      editor.setText(typed)
    }
  }
}
