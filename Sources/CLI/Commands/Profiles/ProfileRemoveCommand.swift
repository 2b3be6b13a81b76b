import ArgumentParser
import Operations
import Workspace

/// `profile remove`: removes a profile from the configuration file.
struct ProfileRemoveCommand: ToolCommand {
  static let configuration = CommandConfiguration(
    commandName: "remove",
    abstract: "Remove a profile from the configuration file.",
    usage: "sendbird-console profile remove NAME [--output table|json]",
    discussion: "What was removed is said on standard error, so that it can be put back.")

  @Argument(
    help: ArgumentHelp("The profile.", valueName: "NAME"),
    completion: .custom { _, _, _ in ProfileNames.all(variable: ProcessVariable.value) })
  var name: String

  @OptionGroup var output: OwnOutputOptions
  @OptionGroup var globals: GlobalOptions

  func run(in context: CommandContext) async throws(CommandFailure) {
    let editor = try ProfileFile.editor(globals, context)
    let removal: ProfileEditor.Removal
    do throws(ConfigurationError) {
      removal = try editor.remove(name)
    } catch {
      throw .configuration(error.description)
    }
    if output.output == .json { try output.write("{}\n", in: context) }
    let talk = Talk(context, format: output.output)
    talk.say("note: these lines were removed from \(editor.path):")
    removal.lines.forEach { talk.say($0) }
    if removal.wasDefault {
      talk.say("note: it was the default profile; the file names none now")
    }
    talk.release()
  }
}
