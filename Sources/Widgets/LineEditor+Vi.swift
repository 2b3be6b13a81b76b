/// Where vi's motions lead, and cutting along them.
///
/// In vi's command mode the cursor is on a character, so it never stands behind the last one of a line.
extension LineEditor {
  /// A motion of vi: a place in the line of the cursor.
  package enum ViMotion: Sendable, CaseIterable {
    case left, right, nextWord, wordBack, wordEnd, lineStart, firstWord, lineEnd
  }

  /// What vi tells apart: white space, words, and what is neither.
  private enum ViClass { case blank, word, other }

  /// Moves as vi does in command mode.
  package mutating func move(_ motion: ViMotion) {
    moveCursor(to: place(after: motion))
    settle()
  }

  /// Cuts from the cursor to where a motion leads; `yank()` puts it back.
  package mutating func cut(_ motion: ViMotion) {
    var end = place(after: motion)
    // To the end of a word means with its last character.
    if motion == .wordEnd { end += 1 }
    end = min(end, lineEnd)
    kill(min(cursor, end)..<max(cursor, end))
  }

  /// Cuts the line of the cursor, all but its end.
  package mutating func cutLine() { kill(lineStart..<lineEnd) }

  /// Puts the cursor on a character, where the line has one.
  package mutating func settle() {
    guard cursor == lineEnd, cursor > lineStart else { return }
    moveCursor(to: cursor - 1)
  }

  /// Puts back what was cut last, behind the character under the cursor.
  package mutating func yankAfter() {
    if cursor < lineEnd { moveCursor(to: cursor + 1) }
    yank()
  }

  /// Exchanges the case of the character under the cursor and moves on.
  package mutating func toggleCase() {
    guard cursor < lineEnd else { return }
    let character = String(characters[cursor])
    let upper = character.uppercased()
    let other = upper == character ? character.lowercased() : upper
    let place = cursor
    change(.other) { editor in
      editor.characters.replaceSubrange(place...place, with: Array(other))
      editor.cursor = place + 1
    }
  }

  private func place(after motion: ViMotion) -> Int {
    switch motion {
    case .left: max(cursor - 1, lineStart)
    case .right: min(cursor + 1, lineEnd)
    case .lineStart: lineStart
    case .lineEnd: lineEnd
    case .firstWord:
      characters[lineStart..<lineEnd].firstIndex { !$0.isWhitespace } ?? lineStart
    case .nextWord: nextWord
    case .wordBack: wordBack
    case .wordEnd: wordEnd
    }
  }

  private func viClass(at index: Int) -> ViClass {
    let character = characters[index]
    if character.isWhitespace { return .blank }
    return character.isLetter || character.isNumber || character == "_" ? .word : .other
  }

  private var nextWord: Int {
    guard cursor < lineEnd else { return lineEnd }
    let here = viClass(at: cursor)
    var index = cursor
    while index < lineEnd, viClass(at: index) == here, here != .blank { index += 1 }
    while index < lineEnd, viClass(at: index) == .blank { index += 1 }
    return index
  }

  private var wordBack: Int {
    var index = cursor
    while index > lineStart, viClass(at: index - 1) == .blank { index -= 1 }
    guard index > lineStart else { return lineStart }
    let there = viClass(at: index - 1)
    while index > lineStart, viClass(at: index - 1) == there { index -= 1 }
    return index
  }

  private var wordEnd: Int {
    var index = cursor + 1
    while index < lineEnd, viClass(at: index) == .blank { index += 1 }
    guard index < lineEnd else { return max(lineEnd - 1, cursor) }
    let there = viClass(at: index)
    while index + 1 < lineEnd, viClass(at: index + 1) == there { index += 1 }
    return index
  }
}
