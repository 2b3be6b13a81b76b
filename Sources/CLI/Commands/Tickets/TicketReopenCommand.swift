import ArgumentParser
import Operations

/// `ticket reopen`: opens a closed ticket again.
struct TicketReopenCommand: OperationCommand {
  static let usage = "ticket reopen ID"
  static let inputs = [FieldInput("ticket", "ID")]

  @Argument(help: .field("ticket", of: ReopenTicket.self, "ID"))
  var id: String

  @OptionGroup var output: OutputOptions
  @OptionGroup var globals: GlobalOptions

  func filled(
    in context: CommandContext
  ) async throws(CommandFailure) -> FilledOperation<ReopenTicket> {
    FilledOperation(ReopenTicket(ticketID: try ArgumentValue.ticket(id)))
  }
}
