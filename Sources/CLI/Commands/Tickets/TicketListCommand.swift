import ArgumentParser
import Operations

/// `ticket list`: lists tickets.
struct TicketListCommand: ListCommand {
  static let usage = "ticket list [--user USER] [--status S] [--query Q] [--limit N|--all]"
  static let inputs = [
    FieldInput("user", "--user"), FieldInput("status", "--status"), FieldInput("query", "--query"),
    FieldInput("limit", "--limit"), FieldInput("all", "--all"),
  ]

  @Option(help: .field("user", of: ListTickets.self, "USER"))
  var user: String?

  @Option(
    help: .field("status", of: ListTickets.self, "S"),
    completion: .list(TicketStatus.known.map(\.rawValue)))
  var status: String?

  @Option(help: .field("query", of: ListTickets.self, "Q"))
  var query: String?

  @OptionGroup var extent: ListExtent<ListTickets>
  @OptionGroup var output: ListOutputOptions
  @OptionGroup var globals: GlobalOptions

  func filled(
    in context: CommandContext
  ) async throws(CommandFailure) -> FilledOperation<ListTickets> {
    FilledOperation(
      ListTickets(userID: user, status: status, query: query, limit: try extent.total()))
  }
}
