import ArgumentParser
import CLI

/// `theme`: the commands about themes.
struct ThemeCommand: CLI.CommandGroup {
  static let configuration = CommandConfiguration(
    commandName: "theme",
    abstract: "Themes: list, show, check.",
    discussion: """
      A theme is a YAML file with a palette and the looks of roles. The console looks for one in \
      $XDG_CONFIG_HOME/sendbird-console/themes, then in $XDG_DATA_HOME/sendbird-console/themes, \
      then among its own. A file may extend one of the same name.
      """,
    subcommands: [ThemeListCommand.self, ThemeShowCommand.self, ThemeCheckCommand.self])
}
