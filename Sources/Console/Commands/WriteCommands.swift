import Widgets

/// Keys of one write of the journal; `z` takes it back, as in History.
enum WriteCommands {
  private static let here: ContextSet = [.write]

  static let all: [Command] = [
    Command("write.down", "Scroll down", [.on(here, "j", "down")]) { $0.scrollWrite(by: 1) },
    Command("write.up", "Scroll up", [.on(here, "k", "up")]) { $0.scrollWrite(by: -1) },
    Command("write.page-down", "One page down", [.on(here, "page-down", "ctrl-d")]) {
      $0.scrollWrite(by: $0.wholeLayout.body.rows - 3)
    },
    Command("write.page-up", "One page up", [.on(here, "page-up", "ctrl-u")]) {
      $0.scrollWrite(by: 3 - $0.wholeLayout.body.rows)
    },
    Command("write.first", "To the top", [.on(here, "g", "home")]) {
      $0.scrollWrite(by: -1_000_000)
    },
    Command("write.last", "To the end", [.on(here, "G", "end")]) {
      $0.scrollWrite(by: 1_000_000)
    },
    Command("write.next", "Next write, an older one", [.on(here, "J")], hint: "next write") {
      $0.walkWrites(by: 1)
    },
    Command("write.previous", "The write before, a newer one", [.on(here, "K")]) {
      $0.walkWrites(by: -1)
    },
    Command(
      "write.leave", "Back to History", [.on(here, "escape", "q", "h", "left", "f10")],
      hint: "back", functionLabel: "Back", run: { $0.leaveScreen() }),
  ]
}
