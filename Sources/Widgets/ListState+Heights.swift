extension ListState {
  /// Scrolls as little as shows the selection, for rows of different heights.
  ///
  /// Only the rows around the selection are looked at.
  ///
  /// - Parameters:
  ///   - height: the lines there are.
  ///   - heightOf: the lines that a row takes, at least 1.
  /// - Returns: the rows to draw; the last one may be cut.
  package func visible(height: Int, heightOf: (Int) -> Int) -> Range<Int> {
    guard height > 0, count > 0 else { return 0..<0 }
    var first = selected
    var used = heightOf(selected)
    let goal = min(top, selected)
    while first > goal, used + heightOf(first - 1) <= height {
      first -= 1
      used += heightOf(first)
    }
    var end = selected + 1
    while end < count, used < height {
      used += heightOf(end)
      end += 1
    }
    // At the end of the list no line stays empty while rows are left above.
    while end == count, first > 0, used + heightOf(first - 1) <= height {
      first -= 1
      used += heightOf(first)
    }
    return first..<end
  }

  /// Remembers the scroll position that `visible(height:heightOf:)` gives.
  package mutating func settle(height: Int, heightOf: (Int) -> Int) {
    scroll(to: visible(height: height, heightOf: heightOf).lowerBound)
  }
}
