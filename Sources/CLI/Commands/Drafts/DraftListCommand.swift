import ArgumentParser
import Operations
import Workspace

/// `draft list`: lists what was typed and not sent.
struct DraftListCommand: ToolCommand {
  static let configuration = CommandConfiguration(
    commandName: "list", abstract: "List the drafts, last changed first.",
    usage: "sendbird-console draft list [--output table|json|jsonl]",
    discussion: "The drafts of all profiles are listed, or with --profile those of one.")

  @OptionGroup var output: OwnListOutputOptions
  @OptionGroup var globals: GlobalOptions

  func run(in context: CommandContext) async throws(CommandFailure) {
    let workspace = try WorkspaceDatabase.own(context)
    let talk = Talk(context, format: output.output)
    let drafts = try await workspace.drafts(ofProfile: globals.rememberedProfile, talk)
    let text =
      switch output.output {
      case .json: JSONValue.array(drafts.map(\.record)).safeText(pretty: true) + "\n"
      case .jsonl: drafts.map { $0.record.safeText() + "\n" }.joined()
      default: drafts.isEmpty ? "" : TableText(picture: context.picture).list(drafts)
      }
    try output.write(text, in: context)
    if drafts.isEmpty {
      talk.say("note: \(globals.noDraftWords)")
    } else if globals.sandbox {
      talk.say("note: \(EmbeddedSandbox.newnessWords); these are of others")
    }
    talk.release()
  }
}

extension GlobalOptions {
  /// What is said where there is no draft.
  var noDraftWords: String {
    "there is no draft"
      + (sandbox ? ": \(EmbeddedSandbox.newnessWords) without earlier drafts" : "")
  }
}

extension WorkspaceDatabase {
  /// The drafts of a profile, or without one of all; what happened to the file is said.
  func drafts(ofProfile profile: String?, _ talk: Talk) throws(CommandFailure) -> [SavedDraft] {
    let all: [SavedDraft]
    do throws(WorkspaceError) {
      all = try drafts()
    } catch {
      throw CommandFailure(error)
    }
    if let notice = takeNotice() { talk.say("warning: \(notice)") }
    guard let profile else { return all }
    return all.filter { $0.key.owner.profile.hasSameBytes(as: profile) }
  }
}
