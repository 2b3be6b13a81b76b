import ArgumentParser
import Operations

/// `ticket create`: creates a ticket, and the customer if need be.
struct TicketCreateCommand: OperationCommand {
  static let usage = """
    ticket create --customer ID|--user USER --title T [--group KEY] \
    [--priority LOW|MEDIUM|HIGH|URGENT] [--field k=v]… [--related URL]… [--first-message TEXT]
    """
  static let inputs = [
    FieldInput("customer", "--customer"), FieldInput("user", "--user"),
    FieldInput("title", "--title"), FieldInput("group", "--group"),
    FieldInput("priority", "--priority"), FieldInput("field", "--field"),
    FieldInput("related", "--related"), FieldInput("firstMessage", "--first-message"),
  ]

  @Option(help: .field("customer", of: CreateTicket.self, "ID"))
  var customer: String?

  @Option(help: .field("user", of: CreateTicket.self, "USER"))
  var user: String?

  @Option(help: .field("title", of: CreateTicket.self, "T"))
  var title: String

  @Option(help: .field("group", of: CreateTicket.self, "KEY"))
  var group: String?

  @Option(
    help: .field("priority", of: CreateTicket.self, "PRIORITY"),
    completion: .list(TicketPriority.allCases.map(\.rawValue)))
  var priority: String?

  @Option(help: .field("field", of: CreateTicket.self, "k=v"))
  var field: [String] = []

  @Option(help: .field("related", of: CreateTicket.self, "URL"))
  var related: [String] = []

  @Option(help: .field("firstMessage", of: CreateTicket.self, "TEXT"))
  var firstMessage: String?

  @OptionGroup var output: OutputOptions
  @OptionGroup var globals: GlobalOptions

  mutating func validate() throws {
    if (customer == nil) == (user == nil) {
      throw ValidationError("Give either --customer or --user.")
    }
  }

  func filled(
    in context: CommandContext
  ) async throws(CommandFailure) -> FilledOperation<CreateTicket> {
    FilledOperation(
      CreateTicket(
        customer: try ArgumentValue.customer(customer, orUser: user), title: title,
        groupKey: group, priority: priority,
        customFields: try ArgumentValue.pairs(field, field: Rules.customFieldsField),
        relatedChannelURLs: related, firstMessage: firstMessage))
  }
}
