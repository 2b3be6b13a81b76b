package import Widgets

/// Where the panes are, for a size of the terminal (ux 3).
package struct Layout: Sendable, Equatable {
  /// How much fits beside each other.
  package enum Mode: Sendable { case wide, medium, single }

  /// What fits.
  package let mode: Mode
  /// The row of the badge.
  package let headerRow = 0
  /// Everything between header and the rows at the bottom.
  package let body: Rect
  /// The row of hints; nil when the window is too low for it.
  package let hintRow: Int?
  /// The row of function keys; nil when the window is too low for it.
  package let functionRow: Int?
  /// The last row.
  package let statusRow: Int

  /// Whether a form leaves the list visible.
  package let hasSideForm: Bool

  /// Whether there is room for blanks between the words of the bars.
  package let isWide: Bool

  /// Lays a window out.
  ///
  /// - Parameters:
  ///   - size: the window.
  ///   - isZoomed: whether one pane has all of it. The default is false.
  ///   - options: what the person wants of it.
  package init(
    size: Size, isZoomed: Bool = false, options: LayoutOptions = LayoutOptions()
  ) {
    isWide = size.columns >= 100
    let hasTwoPanes = !isZoomed && size.columns >= options.twoPane
    mode = !hasTwoPanes ? .single : isWide ? .wide : .medium
    hasSideForm = hasTwoPanes && size.columns >= options.sideForm
    statusRow = size.rows - 1
    functionRow = options.bar.hasFunctions && size.rows >= 16 ? size.rows - 2 : nil
    hintRow =
      options.bar.hasHints && size.rows >= 12 ? size.rows - (functionRow == nil ? 2 : 3) : nil
    let bottom = 1 + (functionRow == nil ? 0 : 1) + (hintRow == nil ? 0 : 1)
    body = Rect(column: 0, row: 1, columns: size.columns, rows: size.rows - 1 - bottom)
  }

  /// The list pane, frame included.
  package var list: Rect {
    mode == .single
      ? body : Rect(column: 0, row: body.row, columns: listColumns, rows: body.rows)
  }

  /// The detail pane, frame included.
  package var detail: Rect {
    mode == .single ? body : body.inset(left: listColumns)
  }

  /// Where a form goes: into the detail pane when there is room beside the list.
  package var form: Rect { hasSideForm ? detail : body }

  private var listColumns: Int { max(31, min(60, body.columns * 35 / 100)) }

  /// Whether the list has a row of column headings.
  package var hasListHeader: Bool { isWide }

  /// The number of users the list shows at once.
  package var listRows: Int { max(list.rows - 3 - (hasListHeader ? 1 : 0), 0) }
}
