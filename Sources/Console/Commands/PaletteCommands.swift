/// Keys of the command palette, and those that open it.
enum PaletteCommands {
  private static let here: ContextSet = [.palette]
  /// Everywhere but on top of what has to be answered or closed first.
  private static let places = ContextSet.all.subtracting([.palette, .question, .help])

  /// Opens the palette; among the commands of every pane it has its place in the hints.
  static let open = Command(
    "palette.open", "Command palette",
    [
      .on(places.subtracting(.typing), ":", "f9"), .on(places.intersection(.typing), "f9"),
      .on(GlobalCommands.panes, "ctrl-p"),
    ],
    hint: "command", functionLabel: "Menu", run: { $0.openPalette() })

  static let all: [Command] =
    [
      Command("palette.run", "Run the selected command", [.on(here, "enter")], hint: "run") {
        $0.runPalette()
      },
      Command("palette.down", "One row down", [.on(here, "down", "ctrl-n")]) {
        $0.movePalette(by: 1)
      },
      Command("palette.up", "One row up", [.on(here, "up", "ctrl-p")]) { $0.movePalette(by: -1) },
      Command("palette.page-down", "One page down", [.on(here, "page-down")]) {
        $0.movePalette(by: 10)
      },
      Command("palette.page-up", "One page up", [.on(here, "page-up")]) {
        $0.movePalette(by: -10)
      },
      Command("palette.complete", "Complete", [.on(here, "tab")], hint: "complete") {
        $0.completePalette()
      },
      Command(
        "palette.close", "Close the palette", [.on(here, "escape", "f9", "f10")], hint: "close",
        functionLabel: "Close", run: { $0.closePalette() }),
    ]
    + LineKeys.commands(in: .palette, prefix: "palette") { edit in
      { state in state.editPalette(edit) }
    }
}
