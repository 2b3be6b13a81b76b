/// Keys of the detail pane.
enum DetailCommands {
  private static let here: ContextSet = [.detail]

  static let all: [Command] = [
    Command(
      "detail.open-row", "Open the selected row", [.on(here, "enter", "i")], hint: "open",
      when: { $0.canOpenRow }, run: { $0.openRow() }),
    Command(
      "detail.leave", "Back to the list", [.on(here, "escape", "h", "left")], hint: "list",
      run: { $0.focus(on: .list) }),
    Command("detail.down", "One row down", [.on(here, "j", "down")]) { $0.moveDetail(by: 1) },
    Command("detail.up", "One row up", [.on(here, "k", "up")]) { $0.moveDetail(by: -1) },
    Command("detail.page-down", "One page down", [.on(here, "page-down", "ctrl-d")]) {
      $0.pageDetail(by: 1)
    },
    Command("detail.page-up", "One page up", [.on(here, "page-up", "ctrl-u")]) {
      $0.pageDetail(by: -1)
    },
    Command("detail.first", "First row", [.on(here, "g", "home")]) { $0.moveDetail(by: -100_000) },
    Command("detail.last", "Last row", [.on(here, "G", "end")]) { $0.moveDetail(by: 100_000) },
  ]
}
