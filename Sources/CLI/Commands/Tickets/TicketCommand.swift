import ArgumentParser

/// `ticket`: the commands about Desk's tickets.
struct TicketCommand: CommandGroup {
  static let configuration = CommandConfiguration(
    commandName: "ticket", abstract: "Desk tickets: create, read, list, change, close, move.",
    subcommands: [
      TicketCreateCommand.self, TicketGetCommand.self, TicketListCommand.self,
      TicketUpdateCommand.self, TicketFirstMessageCommand.self, TicketCloseCommand.self,
      TicketReopenCommand.self, TicketTransferCommand.self, TicketCancelCommand.self,
    ])
}
