import ArgumentParser
import Operations
import Workspace

/// `profile list`: lists the profiles.
struct ProfileListCommand: ToolCommand {
  static let configuration = CommandConfiguration(
    commandName: "list", abstract: "List the profiles.",
    usage: "sendbird-console profile list [--output table|json|jsonl]")

  @OptionGroup var output: OwnListOutputOptions
  @OptionGroup var globals: GlobalOptions

  func run(in context: CommandContext) async throws(CommandFailure) {
    let catalog = try ProfileFile.read(globals, context)
    let entries = catalog.definitions.map { ProfileEntry($0, in: catalog) }
    let text =
      switch output.output {
      case .json: JSONValue.array(entries.map(\.record)).safeText(pretty: true) + "\n"
      case .jsonl: entries.map { $0.record.safeText() + "\n" }.joined()
      default: entries.isEmpty ? "" : TableText(picture: context.picture).list(entries)
      }
    try output.write(text, in: context)
    if entries.isEmpty {
      Talk(context, format: output.output).say(
        "note: there is no profile yet; add one with \"profile add\"")
    }
  }
}
