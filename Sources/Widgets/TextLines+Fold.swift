package import Terminal

extension TextLines {
  /// Breaks a text into lines of at most `columns` columns, between any two characters.
  ///
  /// Nothing is left out, blanks included: the lines joined are the text. There is always one line.
  package static func fold(
    _ text: String, to columns: Int, cleaning: TextCleaning = .text
  ) -> [String] {
    guard columns > 0, ScreenText.width(text, cleaning: cleaning) > columns else { return [text] }
    var lines: [String] = []
    var line = ""
    var used = 0
    for cluster in ScreenText.clusters(text, cleaning: cleaning) {
      if used > 0, used + cluster.width > columns {
        lines.append(line)
        line = ""
        used = 0
      }
      guard cluster.width > columns else {
        line += text[cluster.range]
        used += cluster.width
        continue
      }
      // One character with so many marks that no line has room for them.
      var pieces = ScreenText.pieces(of: text[cluster.range], to: columns, cleaning: cleaning)
      line = pieces.removeLast()
      lines += pieces
      used = ScreenText.width(line, cleaning: cleaning)
    }
    lines.append(line)
    return lines
  }
}
