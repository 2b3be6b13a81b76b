import ArgumentParser
import Operations

/// `ticket get`: reads a ticket.
struct TicketGetCommand: OperationCommand {
  static let usage = "ticket get ID"
  static let inputs = [FieldInput("ticket", "ID")]

  @Argument(help: .field("ticket", of: GetTicket.self, "ID"))
  var id: String

  @OptionGroup var output: OutputOptions
  @OptionGroup var globals: GlobalOptions

  func filled(
    in context: CommandContext
  ) async throws(CommandFailure) -> FilledOperation<GetTicket> {
    FilledOperation(GetTicket(ticketID: try ArgumentValue.ticket(id)))
  }
}
