import ArgumentParser
import Operations

/// `ticket cancel`: takes a ticket from its agent.
struct TicketCancelCommand: OperationCommand {
  static let usage = "ticket cancel ID"
  static let inputs = [FieldInput("ticket", "ID")]

  @Argument(help: .field("ticket", of: CancelTicket.self, "ID"))
  var id: String

  @OptionGroup var output: OutputOptions
  @OptionGroup var globals: GlobalOptions

  func filled(
    in context: CommandContext
  ) async throws(CommandFailure) -> FilledOperation<CancelTicket> {
    FilledOperation(CancelTicket(ticketID: try ArgumentValue.ticket(id)))
  }
}
