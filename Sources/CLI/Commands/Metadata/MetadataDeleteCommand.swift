import ArgumentParser
import Operations

/// `metadata delete`: deletes one item, or all; never all by omission.
struct MetadataDeleteCommand: OperationCommand {
  static let usage = "metadata delete USER KEY|--all"
  static let inputs = [
    FieldInput("user", "USER"), FieldInput("key", "KEY"), FieldInput("all", "--all"),
  ]

  static let isDeletion = true

  @Argument(help: .field("user", of: DeleteMetadata.self, "USER"))
  var user: String

  @Argument(help: .field("key", of: DeleteMetadata.self, "KEY"))
  var key: String?

  @Flag(help: .field("all", of: DeleteMetadata.self))
  var all = false

  @OptionGroup var confirmation: ConfirmationOptions
  @OptionGroup var output: OutputOptions
  @OptionGroup var globals: GlobalOptions

  var consent: Consent { Consent(isGiven: confirmation.yes, id: user) }

  mutating func validate() throws {
    if (key == nil) != all { throw ValidationError("Give either a KEY or --all.") }
  }

  func filled(
    in context: CommandContext
  ) async throws(CommandFailure) -> FilledOperation<DeleteMetadata> {
    FilledOperation(
      DeleteMetadata(userID: user, extent: key.map(DeleteMetadata.Extent.key) ?? .all))
  }
}
