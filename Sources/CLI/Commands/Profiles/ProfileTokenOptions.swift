import ArgumentParser
import FoundationEssentials
import Operations
import Workspace

/// Where a new profile's tokens come from.
struct ProfileTokenOptions: ParsableArguments, Sendable {
  @Option(
    help: ArgumentHelp(
      "A command, run by /bin/sh, whose first line of output is the Chat API token.",
      valueName: "COMMAND"))
  var chatTokenCommand: String?

  @Option(
    help: ArgumentHelp("The environment variable that has the Chat API token.", valueName: "NAME"))
  var chatTokenEnv: String?

  @Option(
    help: ArgumentHelp(
      "The file whose first line is the Chat API token; it must be yours and have mode 0600.",
      valueName: "FILE"), completion: .file())
  var chatTokenFile: String?

  @Option(help: ArgumentHelp("The same for the Desk API token.", valueName: "COMMAND"))
  var deskTokenCommand: String?

  @Option(help: ArgumentHelp("The same for the Desk API token.", valueName: "NAME"))
  var deskTokenEnv: String?

  @Option(
    help: ArgumentHelp("The same for the Desk API token.", valueName: "FILE"), completion: .file())
  var deskTokenFile: String?

  init() {}

  mutating func validate() throws {
    let chat = [chatTokenCommand, chatTokenEnv, chatTokenFile].compactMap { $0 }
    let desk = [deskTokenCommand, deskTokenEnv, deskTokenFile].compactMap { $0 }
    guard chat.count == 1 else {
      throw ValidationError(
        "Say in one way where the Chat API token comes from: --chat-token-command, --chat-token-env or --chat-token-file."
      )
    }
    guard desk.count <= 1 else {
      throw ValidationError(
        "Only one of --desk-token-command, --desk-token-env and --desk-token-file can be given.")
    }
  }

  /// The source of a service's token; nil when none is given.
  func source(for service: Service) throws(CommandFailure) -> TokenSource? {
    let (command, variable, file) =
      switch service {
      case .chat: (chatTokenCommand, chatTokenEnv, chatTokenFile)
      case .desk: (deskTokenCommand, deskTokenEnv, deskTokenFile)
      }
    if let command { return .command(command) }
    if let variable { return .environment(variable) }
    return file.map { .file(Self.whole($0)) }
  }

  /// A path that means the same wherever the configuration file lies.
  private static func whole(_ path: String) -> String {
    if path.isEmpty || path.hasPrefix("/") || path.hasPrefix("~") { return path }
    let folder = FileManager.default.currentDirectoryPath
    return folder.hasSuffix("/") ? folder + path : "\(folder)/\(path)"
  }
}
