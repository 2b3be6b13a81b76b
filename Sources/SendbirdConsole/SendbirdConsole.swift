import ArgumentParser
import CLI

/// Where the program starts.
@main
enum Main {
  static func main() async {
    // Reading a command line takes several milliseconds, most of them for looking up types. The
    // commonest one, the empty one, needs no reading.
    if CommandLine.arguments.count > 1 {
      await SendbirdConsole.main()
    } else {
      do {
        try await SendbirdConsole.open(.standard)
      } catch {
        SendbirdConsole.exit(withError: error)
      }
    }
  }
}

/// The root command: commands for scripts, and without a command the console.
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
    try await Self.open(options.choices)
  }

  /// Opens the console; a failure is said on standard error and becomes an exit code.
  static func open(_ choices: ConsoleChoices) async throws {
    do {
      try await ConsoleLauncher(choices: choices).run()
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
