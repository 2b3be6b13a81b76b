/// Keys of the help.
enum HelpCommands {
  private static let here: ContextSet = [.help]

  static let all: [Command] =
    [
      Command(
        "help.run", "Run the selected command", [.on(here, "enter")], hint: "run",
        when: { $0.listsKeys }, run: { $0.runHelpRow() }),
      Command(
        "help.all", "All panes, or this one only", [.on(here, "tab")], hint: "all panes",
        when: { $0.listsKeys }, run: { $0.toggleAllHelp() }),
      Command(
        "help.field", "The field under the cursor, or the keys", [.on(here, "f2")], hint: "field",
        functionLabel: "Field", when: { $0.canShowFieldHelp }, run: { $0.toggleFieldHelp() }),
      Command("help.down", "One row down", [.on(here, "down", "ctrl-n")]) { $0.moveHelp(by: 1) },
      Command("help.up", "One row up", [.on(here, "up", "ctrl-p")]) { $0.moveHelp(by: -1) },
      Command("help.page-down", "One page down", [.on(here, "page-down")]) {
        $0.moveHelp(by: 10)
      },
      Command("help.page-up", "One page up", [.on(here, "page-up")]) { $0.moveHelp(by: -10) },
      Command(
        "help.close", "Close the help", [.on(here, "escape", "f1", "f10")], hint: "close",
        functionLabel: "Close", run: { $0.closeHelp() }),
    ]
    + LineKeys.commands(in: .help, prefix: "help") { edit in
      { state in state.editHelpFilter(edit) }
    }
}
