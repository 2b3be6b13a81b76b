import Widgets

/// Where the parts of the detail pane are; `update` scrolls by the same numbers the view draws by.
struct DetailLayout {
  /// The inside of the pane.
  let inside: Rect
  /// Whether who the user is takes two lines and a blank one.
  let isRoomy: Bool
  /// The row of the tabs.
  let tabRow: Int
  /// What the active tab has.
  let area: Rect

  init(_ layout: Layout) {
    let inside = layout.detail.inset(columns: 1, rows: 1)
    isRoomy = layout.mode == .wide && inside.rows >= 16
    tabRow = inside.row + (isRoomy ? 3 : 1)
    let top = tabRow + 2
    area = Rect(
      column: inside.column + 1, row: top, columns: inside.columns - 2,
      rows: inside.endRow - top)
    self.inside = inside
  }
}
