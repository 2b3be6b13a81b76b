package import ArgumentParser

/// Every command of this room, and the options that they have.
package enum CommandCatalog {
  /// The commands below the root, in the order of help.
  package static var commands: [any ParsableCommand.Type] {
    [
      UserCommand.self, MetadataCommand.self, CustomerCommand.self, TicketCommand.self,
      OperationsCommand.self, SandboxCommand.self, ProfileCommand.self, AuditCommand.self,
      UndoCommand.self, DraftCommand.self,
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

  /// The options that have a value.
  static let valueOptions: Set<String> = [
    "--profile", "--config", "--theme", "--color", "--glyphs", "--log-file", "--output",
    "--nickname", "--nickname-prefix", "--profile-url", "--metadata", "--ids", "--active-mode",
    "--limit", "--json", "--file", "--user", "--customer", "--title", "--group", "--priority",
    "--field", "--related", "--first-message", "--status", "--query", "--comment",
    "--host", "--port", "--database", "--users", "--seed", "--application-id", "--chat-token",
    "--desk-token", "--customer-field", "--ticket-field", "--latency", "--rate-limit", "--fault",
    "--environment", "--chat-token-command", "--chat-token-env", "--chat-token-file",
    "--desk-token-command", "--desk-token-env", "--desk-token-file", "--chat-url", "--desk-url",
    "--generate-completion-script",
  ]

  /// Every option of every command, which is never taken for a value.
  static let allOptions: Set<String> = valueOptions.union([
    "-h", "--help", "--version", "--sandbox", "--read-only", "--plain", "--fresh", "--verbose",
    "--dry-run", "--yes", "--issue-access-token", "--all", "--leave-channels", "--keep-channels",
    "--no-related", "--auto-assign", "--conflict", "--default", "--experimental-dump-help",
  ])
}
