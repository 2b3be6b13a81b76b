import Terminal

/// Breaking text into lines.
package enum TextLines {
  /// Breaks at blanks so that no line is wider than `columns`; a longer word is broken inside.
  package static func wrap(_ text: String, to columns: Int) -> [String] {
    guard columns > 0 else { return [] }
    var lines: [String] = []
    var line = ""
    for word in text.split(separator: " ", omittingEmptySubsequences: true).map(String.init) {
      let candidate = line.isEmpty ? word : "\(line) \(word)"
      if ScreenText.width(candidate) <= columns {
        line = candidate
        continue
      }
      if !line.isEmpty { lines.append(line) }
      var pieces = fold(word, to: columns)
      line = pieces.removeLast()
      lines += pieces
    }
    if !line.isEmpty { lines.append(line) }
    return lines
  }
}
