import ArgumentParser

/// `customer`: the commands about Desk's customers.
struct CustomerCommand: CommandGroup {
  static let configuration = CommandConfiguration(
    commandName: "customer", abstract: "Desk customers: find or create, read, list, change fields.",
    subcommands: [
      CustomerCreateCommand.self, CustomerGetCommand.self, CustomerListCommand.self,
      CustomerUpdateFieldsCommand.self,
    ])
}
