import ArgumentParser
import Operations

/// `ticket update`: changes a ticket's priority, related channels or custom fields.
struct TicketUpdateCommand: OperationCommand {
  static let usage =
    "ticket update ID [--priority P] [--related URL]… [--no-related] [--field k=v]…"
  static let inputs = [
    FieldInput("ticket", "ID"), FieldInput("priority", "--priority"),
    FieldInput("related", "--related"), FieldInput("noRelated", "--no-related"),
    FieldInput("field", "--field"),
  ]

  @Argument(help: .field("ticket", of: UpdateTicket.self, "ID"))
  var id: String

  @Option(
    help: .field("priority", of: UpdateTicket.self, "P"),
    completion: .list(TicketPriority.allCases.map(\.rawValue)))
  var priority: String?

  @Option(help: .field("related", of: UpdateTicket.self, "URL"))
  var related: [String] = []

  @Flag(help: .field("noRelated", of: UpdateTicket.self))
  var noRelated = false

  @Option(help: .field("field", of: UpdateTicket.self, "k=v"))
  var field: [String] = []

  @OptionGroup var output: OutputOptions
  @OptionGroup var globals: GlobalOptions

  mutating func validate() throws {
    if noRelated, !related.isEmpty {
      throw ValidationError("--related and --no-related exclude each other.")
    }
    if priority == nil, related.isEmpty, !noRelated, field.isEmpty {
      throw ValidationError(
        "Nothing to change: give --priority, --related, --no-related or --field.")
    }
  }

  func filled(
    in context: CommandContext
  ) async throws(CommandFailure) -> FilledOperation<UpdateTicket> {
    FilledOperation(
      UpdateTicket(
        ticketID: try ArgumentValue.ticket(id), priority: priority,
        relatedChannelURLs: related.isEmpty && !noRelated ? nil : related,
        customFields: try ArgumentValue.pairs(field, field: Rules.customFieldsField)))
  }
}
