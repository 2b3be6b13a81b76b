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
  ///
  /// - Parameters:
  ///   - motion: where to.
  ///   - times: how often. The default is once.
  package mutating func move(_ motion: ViMotion, times: Int = 1) {
    moveCursor(to: place(after: motion, times: times))
    settle()
  }

  /// Cuts from the cursor to where a motion leads; `yank()` puts it back.
  ///
  /// - Parameters:
  ///   - motion: where to.
  ///   - times: how often it is followed. The default is once.
  package mutating func cut(_ motion: ViMotion, times: Int = 1) {
    var end = place(after: motion, times: times)
    // To the end of a word means with its last character.
    if motion == .wordEnd { end += 1 }
    end = min(end, lineEnd)
    kill(min(cursor, end)..<max(cursor, end))
  }

  /// Cuts the line of the cursor and those below it, all but the last one's end.
  ///
  /// - Parameter count: how many lines. The default is one.
  package mutating func cutLines(_ count: Int = 1) {
    let start = lineStart
    var last = self
    for _ in 1..<max(count, 1) {
      guard last.lineEnd < characters.count else { break }
      last.moveCursor(to: last.lineEnd + 1)
    }
    kill(start..<last.lineEnd)
  }

  /// Puts a character in the place of those from the cursor on; where the line has fewer, nothing is
  /// changed, as in vi.
  ///
  /// - Parameters:
  ///   - character: what is put there.
  ///   - count: how many are replaced.
  package mutating func replace(with character: Character, count: Int) {
    let place = cursor
    guard count > 0, count <= lineEnd - place else { return }
    change(.other) { editor in
      editor.characters.replaceSubrange(
        place..<place + count, with: Array(repeating: character, count: count))
      editor.cursor = place + count - 1
    }
  }

  /// Puts the cursor on a character, where the line has one.
  package mutating func settle() {
    guard cursor == lineEnd, cursor > lineStart else { return }
    moveCursor(to: cursor - 1)
  }

  /// Puts back what was cut last, behind the character under the cursor.
  package mutating func yankAfter(times: Int = 1) {
    guard !killed.isEmpty else { return }
    if cursor < lineEnd { moveCursor(to: cursor + 1) }
    yank(times: times)
  }

  /// Puts back what was cut last, so often, at the cursor; as one step of undo.
  package mutating func yank(times: Int) {
    // A count that was typed by mistake must not fill the memory.
    let room = Self.mostYanked / max(killed.utf8.count, 1)
    insert(String(repeating: killed, count: min(times, max(room, 1))))
    lastChange = .other
  }

  /// The most bytes that a count puts back.
  private static let mostYanked = 100_000

  /// Exchanges the case of the characters from the cursor on and moves behind them.
  ///
  /// - Parameter times: how many characters. The default is one.
  package mutating func toggleCase(times: Int = 1) {
    let place = cursor
    let end = min(place + max(times, 1), lineEnd)
    guard place < end else { return }
    let other = characters[place..<end].flatMap { character in
      let upper = character.uppercased()
      return Array(upper == String(character) ? character.lowercased() : upper)
    }
    change(.other) { editor in
      editor.characters.replaceSubrange(place..<end, with: other)
      editor.cursor = place + other.count
    }
  }

  private func place(after motion: ViMotion, times: Int) -> Int {
    var moved = self
    for _ in 0..<max(times, 1) {
      let place = moved.place(after: motion)
      guard place != moved.cursor else { break }
      moved.cursor = place
    }
    return moved.cursor
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
