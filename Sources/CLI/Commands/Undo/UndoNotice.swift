import Operations

/// What `undo` says before it takes a write back.
struct UndoNotice: Sendable {
  /// What is taken back, and what is lost with it or stays; parts of the note have no full stop.
  let lines: [String]

  /// Puts a write that can be taken back in words.
  ///
  /// - Parameters:
  ///   - entry: The write.
  ///   - newer: A newer write that stays; nil for none.
  init(_ entry: JournalEntry, newer: JournalEntry?) {
    var lines = ["undo takes back \(entry.undoWords(at: systemTime()))"]
    if case .operation(let operation) = entry.takingBack, let loss = operation.loss {
      lines.append(loss)
    }
    if let newer { lines.append(newer.newerWords) }
    self.lines = lines
  }

  /// The same as sentences for a question, cleaned.
  func question(in picture: TextPicture) -> String {
    lines.map { line in
      let text = picture.cleaned(line, false)
      let first = text.prefix(1).uppercased()
      return first + text.dropFirst() + (text.hasSuffix(".") ? "" : ".")
    }.joined(separator: " ")
  }
}
