import ArgumentParser
import Operations

/// `ticket close`: closes a ticket.
struct TicketCloseCommand: OperationCommand {
  static let usage = "ticket close ID [--comment C]"
  static let inputs = [FieldInput("ticket", "ID"), FieldInput("comment", "--comment")]

  @Argument(help: .field("ticket", of: CloseTicket.self, "ID"))
  var id: String

  @Option(help: .field("comment", of: CloseTicket.self, "C"))
  var comment: String?

  @OptionGroup var output: OutputOptions
  @OptionGroup var globals: GlobalOptions

  func filled(
    in context: CommandContext
  ) async throws(CommandFailure) -> FilledOperation<CloseTicket> {
    FilledOperation(CloseTicket(ticketID: try ArgumentValue.ticket(id), comment: comment))
  }
}
