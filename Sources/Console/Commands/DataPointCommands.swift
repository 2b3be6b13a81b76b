import Operations
import Widgets

/// Keys of the pane of data points.
enum DataPointCommands {
  private static let here: ContextSet = [.dataPoints]

  static let all: [Command] = [
    Command(
      "pane.data-points", "Show or hide the data points",
      [.on(GlobalCommands.panes.union(here), "3")]
    ) { $0.toggleDataPoints() },
    Command(
      "data-points.copy", "Copy the value", [.on(here, "y")], hint: "copy",
      when: { $0.canCopyDataPoint }, run: { $0.copyDataPoint() }),
    Command("data-points.down", "One row down", [.on(here, "j", "down")]) {
      $0.moveDataPoint(by: 1)
    },
    Command("data-points.up", "One row up", [.on(here, "k", "up")]) { $0.moveDataPoint(by: -1) },
    Command("data-points.page-down", "One page down", [.on(here, "page-down", "ctrl-d")]) {
      $0.moveDataPoint(by: 10)
    },
    Command("data-points.page-up", "One page up", [.on(here, "page-up", "ctrl-u")]) {
      $0.moveDataPoint(by: -10)
    },
    Command("data-points.first", "First row", [.on(here, "g", "home")]) {
      $0.moveDataPoint(by: -DataPointList.limit)
    },
    Command("data-points.last", "Last row", [.on(here, "G", "end")]) {
      $0.moveDataPoint(by: DataPointList.limit)
    },
    Command(
      "data-points.close", "Hide the data points", [.on(here, "escape", "q", "f10")], hint: "close",
      functionLabel: "Close", run: { $0.toggleDataPoints() }),
    Command("data-points.to-list", "Go to the list", [.on(here, "1")]) {
      $0.leaveDataPoints(for: .list)
    },
    Command("data-points.to-detail", "Go to the detail pane", [.on(here, "2")]) {
      $0.leaveDataPoints(for: .detail)
    },
  ]
}

extension ConsoleState {
  /// Copies the selected value.
  mutating func copyDataPoint() -> [Effect] {
    guard let entry = dataPoints.selected else { return [] }
    return copy(entry.point.value.text, as: entry.point.name)
  }
}
