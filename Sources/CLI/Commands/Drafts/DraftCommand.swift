import ArgumentParser

/// `draft`: the commands about forms that were filled in and not sent.
struct DraftCommand: CommandGroup {
  static let configuration = CommandConfiguration(
    commandName: "draft",
    abstract: "What was typed in the console's forms and not sent: list, show, discard.",
    discussion: """
      The console keeps every form on this machine while it is filled in, and brings it back at its \
      next start. A draft is never sent by itself; sending or discarding it removes it. Tokens are \
      never part of one.
      """,
    subcommands: [DraftListCommand.self, DraftShowCommand.self, DraftDiscardCommand.self])
}
