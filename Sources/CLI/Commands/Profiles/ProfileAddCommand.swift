import ArgumentParser
import FoundationEssentials
import Operations
import Workspace

/// `profile add`: adds a profile to the configuration file.
struct ProfileAddCommand: ToolCommand {
  static let configuration = CommandConfiguration(
    commandName: "add",
    abstract: "Add a profile to the configuration file.",
    usage: """
      sendbird-console profile add NAME --application-id ID [--environment prod|stage|dev|sandbox] \
      --chat-token-command COMMAND|--chat-token-env NAME|--chat-token-file FILE \
      [--desk-token-command COMMAND|--desk-token-env NAME|--desk-token-file FILE] \
      [--chat-url URL] [--desk-url URL] [--read-only] [--default]
      """,
    discussion: """
      Comments and order of the file stay as they are. Tokens are not written into it: it says \
      where to get them. With --read-only no option lifts that the profile is read-only.
      """)

  @Argument(help: ArgumentHelp("The profile's name.", valueName: "NAME"))
  var name: String

  @Option(help: ArgumentHelp("The application's id.", valueName: "ID"))
  var applicationID: String

  @Option(
    help: ArgumentHelp(
      "What it is for, which sets badge and safety level: prod (the default), stage, dev or sandbox.",
      valueName: "WORD"),
    completion: .list(Profile.Environment.allCases.map(\.rawValue)))
  var environment: String?

  @OptionGroup var tokens: ProfileTokenOptions

  @Option(
    help: ArgumentHelp("Chat's address, to reach something other than Sendbird.", valueName: "URL"))
  var chatURL: String?

  @Option(
    help: ArgumentHelp("Desk's address, to reach something other than Sendbird.", valueName: "URL"))
  var deskURL: String?

  @Flag(name: .customLong("default"), help: "Make it the default profile.")
  var isDefault = false

  @OptionGroup var output: OwnOutputOptions
  @OptionGroup var globals: GlobalOptions

  func run(in context: CommandContext) async throws(CommandFailure) {
    let editor = try ProfileFile.editor(globals, context)
    let profile = try definition(editor)
    do throws(ConfigurationError) {
      try editor.add(profile, asDefault: isDefault)
    } catch {
      // Without a file it is about the values given here.
      guard error.file.isEmpty else { throw .configuration(error.description) }
      throw CommandFailure(
        .violation, kind: "violation", [error.description], field: error.key)
    }
    let catalog = try ProfileFile.read(globals, context)
    let entry = ProfileEntry(
      try ProfileFile.chosen(name, globals, in: catalog), in: catalog)
    try output.print(entry.rows, entry.record, in: context)
    let talk = Talk(context, format: output.output)
    talk.say(
      "note: \(name) was added to \(editor.path); try it with: sendbird-console profile check \(name)"
    )
    if catalog.defaultName == nil {
      talk.say(
        "note: there are several profiles now and no default; "
          + "say --profile with every command, or set default-profile in the file")
    }
    talk.release()
  }

  private func definition(_ editor: ProfileEditor) throws(CommandFailure) -> ProfileDefinition {
    var profile = ProfileDefinition(
      name: name, applicationID: applicationID,
      chatToken: try tokens.source(for: .chat) ?? .command(""),
      origin: .file(editor.path, line: 1))
    profile.deskToken = try tokens.source(for: .desk)
    if let environment {
      profile.environment = try ArgumentValue.word(
        environment, as: Profile.Environment.self, field: "environment")
    }
    profile.chatURL = chatURL
    profile.deskURL = deskURL
    profile.isLocked = globals.readOnly
    return profile
  }
}
