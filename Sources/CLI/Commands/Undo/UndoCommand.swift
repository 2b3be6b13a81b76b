import ArgumentParser
import Operations

/// `undo`: takes a write of the journal back.
struct UndoCommand: ToolCommand {
  static let configuration = CommandConfiguration(
    commandName: "undo",
    abstract: "Take a write back: the profile's newest one, or the one with an ID.",
    usage: "sendbird-console undo [ID] [--yes] [options]",
    discussion: """
      The old values are written back, through a fresh read: what somebody else has changed since is a \
      conflict, which says what differs and writes nothing. IDs are those of `audit list`. Undo asks on \
      a terminal, and needs --yes without one. Where the newest write can't be taken back, --yes needs \
      the ID of the older one that is meant.
      """)

  @Argument(help: ArgumentHelp("The number of the write in the journal.", valueName: "ID"))
  var id: String?

  @OptionGroup var confirmation: UndoConfirmationOptions
  @OptionGroup var output: OutputOptions
  @OptionGroup var globals: GlobalOptions

  func run(in context: CommandContext) async throws(CommandFailure) {
    try output.checkFormat(isList: false)
    let id: JournalID? =
      if let id { JournalID(number: try ArgumentValue.ownID(id)) } else { nil }
    try await UndoRun(command: self, id: id, context: context).run()
  }
}
