import ArgumentParser
import Operations
import Workspace

/// `profile show`: shows a profile without its tokens.
struct ProfileShowCommand: ToolCommand {
  static let configuration = CommandConfiguration(
    commandName: "show",
    abstract: "Show a profile: where it leads and where its tokens come from, not the tokens.",
    usage: "sendbird-console profile show [NAME] [--output table|json]")

  @Argument(
    help: ArgumentHelp("The profile; the default one if none is named.", valueName: "NAME"),
    completion: .custom { _, _, _ in ProfileNames.all(variable: ProcessVariable.value) })
  var name: String?

  @OptionGroup var output: OwnOutputOptions
  @OptionGroup var globals: GlobalOptions

  func run(in context: CommandContext) async throws(CommandFailure) {
    let catalog = try ProfileFile.read(globals, context)
    let entry = ProfileEntry(try ProfileFile.chosen(name, globals, in: catalog), in: catalog)
    try output.print(entry.rows, entry.record, in: context)
  }
}
