import ArgumentParser
import CLI
import Console
import Terminal
import Workspace

/// The executable: commands for scripts, and without a command the console.
@main
struct SendbirdConsole: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "sendbird-console",
    abstract:
      "A terminal console for the support staff of companies that run their chat on Sendbird.",
    discussion: """
      Without a command the console opens. SENDBIRD_APPLICATION_ID and SENDBIRD_API_TOKEN name the \
      application to work on; without them a local sandbox with sample users is opened.
      """,
    version: Version.current,
    subcommands: [SandboxCommand.self])

  @OptionGroup var options: ConsoleOptions

  func run() async throws {
    do {
      try await ConsoleLauncher(options: options).run()
    } catch let failure as Failure {
      StandardError.write("error: \(failure.message)\n")
      throw ExitCode(failure.code.rawValue)
    }
  }
}

/// The version of the program.
enum Version {
  static let current = "0.1.0"
}
