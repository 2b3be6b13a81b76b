import ArgumentParser
import Operations

/// `customer list`: lists customers.
struct CustomerListCommand: ListCommand {
  static let usage = "customer list [--user USER] [--limit N|--all]"
  static let inputs = [
    FieldInput("user", "--user"), FieldInput("limit", "--limit"), FieldInput("all", "--all"),
  ]

  @Option(help: .field("user", of: ListCustomers.self, "USER"))
  var user: String?

  @OptionGroup var extent: ListExtent<ListCustomers>
  @OptionGroup var output: ListOutputOptions
  @OptionGroup var globals: GlobalOptions

  func filled(
    in context: CommandContext
  ) async throws(CommandFailure) -> FilledOperation<ListCustomers> {
    FilledOperation(ListCustomers(userID: user, limit: try extent.total()))
  }
}
