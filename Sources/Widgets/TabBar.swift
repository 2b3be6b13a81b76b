package import Terminal

/// The tabs of a pane; the active one stands in brackets.
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

  /// Draws the tabs in one row; ` >` at the end says that some did not fit.
  package func draw(on surface: inout Surface, at point: Point, width: Int) {
    var column = 0
    for (index, title) in titles.enumerated() {
      let text = index == active ? "[\(title)]" : " \(title) "
      let textWidth = ScreenText.width(text)
      guard column + textWidth <= width else {
        if column + 1 < width {
          surface.put(">", at: Point(column: point.column + width - 1, row: point.row), role: .tab)
        }
        return
      }
      surface.put(
        text, at: Point(column: point.column + column, row: point.row),
        role: index == active ? .tabActive : .tab)
      column += textWidth + 1
    }
  }
}
