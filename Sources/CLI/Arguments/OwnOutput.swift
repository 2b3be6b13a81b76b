import ArgumentParser
import Operations

/// How a command prints that is about this machine.
package struct OwnOutput<Formats: FormatSet>: ParsableArguments, Sendable {
  @Option(
    name: .customLong("output"), help: ArgumentHelp("How to print.", valueName: "FORMAT"))
  var format = CommandFormat<Formats>(.table)

  /// Makes the option with its default.
  package init() {}

  /// How to print.
  package var output: OutputFormat { format.output }

  package mutating func validate() throws {
    guard !Formats.formats.contains(output) else { return }
    let purpose =
      switch output {
      case .dataPoints: "is for operations"
      case .curl: "is for operations, with --dry-run"
      case .jsonl: "is for lists"
      case .table, .json: "is not printed"
      }
    throw ValidationError("--output \(output.rawValue) \(purpose); here: \(Formats.words).")
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

/// How a command prints one thing of this machine.
typealias OwnOutputOptions = OwnOutput<OwnFormats>

/// How a command lists what is on this machine.
package typealias OwnListOutputOptions = OwnOutput<OwnListFormats>
