import ArgumentParser
import Operations

/// `ticket transfer`: gives a ticket to another team.
struct TicketTransferCommand: OperationCommand {
  static let usage = "ticket transfer ID --group KEY"
  static let inputs = [FieldInput("ticket", "ID"), FieldInput("group", "--group")]

  @Argument(help: .field("ticket", of: TransferTicket.self, "ID"))
  var id: String

  @Option(help: .field("group", of: TransferTicket.self, "KEY"))
  var group: String

  @OptionGroup var output: OutputOptions
  @OptionGroup var globals: GlobalOptions

  func filled(
    in context: CommandContext
  ) async throws(CommandFailure) -> FilledOperation<TransferTicket> {
    FilledOperation(TransferTicket(ticketID: try ArgumentValue.ticket(id), groupKey: group))
  }
}
