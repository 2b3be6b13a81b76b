import ArgumentParser

/// How an operation's outcome is printed, and whether it is done at all.
package struct OperationOutput<Formats: FormatSet>: ParsableArguments, Sendable {
  @Option(
    name: .customLong("output"),
    help: ArgumentHelp("How to print; curl is for --dry-run.", valueName: "FORMAT"))
  var format = CommandFormat<Formats>(.table)

  @Flag(help: "Print the requests in order and send nothing.")
  var dryRun = false

  /// Makes the options with their defaults.
  package init() {}

  /// How to print.
  var output: OutputFormat { format.output }
}

/// The same for an operation whose outcome is one record.
package typealias OutputOptions = OperationOutput<RecordFormats>

/// The same for an operation that lists records.
package typealias ListOutputOptions = OperationOutput<ListFormats>

/// The question that destructive operations ask.
struct ConfirmationOptions: ParsableArguments, Sendable {
  @Flag(help: "Don't ask before something is lost for good.")
  var yes = false

  init() {}
}

/// The question that `undo` asks.
struct UndoConfirmationOptions: ParsableArguments, Sendable {
  @Flag(help: "Take the write back without asking, which undo does otherwise every time.")
  var yes = false

  init() {}
}
