/// Which row of a list is selected and which row is drawn first.
///
/// It knows nothing of the rows but their number, so a list of a hundred thousand costs what a list of
/// ten costs.
package struct ListState: Sendable, Equatable {
  /// The selected row, 0-based; meaningless while `count` is 0.
  package private(set) var selected = 0
  /// The first row drawn.
  package private(set) var top = 0
  /// How many rows there are.
  package private(set) var count = 0

  /// Creates the state of an empty list.
  package init() {}

  /// Takes over a new number of rows; the selection stays where it can.
  package mutating func setCount(_ count: Int) {
    self.count = count
    selected = min(selected, max(count - 1, 0))
    top = min(top, max(count - 1, 0))
  }

  /// Selects a row; out of range goes to the nearest.
  package mutating func select(_ row: Int) {
    selected = min(max(row, 0), max(count - 1, 0))
  }

  /// Moves the selection by `delta` rows, stopping at both ends.
  package mutating func move(by delta: Int) {
    select(selected + delta)
  }

  /// Moves by a page of `height` rows and keeps one row of the old page in sight.
  package mutating func page(_ pages: Int, height: Int) {
    let step = max(height - 1, 1) * pages
    top = min(max(top + step, 0), max(count - height, 0))
    select(selected + step)
  }

  /// Goes to the first row.
  package mutating func home() { select(0) }

  /// Goes to the last row.
  package mutating func end() { select(count - 1) }

  /// Scrolls as little as shows the selection in `height` rows, and returns the rows to draw.
  package func visible(height: Int) -> Range<Int> {
    guard height > 0, count > 0 else { return 0..<0 }
    var first = top
    if selected < first { first = selected }
    if selected >= first + height { first = selected - height + 1 }
    first = max(0, min(first, count - height))
    return first..<min(first + height, count)
  }

  /// Makes `row` the first one drawn, as far as the selection allows.
  package mutating func scroll(to row: Int) {
    top = min(max(row, 0), max(count - 1, 0))
  }

  /// Remembers the scroll position that `visible(height:)` gives.
  package mutating func settle(height: Int) {
    top = visible(height: height).lowerBound
  }
}
