package import Terminal

/// One row of keys with what they do; what does not fit is left out whole.
package struct KeyBar: Sendable {
  /// A key and its meaning.
  package struct Item: Sendable, Equatable {
    package let key: String
    package let label: String
    /// Whether it can't be used now; it stays in its place, dim.
    package let isDim: Bool

    /// Creates an item.
    package init(key: String, label: String, isDim: Bool = false) {
      self.key = key
      self.label = label
      self.isDim = isDim
    }
  }

  /// What the bar lists, most wanted first.
  package let items: [Item]
  /// Columns between two items.
  package let gap: Int
  /// Whether a blank stands between a key and its label.
  package let isSpaced: Bool
  /// Columns left free at both ends.
  let margin: Int

  /// Creates a bar.
  package init(items: [Item], gap: Int, isSpaced: Bool = true) {
    self.init(items: items, gap: gap, isSpaced: isSpaced, margin: 1)
  }

  init(items: [Item], gap: Int, isSpaced: Bool, margin: Int) {
    self.items = items
    self.gap = gap
    self.isSpaced = isSpaced
    self.margin = margin
  }

  /// The item that is drawn at a column; nil between them.
  package func item(at wanted: Int, columns: Int) -> Item? {
    var column = margin
    for item in items {
      let width = width(of: item)
      guard column + width <= columns - margin, column <= wanted else { return nil }
      if wanted < column + width { return item }
      column += width + gap
    }
    return nil
  }

  func width(of item: Item) -> Int {
    ScreenText.width(item.key) + (isSpaced ? 1 : 0) + ScreenText.width(item.label)
  }

  /// Draws the bar in `row` over `columns` columns.
  package func draw(on surface: inout Surface, row: Int, columns: Int) {
    var column = margin
    for item in items {
      let keyWidth = ScreenText.width(item.key)
      let width = keyWidth + (isSpaced ? 1 : 0) + ScreenText.width(item.label)
      guard column + width <= columns - margin else { break }
      surface.put(
        item.key, at: Point(column: column, row: row), role: item.isDim ? .textDim : .barKey)
      surface.put(
        item.label, at: Point(column: column + keyWidth + (isSpaced ? 1 : 0), row: row),
        role: item.isDim ? .textDim : .bar)
      column += width + gap
    }
  }
}
