import Operations
import Widgets

/// Draws the overview: bars with their numbers, and what the numbers are based on.
struct OverviewView {
  private static let label = 19

  let state: ConsoleState

  /// One group of bars.
  private struct Chart {
    let title: String
    let basis: String
    let bars: [BarChart.Bar]
    /// The selectable row of the first bar; nil when they can't be selected.
    let firstRow: Int?
  }

  /// Draws the screen over `area` and returns where the cursor belongs.
  func draw(on surface: inout Surface, in area: Rect) -> Cursor? {
    let overview = state.overview
    let inside = Pane(
      title: "Overview",
      note: overview.countedAt.map { "counted \($0.clock)" } ?? "",
      footer: "\(state.key("overview.show", in: .overview)) shows what the bar counts",
      isFocused: true
    ).draw(on: &surface, in: area, glyphs: state.look.glyphs)
    let body = inside.inset(columns: 1)
    guard body.columns >= 96 else {
      let charts = [statuses, priorities, seen]
      return draw(charts, on: &surface, in: body)
    }
    let half = (body.columns - 2) / 2
    let left = Rect(column: body.column, row: body.row, columns: half, rows: body.rows)
    let right = Rect(
      column: body.column + half + 2, row: body.row, columns: body.columns - half - 2,
      rows: body.rows)
    let first = draw([statuses, priorities], on: &surface, in: left)
    let second = draw([seen], on: &surface, in: right)
    return first ?? second ?? Cursor(body.origin)
  }

  /// Draws charts below each other, scrolled so that the selected bar is in sight.
  private func draw(
    _ charts: [Chart], on surface: inout Surface, in area: Rect
  ) -> Cursor? {
    let position = state.overview.position
    let heights = charts.map { $0.bars.count + 3 }
    var offset = 0
    var selectedLine: Int?
    for (chart, height) in zip(charts, heights) {
      if let first = chart.firstRow, position.selected >= first,
        position.selected < first + chart.bars.count
      {
        selectedLine = offset + 2 + position.selected - first
      }
      offset += height
    }
    let scroll = max((selectedLine ?? 0) - area.rows + 1, 0)
    var line = -scroll
    var cursor: Cursor?
    for (chart, height) in zip(charts, heights) {
      cursor = draw(chart, on: &surface, in: area, line: line) ?? cursor
      line += height
    }
    return cursor
  }

  private func draw(
    _ chart: Chart, on surface: inout Surface, in area: Rect, line: Int
  ) -> Cursor? {
    func put(_ text: String, _ row: Int, _ role: Role) {
      guard row >= 0, row < area.rows else { return }
      surface.putCut(
        text, at: Point(column: area.column, row: area.row + row), role: role,
        width: area.columns)
    }
    put(chart.title, line, .textStrong)
    put(chart.basis, line + 1, .textDim)
    let hidden = max(-(line + 2), 0)
    let top = area.row + line + 2 + hidden
    guard hidden < chart.bars.count, top < area.endRow else { return nil }
    let selected = chart.firstRow.map { state.overview.position.selected - $0 - hidden }
    BarChart(bars: chart.bars, labelWidth: Self.label, hidden: hidden).draw(
      on: &surface,
      in: Rect(
        column: area.column, row: top, columns: area.columns, rows: area.endRow - top),
      glyphs: state.look.glyphs, selected: selected)
    guard let selected, selected >= 0, selected < chart.bars.count - hidden else { return nil }
    return Cursor(column: area.column, row: top + selected)
  }

  private var statuses: Chart {
    let counts = state.overview.counts
    let trouble = counts.compactMap(\.count.trouble).first
    let basis =
      switch state.desk.service {
      case .missing: "no Desk token in this profile"
      case .refused(let words): words
      case .usable: trouble ?? "all tickets, as Desk counts them"
      }
    return Chart(
      title: "Tickets by status", basis: basis,
      bars: counts.map { BarChart.Bar($0.status.rawValue, $0.count.value, role: .chart1) },
      firstRow: 0)
  }

  private var priorities: Chart {
    let known = state.overview.priorities
    let basis =
      known.value.map { counts in
        let all = counts.total.map { $0 > Int64(counts.looked) ? " of \($0)" : "" } ?? ""
        return "the newest \(counts.looked)\(all) tickets"
      } ?? known.trouble ?? (known.isWaiting ? "reading the newest tickets" : "not counted")
    let roles: [Role] = [.chart4, .chart3, .chart2, .chart1]
    return Chart(
      title: "Tickets by priority", basis: basis,
      bars: PriorityCounts.priorities.enumerated().map { index, priority in
        BarChart.Bar(priority.rawValue, known.value?.counts[index], role: roles[index])
      }, firstRow: nil)
  }

  private var seen: Chart {
    let overview = state.overview
    let more = overview.hasMoreUsers ? ", more on the server" : ""
    return Chart(
      title: "Users by last seen", basis: "\(overview.userCount) loaded users\(more)",
      bars: overview.seen.map { BarChart.Bar($0.group.title, $0.count, role: .chart2) },
      firstRow: overview.counts.count)
  }
}
