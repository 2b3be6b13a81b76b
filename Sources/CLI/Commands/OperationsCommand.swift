import ArgumentParser
import Operations

/// `operations`: the reference of all operations.
struct OperationsCommand: ToolCommand {
  static let configuration = CommandConfiguration(
    commandName: "operations",
    abstract: "List all operations with their fields, limits and data points.",
    usage: "sendbird-console operations [--output table|json]")

  @Option(help: ArgumentHelp("How to print: table, json or jsonl.", valueName: "FORMAT"))
  var output = OutputFormat.table

  @OptionGroup var globals: GlobalOptions

  mutating func validate() throws {
    if output == .curl { throw ValidationError("--output curl prints a plan; there is none here.") }
  }

  func run(in context: CommandContext) async throws(CommandFailure) {
    let references = CommandCatalog.operations.map(OperationReference.init)
    let text =
      switch output {
      case .table: references.map(\.text).joined(separator: "\n")
      case .json:
        JSONValue.array(references.map(\.record)).safeText(pretty: true) + "\n"
      case .jsonl: references.map { $0.record.safeText() + "\n" }.joined()
      case .dataPoints, .curl: ""
      }
    do throws(OutputFailure) {
      try context.output.write(text)
    } catch {
      throw CommandFailure(error)
    }
  }
}
