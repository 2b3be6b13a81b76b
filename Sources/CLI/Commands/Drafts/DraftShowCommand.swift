import ArgumentParser
import Operations
import Workspace

/// `draft show`: shows what was typed in one form.
struct DraftShowCommand: ToolCommand {
  static let configuration = CommandConfiguration(
    commandName: "show", abstract: "Show what a draft would change.",
    usage: "sendbird-console draft show ID [--output table|json]",
    discussion: "IDs are those of `draft list`.")

  @Argument(help: ArgumentHelp("The draft's number.", valueName: "ID"))
  var id: String

  @OptionGroup var output: OwnOutputOptions
  @OptionGroup var globals: GlobalOptions

  func run(in context: CommandContext) async throws(CommandFailure) {
    let id = try ArgumentValue.ownID(id)
    let workspace = try WorkspaceDatabase.own(context)
    let talk = Talk(context, format: output.output)
    let found: SavedDraft?
    do throws(WorkspaceError) {
      found = try await workspace.draft(id)
    } catch {
      throw CommandFailure(error)
    }
    if let notice = await workspace.takeNotice() { talk.say("warning: \(notice)") }
    guard let found else { throw .noDraft(id, globals) }
    try output.write(
      output.output == .json
        ? found.record.safeText(pretty: true) + "\n"
        : TableText(picture: context.picture).rows(found.rows), in: context)
    if found.content == nil {
      talk.say("note: this version can't read what is typed; it is left as it is")
    }
    talk.release()
  }
}

extension CommandFailure {
  /// There is no draft with this number.
  static func noDraft(_ id: Int64, _ globals: GlobalOptions) -> CommandFailure {
    let hint =
      globals.sandbox
      ? "\(EmbeddedSandbox.newnessWords) without earlier drafts"
      : "`draft list` shows what there is"
    return CommandFailure(.refused, kind: "notFound", ["there is no draft \(id); \(hint)"])
  }
}
