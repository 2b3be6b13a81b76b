/// Keys of the list of users.
enum ListCommands {
  private static let here: ContextSet = [.list]

  static let all: [Command] = [
    Command(
      "list.open", "Open the selected user", [.on(here, "enter", "l", "right")], hint: "open",
      when: { $0.hasSelection }, run: { $0.openSelected() }),
    Command("list.down", "One row down", [.on(here, "j", "down")]) { $0.moveUser(by: 1) },
    Command("list.up", "One row up", [.on(here, "k", "up")]) { $0.moveUser(by: -1) },
    Command("list.page-down", "One page down", [.on(here, "page-down", "ctrl-d")]) {
      $0.pageUsers(by: 1)
    },
    Command("list.page-up", "One page up", [.on(here, "page-up", "ctrl-u")]) {
      $0.pageUsers(by: -1)
    },
    Command("list.first", "First row", [.on(here, "g", "home")]) { $0.firstUser() },
    Command("list.last", "Load the remaining pages, last row", [.on(here, "G", "end")]) {
      $0.lastUser()
    },
    Command("list.leave", "Stay in the list", [.on(here, "escape", "h", "left")]) {
      $0.leaveRange()
    },
  ]
}
