import ArgumentParser
import Operations

/// `ticket first-message`: writes as the customer into the ticket's channel.
struct TicketFirstMessageCommand: OperationCommand {
  static let usage = "ticket first-message ID TEXT"
  static let inputs = [FieldInput("ticket", "ID"), FieldInput("text", "TEXT")]

  @Argument(help: .field("ticket", of: FirstMessage.self, "ID"))
  var id: String

  @Argument(help: .field("text", of: FirstMessage.self, "TEXT"))
  var text: String

  @OptionGroup var output: OutputOptions
  @OptionGroup var globals: GlobalOptions

  func filled(
    in context: CommandContext
  ) async throws(CommandFailure) -> FilledOperation<FirstMessage> {
    FilledOperation(FirstMessage(ticketID: try ArgumentValue.ticket(id), text: text))
  }
}
