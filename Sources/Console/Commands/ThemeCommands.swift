import Widgets

/// Keys of the list of themes, and the key that opens it.
enum ThemeCommands {
  private static let here: ContextSet = [.themes]

  /// What opens the list; it comes last in the help of the panes.
  static let opening: [Command] = [
    Command("theme.choose", "Choose a theme", [.on(GlobalCommands.panes, "ctrl-x t")]) {
      $0.chooseTheme()
    }
  ]

  static let all: [Command] = [
    Command("theme.accept", "Keep the shown theme", [.on(here, "enter")], hint: "keep") {
      $0.acceptTheme()
    },
    Command("theme.down", "One theme down", [.on(here, "j", "down")]) {
      $0.moveThemes { $0.move(by: 1) }
    },
    Command("theme.up", "One theme up", [.on(here, "k", "up")]) {
      $0.moveThemes { $0.move(by: -1) }
    },
    Command("theme.page-down", "One page down", [.on(here, "page-down", "ctrl-d")]) {
      $0.moveThemes { $0.page(1, height: 10) }
    },
    Command("theme.page-up", "One page up", [.on(here, "page-up", "ctrl-u")]) {
      $0.moveThemes { $0.page(-1, height: 10) }
    },
    Command("theme.first", "The first theme", [.on(here, "g", "home")]) {
      $0.moveThemes { $0.home() }
    },
    Command("theme.last", "The last theme", [.on(here, "G", "end")]) { $0.moveThemes { $0.end() } },
    Command(
      "theme.cancel", "Go back to the theme from before", [.on(here, "escape", "q", "f10")],
      hint: "back", functionLabel: "Back", run: { $0.cancelTheme() }),
  ]
}
