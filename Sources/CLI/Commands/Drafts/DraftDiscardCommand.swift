import ArgumentParser
import Operations
import Workspace

/// `draft discard`: forgets what was typed and not sent.
struct DraftDiscardCommand: ToolCommand {
  static let configuration = CommandConfiguration(
    commandName: "discard", abstract: "Forget one draft, or all of them.",
    usage: "sendbird-console draft discard ID|--all [--output table|json]",
    discussion: """
      IDs are those of `draft list`. With --profile, --all means that profile's. Nothing at Sendbird is \
      changed. A console that has the form open keeps what is typed there.
      """)

  @Argument(help: ArgumentHelp("The draft's number.", valueName: "ID"))
  var id: String?

  @Flag(help: "Forget every draft.")
  var all = false

  @OptionGroup var output: OwnOutputOptions
  @OptionGroup var globals: GlobalOptions

  func validate() throws {
    if all, id != nil { throw ValidationError("ID and --all exclude each other.") }
    if !all, id == nil { throw ValidationError("Name a draft by its ID, or all with --all.") }
  }

  func run(in context: CommandContext) async throws(CommandFailure) {
    let id: Int64? = if let id { try ArgumentValue.ownID(id) } else { nil }
    let workspace = try WorkspaceDatabase.own(context)
    let talk = Talk(context, format: output.output)
    var wanted: [Int64] = id.map { [$0] } ?? []
    if all {
      wanted = try await workspace.drafts(ofProfile: globals.rememberedProfile, talk).map(\.id)
    }
    let gone: [Int64]
    do throws(WorkspaceError) {
      gone = try await workspace.discardDrafts(wanted)
    } catch {
      throw CommandFailure(error)
    }
    if let notice = await workspace.takeNotice() { talk.say("warning: \(notice)") }
    if let id, gone.isEmpty { throw .noDraft(id, globals) }
    if output.output == .json { try output.write("{}\n", in: context) }
    talk.say(
      gone.isEmpty
        ? "note: \(globals.noDraftWords)"
        : "note: \(gone.count) \(gone.count == 1 ? "draft was" : "drafts were") discarded")
    talk.release()
  }
}
