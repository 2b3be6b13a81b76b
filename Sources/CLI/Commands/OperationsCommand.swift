import ArgumentParser
import Operations

/// `operations`: the reference of all operations.
struct OperationsCommand: ToolCommand {
  static let configuration = CommandConfiguration(
    commandName: "operations",
    abstract: "List all operations with their fields, limits and data points.",
    usage: "sendbird-console operations [--output table|json]")

  @OptionGroup var output: OwnListOutputOptions
  @OptionGroup var globals: GlobalOptions

  func run(in context: CommandContext) async throws(CommandFailure) {
    let references = CommandCatalog.operations.map(OperationReference.init)
    let text =
      switch output.output {
      case .json: JSONValue.array(references.map(\.record)).safeText(pretty: true) + "\n"
      case .jsonl: references.map { $0.record.safeText() + "\n" }.joined()
      default: references.map(\.text).joined(separator: "\n")
      }
    try output.write(text, in: context)
  }
}
