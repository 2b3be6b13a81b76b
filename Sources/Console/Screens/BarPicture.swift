import Widgets

/// A row of keys as it was drawn last: most keys change neither what can be pressed nor the window.
struct BarPicture: Sendable {
  private var kept: (items: [KeyBar.Item], layout: Layout, picture: Surface)?

  /// Draws a row of keys.
  ///
  /// - Parameters:
  ///   - items: what it lists.
  ///   - layout: the window's.
  ///   - surface: where it goes.
  ///   - row: its row.
  ///   - bar: makes the row of the list; the same one every time.
  mutating func draw(
    _ items: [KeyBar.Item], in layout: Layout, on surface: inout Surface, row: Int,
    as bar: ([KeyBar.Item], Layout) -> KeyBar
  ) {
    let origin = Point(column: 0, row: row)
    if let kept, kept.layout == layout, kept.items == items {
      return surface.draw(kept.picture, at: origin)
    }
    let columns = surface.size.columns
    var picture = Surface(size: Size(columns: columns, rows: 1))
    bar(items, layout).draw(on: &picture, row: 0, columns: columns)
    surface.draw(picture, at: origin)
    kept = (items, layout, picture)
  }
}
