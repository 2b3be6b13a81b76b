import ArgumentParser
import Operations

/// `customer update-fields`: changes a customer's custom fields, or adds them.
struct CustomerUpdateFieldsCommand: OperationCommand {
  static let usage = "customer update-fields ID|--user USER k=v… [--json '{…}'] [--file F]"
  static let inputs = [
    FieldInput("customer", "ID"), FieldInput("user", "--user"),
    FieldInput("items", "k=v", "--json", "--file"),
  ]

  @Argument(help: .field("customer", of: UpdateCustomerFields.self, "ID"))
  var id: String?

  @Argument(help: .field("items", of: UpdateCustomerFields.self, "k=v"))
  var items: [String] = []

  @Option(help: .field("user", of: UpdateCustomerFields.self, "USER"))
  var user: String?

  @OptionGroup var more: ItemOptions
  @OptionGroup var output: OutputOptions
  @OptionGroup var globals: GlobalOptions

  mutating func validate() throws {
    // Behind --user the first argument is an item already. An id is a number, so that the two can
    // be told apart.
    if let first = id, first.utf8.contains(UInt8(ascii: "=")) {
      id = nil
      items.insert(first, at: 0)
    }
    if (id == nil) == (user == nil) { throw ValidationError("Give either an ID or --user.") }
    if items.isEmpty, more.json == nil, more.file == nil {
      throw ValidationError("Nothing to write: give k=v, --json or --file.")
    }
  }

  func filled(
    in context: CommandContext
  ) async throws(CommandFailure) -> FilledOperation<UpdateCustomerFields> {
    let customer = try ArgumentValue.customer(id, orUser: user)
    let read = try await more.items(with: items, field: Rules.customFieldsField)
    return FilledOperation(
      UpdateCustomerFields(customer, items: read.items), origins: read.origins)
  }
}
