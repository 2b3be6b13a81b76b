import CVTerm

extension VirtualTerminal {
  /// One row without trailing blanks.
  package func row(_ row: Int) -> String {
    var text = ""
    for column in 0..<columns {
      let cell = cell(column: column, row: row)
      text += cell.width > 0 && cell.text.isEmpty ? " " : cell.text
    }
    while text.last == " " { text.removeLast() }
    return text
  }

  /// All rows without trailing blanks.
  package var text: [String] { (0..<rows).map { row($0) } }

  /// Whether some row contains a text.
  package func contains(_ part: String) -> Bool { text.contains { $0.contains(part) } }

  /// The first row that contains a text.
  package func rowIndex(of part: String) -> Int? { text.firstIndex { $0.contains(part) } }

  /// One cell.
  package func cell(column: Int, row: Int) -> TerminalCell {
    TerminalCell(cv_get_cell(term, Int32(row), Int32(column)))
  }

  /// The cursor.
  package var cursor: TerminalCursor {
    let state = cv_get_state(term)
    return TerminalCursor(
      column: Int(state.column), row: Int(state.row), isVisible: state.is_visible,
      shape: TerminalCursor.Shape(rawValue: state.shape) ?? .block)
  }

  /// Whether the alternate screen is shown.
  package var isAlternateScreen: Bool { cv_get_state(term).is_alternate_screen }

  /// Whether the mouse is reported.
  package var isMouseOn: Bool { cv_get_state(term).mouse != 0 }

  /// The window's title.
  package var title: String { String(cString: cv_title(term)) }

  /// Whether a private mode such as 2004 was last switched on.
  package func isModeOn(_ number: Int) -> Bool {
    let on = lastIndex(of: "\u{1B}[?\(number)h")
    guard let on else { return false }
    guard let off = lastIndex(of: "\u{1B}[?\(number)l") else { return true }
    return on > off
  }

  /// Where a text was last sent by the program, in bytes from the start.
  package func lastIndex(of text: String) -> Int? {
    let wanted = Array(text.utf8)
    guard transcript.count >= wanted.count else { return nil }
    return (0...transcript.count - wanted.count).reversed().first {
      transcript[$0..<$0 + wanted.count].elementsEqual(wanted)
    }
  }
}
