package import Terminal

/// The tabs of a pane; the active one stands in brackets and is always in sight.
package struct TabBar: Sendable {
  /// The titles.
  package let titles: [String]
  /// The index of the active tab.
  package let active: Int

  /// Creates a tab bar.
  package init(titles: [String], active: Int) {
    self.titles = titles
    self.active = active
  }

  /// Draws the tabs in one row; `<` and `>` at its ends say that some did not fit.
  package func draw(on surface: inout Surface, at point: Point, width: Int) {
    let widths = titles.map { ScreenText.width($0) + 2 }
    let shown = visible(widths, width: width)
    var column = 0
    if shown.lowerBound > 0 {
      surface.put("<", at: point, role: .tab)
      column = 2
    }
    for index in shown {
      let text = index == active ? "[\(titles[index])]" : " \(titles[index]) "
      column += surface.put(
        text, at: Point(column: point.column + column, row: point.row),
        role: index == active ? .tabActive : .tab, width: max(width - column, 0))
      column += 1
    }
    if shown.upperBound < titles.count, column < width {
      surface.put(">", at: Point(column: point.column + width - 1, row: point.row), role: .tab)
    }
  }

  /// The tabs that fit beside the active one: from the first on, scrolled as little as needed.
  private func visible(_ widths: [Int], width: Int) -> Range<Int> {
    guard widths.indices.contains(active) else { return 0..<0 }
    var first = 0
    while first < active, room(widths, from: first, to: active + 1) > width { first += 1 }
    var end = active + 1
    while end < widths.count, room(widths, from: first, to: end + 1) <= width { end += 1 }
    return first..<end
  }

  /// The columns that some tabs take, with the marks that then stand at the ends.
  private func room(_ widths: [Int], from first: Int, to end: Int) -> Int {
    let tabs = widths[first..<end].reduce(0) { $0 + $1 + 1 } - 1
    return tabs + (first > 0 ? 2 : 0) + (end < widths.count ? 2 : 0)
  }
}
