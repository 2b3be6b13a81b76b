import ArgumentParser

/// `undo`: takes a write of the journal back.
struct UndoCommand: ToolCommand {
  static let configuration = CommandConfiguration(
    commandName: "undo",
    abstract: "Take a write back: the profile's newest one, or the one with an ID.",
    usage: "sendbird-console undo [ID] [--yes] [options]",
    discussion: """
      The old values are written back, through a fresh read: what somebody else has changed since is a \
      conflict, which says what differs and writes nothing. IDs are those of `audit list`. Undo asks on \
      a terminal, and needs --yes without one.
      """)

  @Argument(help: ArgumentHelp("The number of the write in the journal.", valueName: "ID"))
  var id: Int64?

  @OptionGroup var confirmation: ConfirmationOptions
  @OptionGroup var output: OutputOptions
  @OptionGroup var globals: GlobalOptions

  func run(in context: CommandContext) async throws(CommandFailure) {
    try output.checkFormat(isList: false)
    try await UndoRun(command: self, context: context).run()
  }
}
