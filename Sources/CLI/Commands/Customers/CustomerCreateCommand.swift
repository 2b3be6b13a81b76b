import ArgumentParser
import Operations

/// `customer create`: finds a user's customer, or creates it.
struct CustomerCreateCommand: OperationCommand {
  static let usage = "customer create --user USER"
  static let inputs = [FieldInput("user", "--user")]

  @Option(help: .field("user", of: CreateCustomer.self, "USER"))
  var user: String

  @OptionGroup var output: OutputOptions
  @OptionGroup var globals: GlobalOptions

  func filled(
    in context: CommandContext
  ) async throws(CommandFailure) -> FilledOperation<CreateCustomer> {
    FilledOperation(CreateCustomer(userID: user))
  }
}
