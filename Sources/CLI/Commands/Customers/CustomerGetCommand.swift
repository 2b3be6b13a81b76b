import ArgumentParser
import Operations

/// `customer get`: reads a customer.
struct CustomerGetCommand: OperationCommand {
  static let usage = "customer get ID|--user USER"
  static let inputs = [FieldInput("customer", "ID"), FieldInput("user", "--user")]

  @Argument(help: .field("customer", of: GetCustomer.self, "ID"))
  var id: String?

  @Option(help: .field("user", of: GetCustomer.self, "USER"))
  var user: String?

  @OptionGroup var output: OutputOptions
  @OptionGroup var globals: GlobalOptions

  mutating func validate() throws {
    if (id == nil) == (user == nil) { throw ValidationError("Give either an ID or --user.") }
  }

  func filled(
    in context: CommandContext
  ) async throws(CommandFailure) -> FilledOperation<GetCustomer> {
    FilledOperation(GetCustomer(try ArgumentValue.customer(id, orUser: user)))
  }
}
