package import Terminal

/// Labelled horizontal bars of one scale, with their numbers.
package struct BarChart: Sendable {
  /// One bar.
  package struct Bar: Sendable, Equatable {
    /// What is counted.
    package let label: String
    /// How many; nil while it isn't known.
    package let value: Int64?
    /// The bar's look.
    package let role: Role

    /// Creates a bar.
    package init(_ label: String, _ value: Int64?, role: Role = .chart1) {
      self.label = label
      self.value = value
      self.role = role
    }
  }

  /// The bars, top down.
  package let bars: [Bar]
  /// The columns of the labels.
  package let labelWidth: Int

  /// How many bars at the top are scrolled out of sight.
  package let hidden: Int

  /// Creates a chart.
  ///
  /// - Parameters:
  ///   - bars: the bars, top down.
  ///   - labelWidth: the columns of the labels.
  ///   - hidden: how many bars are not drawn; they count for the scale. The default is none.
  package init(bars: [Bar], labelWidth: Int, hidden: Int = 0) {
    self.bars = bars
    self.labelWidth = labelWidth
    self.hidden = hidden
  }

  /// Draws the bars, one a row; the number follows its bar, so that no colour is needed to read it.
  ///
  /// - Parameters:
  ///   - surface: what is drawn on.
  ///   - area: where; bars below its end are left out.
  ///   - glyphs: the bar's character.
  ///   - selected: the bar that is selected; nil for none.
  ///   - unknown: what stands for a number that isn't known.
  package func draw(
    on surface: inout Surface, in area: Rect, glyphs: Glyphs, selected: Int? = nil,
    unknown: String = ".."
  ) {
    let most = bars.compactMap(\.value).max() ?? 0
    let numberWidth = max(String(most).utf8.count, unknown.utf8.count)
    let start = area.column + 2 + labelWidth + 1
    let room = max(area.endColumn - start - numberWidth - 1, 0)
    for (index, bar) in bars.dropFirst(hidden).enumerated() where index < area.rows {
      let row = area.row + index
      let isSelected = index == selected
      if isSelected {
        surface.put(">", at: Point(column: area.column, row: row), role: .key)
      }
      surface.putCut(
        bar.label, at: Point(column: area.column + 2, row: row),
        role: isSelected ? .listSelected : .text, width: labelWidth)
      let length = Self.length(of: bar.value ?? 0, most: most, room: room)
      surface.fill(
        Rect(column: start, row: row, columns: length, rows: 1), with: glyphs.bar, role: bar.role)
      surface.put(
        bar.value.map { "\($0)" } ?? unknown,
        at: Point(column: start + length + (length > 0 ? 1 : 0), row: row),
        role: bar.value == nil ? .textDim : .number, width: max(area.endColumn - start, 0))
    }
  }

  /// The cells of a bar; what isn't nothing has at least one.
  package static func length(of value: Int64, most: Int64, room: Int) -> Int {
    guard value > 0, most > 0, room > 0 else { return 0 }
    let cells = (Double(value) / Double(most) * Double(room)).rounded()
    return min(max(Int(cells), 1), room)
  }
}
