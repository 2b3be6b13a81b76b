import Widgets

/// Where key, value and counter stand in a table of items.
struct MetadataColumns {
  let key: Int
  let keyWidth: Int
  let value: Int
  let valueWidth: Int

  init(area: Rect, marks: Int = 2) {
    key = area.column + marks
    keyWidth = max(min(area.columns * 28 / 100, 24), 8)
    value = key + keyWidth + 2
    valueWidth = max(area.endColumn - 8 - value, 0)
  }
}
