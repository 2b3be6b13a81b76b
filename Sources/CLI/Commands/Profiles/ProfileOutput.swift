import ArgumentParser
import Operations

/// How the profile commands print.
struct ProfileOutputOptions: ParsableArguments, Sendable {
  @Option(help: ArgumentHelp("How to print: table or json.", valueName: "FORMAT"))
  var output = OutputFormat.table

  init() {}

  mutating func validate() throws {
    switch output {
    case .table, .json, .jsonl: break
    case .dataPoints:
      throw ValidationError("--output data-points is for operations; this is about settings.")
    case .curl: throw ValidationError("--output curl prints a plan; there is none here.")
    }
  }

  /// Refuses what is for lists only.
  func checkNoList() throws(CommandFailure) {
    if output == .jsonl { throw .usage("--output jsonl is for lists; use --output json") }
  }

  /// Prints rows for people, or a record for scripts.
  func print(
    _ rows: [RecordRow], _ record: JSONValue, in context: CommandContext
  ) throws(CommandFailure) {
    try write(
      output == .table
        ? TableText(picture: context.picture).rows(rows)
        : record.safeText(pretty: true) + "\n", in: context)
  }

  /// Writes data.
  func write(_ text: String, in context: CommandContext) throws(CommandFailure) {
    do throws(OutputFailure) {
      try context.output.write(text)
    } catch {
      throw CommandFailure(error)
    }
  }
}
