import Widgets

/// Keys of the overview.
enum OverviewCommands {
  private static let here: ContextSet = [.overview]

  static let all: [Command] = [
    Command(
      "overview.open", "Overview: tickets and users as bars",
      [.on(GlobalCommands.panes.union([.tickets]), "5")]
    ) { $0.openOverview() },
    Command(
      "overview.show", "Show what the bar counts", [.on(here, "enter", "l", "right")],
      hint: "show", run: { $0.openOverviewRow() }),
    Command("overview.down", "Next bar", [.on(here, "j", "down")]) { $0.moveOverview(by: 1) },
    Command("overview.up", "The bar before", [.on(here, "k", "up")]) { $0.moveOverview(by: -1) },
    Command("overview.first", "First bar", [.on(here, "g", "home")]) {
      $0.moveOverview(by: -1000)
    },
    Command("overview.last", "Last bar", [.on(here, "G", "end")]) { $0.moveOverview(by: 1000) },
    Command(
      "overview.count", "Count again", [.on(here, "r", "f5")], hint: "count again",
      functionLabel: "Refresh", run: { $0.countOverview() }),
    Command(
      "overview.leave", "Back", [.on(here, "escape", "q", "h", "left", "f10")], hint: "back",
      functionLabel: "Back", run: { $0.leaveScreen() }),
  ]
}
