import ArgumentParser

/// How an operation's outcome is printed, and whether it is done at all.
package struct OutputOptions: ParsableArguments, Sendable {
  @Option(
    help: ArgumentHelp(
      "How to print: table, json, jsonl (lists only), data-points, or curl (with --dry-run only).",
      valueName: "FORMAT"))
  var output = OutputFormat.table

  @Flag(help: "Print the requests in order and send nothing.")
  var dryRun = false

  /// Makes the options with their defaults.
  package init() {}
}

/// The question that destructive operations ask.
struct ConfirmationOptions: ParsableArguments, Sendable {
  @Flag(help: "Don't ask before something is lost for good.")
  var yes = false

  init() {}
}
