import ArgumentParser
import Operations

/// `metadata update`: changes metadata items, or adds them.
struct MetadataUpdateCommand: OperationCommand {
  static let usage = "metadata update USER k=v… [--json '{…}'] [--file F]"
  static let inputs = [
    FieldInput("user", "USER"), FieldInput("items", "k=v", "--json", "--file"),
  ]

  @Argument(help: .field("user", of: UpdateMetadata.self, "USER"))
  var user: String

  @Argument(help: .field("items", of: UpdateMetadata.self, "k=v"))
  var items: [String] = []

  @OptionGroup var more: ItemOptions
  @OptionGroup var output: OutputOptions
  @OptionGroup var globals: GlobalOptions

  mutating func validate() throws {
    if items.isEmpty, more.json == nil, more.file == nil {
      throw ValidationError("Nothing to write: give k=v, --json or --file.")
    }
  }

  func filled(
    in context: CommandContext
  ) async throws(CommandFailure) -> FilledOperation<UpdateMetadata> {
    let read = try await more.items(with: items, field: Rules.metadataField)
    return FilledOperation(
      UpdateMetadata(userID: user, items: read.items), origins: read.origins)
  }
}
