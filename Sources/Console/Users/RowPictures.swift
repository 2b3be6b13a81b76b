import Widgets

/// The rows of the list as they were drawn last.
///
/// Drawing a row means measuring texts of every script, and most keys change two rows of thirty: a row
/// that looks as it did is copied. Nothing has to be told to it: what decides a row's look is compared.
struct RowPictures: Sendable {
  /// More than a tall window shows; a power of two.
  private static let slots = 128
  private var kept: [Row?] = []

  /// A row that was drawn; an object, because copying a view takes longer than comparing it.
  private final class Row: Sendable {
    let view: UserRowView
    let picture: Surface

    init(_ view: UserRowView, _ picture: Surface) {
      self.view = view
      self.picture = picture
    }
  }

  /// Draws a row of the list.
  ///
  /// - Parameters:
  ///   - view: what the row says.
  ///   - index: its position in the list, so that rows keep their pictures while the list scrolls.
  ///   - surface: where it goes.
  ///   - point: its first cell.
  mutating func draw(
    _ view: UserRowView, at index: Int, on surface: inout Surface, _ point: Point
  ) {
    if kept.isEmpty { kept = Array(repeating: nil, count: Self.slots) }
    let slot = index & (Self.slots - 1)
    if let row = kept[slot], row.view.looksLike(view) {
      return surface.draw(row.picture, at: point)
    }
    var picture = Surface(size: Size(columns: view.layout.width, rows: 1))
    view.draw(on: &picture)
    surface.draw(picture, at: point)
    kept[slot] = Row(view, picture)
  }
}
