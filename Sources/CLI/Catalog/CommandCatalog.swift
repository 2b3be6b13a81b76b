package import ArgumentParser

/// Every command of this room, and the options that they have.
package enum CommandCatalog {
  /// The commands below the root, in the order of help.
  package static var commands: [any ParsableCommand.Type] {
    [
      UserCommand.self, MetadataCommand.self, CustomerCommand.self, TicketCommand.self,
      OperationsCommand.self, SandboxCommand.self, ProfileCommand.self,
    ]
  }

  /// The command of each operation, in the registry's order.
  package static var operations: [any OperationCommand.Type] {
    [
      UserCreateCommand.self, UserGetCommand.self, UserListCommand.self, UserUpdateCommand.self,
      UserActivateCommand.self, UserDeactivateCommand.self, UserDeleteCommand.self,
      MetadataGetCommand.self, MetadataUpdateCommand.self, MetadataDeleteCommand.self,
      CustomerCreateCommand.self, CustomerGetCommand.self, CustomerListCommand.self,
      CustomerUpdateFieldsCommand.self,
      TicketCreateCommand.self, TicketGetCommand.self, TicketListCommand.self,
      TicketUpdateCommand.self, TicketFirstMessageCommand.self, TicketCloseCommand.self,
      TicketReopenCommand.self, TicketTransferCommand.self, TicketCancelCommand.self,
    ]
  }

  /// The options whose values are texts of any kind, also such that begin with a dash.
  static let textOptions: Set<String> = [
    "--nickname", "--nickname-prefix", "--profile-url", "--metadata", "--ids", "--json", "--file",
    "--user", "--title", "--group", "--field", "--related", "--first-message", "--query",
    "--comment", "--chat-token-command", "--desk-token-command",
  ]

  /// Every option of every command, which is never taken for a value.
  static let allOptions: Set<String> = textOptions.union([
    "-h", "--help", "--version", "--profile", "--config", "--sandbox", "--read-only", "--theme",
    "--color", "--glyphs", "--plain", "--fresh", "--log-file", "--verbose", "--output",
    "--dry-run", "--yes", "--issue-access-token", "--active-mode", "--limit", "--all",
    "--leave-channels", "--keep-channels", "--customer", "--priority", "--no-related", "--status",
    "--host", "--port", "--database", "--users", "--seed", "--application-id", "--chat-token",
    "--desk-token", "--customer-field", "--ticket-field", "--auto-assign", "--latency",
    "--rate-limit", "--fault", "--environment", "--chat-token-env", "--chat-token-file",
    "--desk-token-env", "--desk-token-file", "--chat-url", "--desk-url", "--default",
    "--generate-completion-script", "--experimental-dump-help",
  ])
}
