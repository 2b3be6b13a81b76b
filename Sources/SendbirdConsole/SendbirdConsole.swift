import ArgumentParser
import CLI
import Terminal

/// Where the program starts.
@main
enum Main {
  static func main() async {
    let context = CommandContext.standard(picture: .screen) { Environment.value($0) }
    // Reading a command line takes several milliseconds, most of them for looking up types. The
    // commonest one, the empty one, needs no reading.
    let tool = CommandLineTool(root: SendbirdConsole.self, context: context)
    let status =
      if CommandLine.argc > 1 {
        await tool.runProcessArguments()
      } else {
        await tool.run { () async throws(CommandFailure) in
          try await ConsoleLauncher(choices: .standard).run()
        }
      }
    CommandLineTool.endProcess(with: status)
  }
}

/// The root command: commands for scripts, and without a command the console.
struct SendbirdConsole: ToolCommand {
  static let configuration = CommandConfiguration(
    commandName: "sendbird-console",
    abstract:
      "A terminal console for the support staff of companies that run their chat on Sendbird.",
    usage: "sendbird-console [global options] [command]",
    discussion: """
      Without a command the console opens. SENDBIRD_APPLICATION_ID and SENDBIRD_API_TOKEN name the \
      application to work on; without them a local sandbox with sample users is opened.
      """,
    version: Version.current,
    subcommands: CommandCatalog.commands + [ThemeCommand.self, KeysCommand.self])

  @OptionGroup var globals: GlobalOptions

  func run(in context: CommandContext) async throws(CommandFailure) {
    try await ConsoleLauncher(choices: ConsoleChoices(globals)).run()
  }
}

/// The version of the program.
enum Version {
  static let current = "0.1.0"
}
