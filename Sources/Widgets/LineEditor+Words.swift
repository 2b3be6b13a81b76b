/// Moving and cutting by word and by line, as GNU readline's emacs keys do.
extension LineEditor {
  /// Moves to the start of the line.
  package mutating func moveToStart() { moveCursor(to: lineStart) }

  /// Moves to the end of the line.
  package mutating func moveToEnd() { moveCursor(to: lineEnd) }

  /// Moves one character left.
  package mutating func moveLeft() { moveCursor(to: cursor - 1) }

  /// Moves one character right.
  package mutating func moveRight() { moveCursor(to: cursor + 1) }

  /// Moves to the start of the word before the cursor.
  package mutating func moveWordLeft() { moveCursor(to: wordStart(before: cursor)) }

  /// Moves behind the word after the cursor.
  package mutating func moveWordRight() { moveCursor(to: wordEnd(after: cursor)) }

  /// Cuts from the cursor to the end.
  package mutating func killToEnd() { kill(cursor..<max(lineEnd, cursor)) }

  /// Cuts from the start to the cursor.
  package mutating func killToStart() { kill(lineStart..<cursor) }

  /// Cuts the word before the cursor, up to white space (`^W`).
  package mutating func killBlankWordBackward() {
    var start = cursor
    while start > 0, characters[start - 1].isWhitespace { start -= 1 }
    while start > 0, !characters[start - 1].isWhitespace { start -= 1 }
    kill(start..<cursor)
  }

  /// Cuts the word before the cursor (`M-Backspace`).
  package mutating func killWordBackward() { kill(wordStart(before: cursor)..<cursor) }

  /// Cuts the word after the cursor (`M-d`).
  package mutating func killWordForward() { kill(cursor..<wordEnd(after: cursor)) }

  /// Puts back what was cut last.
  package mutating func yank() {
    guard !killed.isEmpty else { return }
    insert(killed)
    lastChange = .other
  }

  /// Exchanges the two characters around the cursor and moves on.
  package mutating func transpose() {
    guard characters.count > 1, cursor > 0 else { return }
    change(.other) { editor in
      let second = min(editor.cursor, editor.characters.count - 1)
      editor.characters.swapAt(second - 1, second)
      editor.cursor = second + 1
    }
  }

  /// Cuts a range of characters.
  mutating func kill(_ range: Range<Int>) {
    guard !range.isEmpty else { return }
    let cut = String(characters[range])
    change(.other) { editor in
      editor.characters.removeSubrange(range)
      editor.cursor = range.lowerBound
    }
    killed = cut
  }

  private func wordStart(before position: Int) -> Int {
    var index = position
    while index > 0, !characters[index - 1].isWordPart { index -= 1 }
    while index > 0, characters[index - 1].isWordPart { index -= 1 }
    return index
  }

  private func wordEnd(after position: Int) -> Int {
    var index = position
    while index < characters.count, !characters[index].isWordPart { index += 1 }
    while index < characters.count, characters[index].isWordPart { index += 1 }
    return index
  }
}

extension Character {
  fileprivate var isWordPart: Bool { isLetter || isNumber }
}
