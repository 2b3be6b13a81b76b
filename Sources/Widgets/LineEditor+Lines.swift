/// Texts of several lines: the keys of a line stay inside the line of the cursor.
extension LineEditor {
  /// Creates an editor of a text of several lines with the cursor at its end.
  package init(lines text: String) {
    self.init(text)
    isMultiline = true
  }

  /// Where the cursor's line starts; the start of the text unless it has several lines.
  package var lineStart: Int {
    guard isMultiline else { return 0 }
    return characters[..<cursor].lastIndex(where: \.isNewline).map { $0 + 1 } ?? 0
  }

  /// Where the cursor's line ends; the end of the text unless it has several lines.
  package var lineEnd: Int {
    guard isMultiline else { return characters.count }
    return characters[cursor...].firstIndex(where: \.isNewline) ?? characters.count
  }

  /// Moves to the same place in the line above, or below for a positive `delta`; at both ends of the
  /// text it stays.
  ///
  /// - Returns: Whether there was such a line.
  @discardableResult
  package mutating func moveLine(by delta: Int) -> Bool {
    let column = cursor - lineStart
    var place = cursor
    if delta < 0 {
      guard lineStart > 0 else { return false }
      moveCursor(to: lineStart - 1)
      place = lineStart
    } else {
      guard lineEnd < characters.count else { return false }
      place = lineEnd + 1
    }
    moveCursor(to: place)
    moveCursor(to: min(place + column, lineEnd))
    return true
  }

  /// The lines of the text, each with the place of its first character; an empty text has one.
  package var lines: [(start: Int, text: String)] {
    var lines: [(start: Int, text: String)] = []
    var start = 0
    for index in characters.indices where characters[index].isNewline {
      lines.append((start, String(characters[start..<index])))
      start = index + 1
    }
    return lines + [(start, String(characters[start...]))]
  }
}
