/// Keys of the find line.
enum FindCommands {
  static let all: [Command] =
    [
      Command("find.ask", "Ask the server; one hit opens", [.on([.find], "enter")], hint: "find") {
        $0.askNow()
      },
      Command(
        "find.leave", "Go to the list, text kept", [.on([.find], "escape")], hint: "to the list"
      ) {
        $0.focus(on: .list)
      },
      Command("find.older", "The line asked before", [.on([.find], "up")], hint: "history") {
        $0.editFind { $0.older() }
      },
      Command("find.newer", "The line asked after", [.on([.find], "down")]) {
        $0.editFind { $0.newer() }
      },
    ]
    + LineKeys.commands(in: .find, prefix: "find") { edit in
      { state in state.editFind { edit(&$0.editor) } }
    }
}
