import Widgets

/// Keys of the saved searches.
enum SearchCommands {
  private static let here: ContextSet = [.searches]

  static let all: [Command] =
    [
      Command(
        "find.save", "Save the find line under a name", [.on(GlobalCommands.panes, "m")],
        when: { $0.canSaveSearch }, run: { $0.openSaveSearch() }),
      Command("find.saved", "Saved searches", [.on(GlobalCommands.panes, "'")]) {
        $0.openSearches()
      },
      Command("searches.accept", "Save, or use the search", [.on(here, "enter")], hint: "accept") {
        $0.acceptSearch()
      },
      Command("searches.down", "One row down", [.on(here, "down", "ctrl-n")]) {
        $0.moveSearch(by: 1)
      },
      Command("searches.up", "One row up", [.on(here, "up", "ctrl-p")]) {
        $0.moveSearch(by: -1)
      },
      Command("searches.forget", "Forget the selected search", [.on(here, "f8")]) {
        $0.removeSearch()
      },
      Command(
        "searches.close", "Close", [.on(here, "escape", "f10")], hint: "close",
        functionLabel: "Close", run: { $0.closeSearches() }),
    ]
    + LineKeys.commands(in: .searches, prefix: "searches") { edit in
      { state in state.editSearches(edit) }
    }
}
