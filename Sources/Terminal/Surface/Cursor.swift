/// Where the terminal's own cursor is, and its shape.
///
/// The cursor sits on the focused item in every state, because braille displays and magnifiers
/// follow it; `.hidden` places it without showing it.
package struct Cursor: Hashable, Sendable {
  /// What the cursor looks like, on terminals that can tell.
  package enum Shape: Hashable, Sendable {
    case block, bar, underline, hidden
  }

  /// The cell it is on.
  package var point: Point
  /// Its shape.
  package var shape: Shape

  /// Creates a cursor.
  package init(_ point: Point, shape: Shape = .block) {
    self.point = point
    self.shape = shape
  }

  /// Creates a cursor from a column and a row.
  package init(column: Int, row: Int, shape: Shape = .block) {
    self.init(Point(column: column, row: row), shape: shape)
  }
}
