import Widgets

/// Keys of the lists of messages and requests, and the keys that open them.
enum MessageCommands {
  private static let here: ContextSet = [.messages]
  /// Everywhere a printable key is a key, below the lists.
  private static let places = ContextSet.all.subtracting(.typing)
    .subtracting([.question, .help, .messages])

  static let all: [Command] = [
    Command(
      "messages.open", "Messages; errors count as seen", [.on(places, "!"), .on(here, "!")]
    ) { $0.openMessages(.messages) },
    Command("requests.open", "Requests that were sent", [.on(places, "L"), .on(here, "L")]) {
      $0.openMessages(.requests)
    },
    Command(
      "drafts.tell", "Drafts: say what is staged and not sent", [.on(.all)],
      when: { $0.canTellStaged }, run: { $0.say($0.stagedWords(), .warning) }),
    Command(
      "messages.copy", "Copy the message, or the request as curl", [.on(here, "y")], hint: "copy",
      run: { $0.copySelectedMessage() }),
    Command("messages.down", "One row down", [.on(here, "j", "down")]) {
      $0.moveMessages { $0.move(by: 1) }
    },
    Command("messages.up", "One row up", [.on(here, "k", "up")]) {
      $0.moveMessages { $0.move(by: -1) }
    },
    Command("messages.page-down", "One page down", [.on(here, "page-down", "ctrl-d")]) {
      $0.moveMessages { $0.page(1, height: 10) }
    },
    Command("messages.page-up", "One page up", [.on(here, "page-up", "ctrl-u")]) {
      $0.moveMessages { $0.page(-1, height: 10) }
    },
    Command("messages.first", "The newest", [.on(here, "g", "home")]) {
      $0.moveMessages { $0.home() }
    },
    Command("messages.last", "The oldest", [.on(here, "G", "end")]) {
      $0.moveMessages { $0.end() }
    },
    Command(
      "messages.close", "Close the list", [.on(here, "escape", "q", "f10")], hint: "close",
      functionLabel: "Close", run: { $0.closeMessages() }),
  ]
}
