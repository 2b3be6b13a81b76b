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
    var start = text.startIndex
    var used = 0
    for cluster in ScreenText.clusters(text, cleaning: cleaning) {
      if used > 0, used + cluster.width > columns {
        lines.append(String(text[start..<cluster.range.lowerBound]))
        start = cluster.range.lowerBound
        used = 0
      }
      used += cluster.width
    }
    lines.append(String(text[start...]))
    return lines
  }
}
