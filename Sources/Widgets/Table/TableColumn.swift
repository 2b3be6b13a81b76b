/// A column of a table.
package struct TableColumn: Sendable, Equatable {
  /// The heading.
  package let title: String
  /// The width in columns; nil for the one column that takes what is left.
  package let width: Int?
  /// Whether texts end at the column's right edge.
  package let isRightAligned: Bool
  /// The narrowest table that shows the column.
  package let minimumTable: Int

  /// Creates a column.
  ///
  /// - Parameters:
  ///   - title: the heading.
  ///   - width: the width in columns; nil takes what is left.
  ///   - isRightAligned: whether texts end at the right edge. The default is no.
  ///   - minimumTable: the narrowest table that shows the column. The default is any.
  package init(
    _ title: String, width: Int?, isRightAligned: Bool = false, minimumTable: Int = 0
  ) {
    self.title = title
    self.width = width
    self.isRightAligned = isRightAligned
    self.minimumTable = minimumTable
  }
}
