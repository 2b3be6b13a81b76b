package import Terminal

/// A line of pieces with different looks.
package struct TextSpans: Sendable, Equatable {
  /// One piece.
  package struct Span: Sendable, Equatable {
    /// Its text.
    package let text: String
    /// Its look.
    package let role: Role
    /// Whether joiners inside emoji are marked (ids and keys).
    package let cleaning: TextCleaning

    /// Creates a piece.
    package init(_ text: String, _ role: Role, cleaning: TextCleaning = .text) {
      self.text = text
      self.role = role
      self.cleaning = cleaning
    }
  }

  /// The pieces, left to right.
  package var spans: [Span]

  /// Creates a line.
  package init(_ spans: [Span] = []) {
    self.spans = spans
  }

  /// Creates a line of one piece.
  package init(_ text: String, _ role: Role, cleaning: TextCleaning = .text) {
    spans = [Span(text, role, cleaning: cleaning)]
  }

  /// Draws the line, cut at `width` columns.
  ///
  /// - Parameters:
  ///   - surface: what is drawn on.
  ///   - point: where it starts.
  ///   - width: the most columns.
  ///   - role: the look of every piece instead of its own. The default is its own.
  package func draw(
    on surface: inout Surface, at point: Point, width: Int, role: Role? = nil
  ) {
    var column = 0
    for span in spans where column < width {
      column += surface.putCut(
        span.text, at: Point(column: point.column + column, row: point.row),
        role: role ?? span.role, width: width - column, cleaning: span.cleaning)
    }
  }

  /// The line broken into lines of at most `columns` columns; nothing is left out.
  ///
  /// - Parameters:
  ///   - columns: the most columns of a line.
  ///   - indent: the blanks before every line but the first.
  /// - Returns: at least one line.
  package func folded(to columns: Int, indent: Int = 0) -> [TextSpans] {
    guard columns > indent else { return [self] }
    var lines: [TextSpans] = []
    var line: [Span] = []
    var used = 0
    for span in spans {
      var start = span.text.startIndex
      for cluster in ScreenText.clusters(span.text, cleaning: span.cleaning) {
        if used > (lines.isEmpty ? 0 : indent), used + cluster.width > columns {
          line.append(span.part(start..<cluster.range.lowerBound))
          lines.append(TextSpans(line))
          line = indent > 0 ? [Span(String(repeating: " ", count: indent), .text)] : []
          used = indent
          start = cluster.range.lowerBound
        }
        used += cluster.width
      }
      line.append(span.part(start..<span.text.endIndex))
    }
    lines.append(TextSpans(line))
    return lines
  }
}

extension TextSpans.Span {
  fileprivate func part(_ range: Range<String.Index>) -> Self {
    Self(String(text[range]), role, cleaning: cleaning)
  }
}
