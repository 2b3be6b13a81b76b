import ArgumentParser
import Operations

/// `metadata get`: reads a user's metadata.
struct MetadataGetCommand: OperationCommand {
  static let usage = "metadata get USER"
  static let inputs = [FieldInput("user", "USER")]

  @Argument(help: .field("user", of: GetMetadata.self, "USER"))
  var user: String

  @OptionGroup var output: OutputOptions
  @OptionGroup var globals: GlobalOptions

  func filled(
    in context: CommandContext
  ) async throws(CommandFailure) -> FilledOperation<GetMetadata> {
    FilledOperation(GetMetadata(userID: user))
  }
}
