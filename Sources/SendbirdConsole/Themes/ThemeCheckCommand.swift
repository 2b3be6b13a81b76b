import ArgumentParser
import CLI
import Operations
import Themes

/// `theme check`: looks for mistakes in themes.
struct ThemeCheckCommand: ToolCommand {
  static let configuration = CommandConfiguration(
    commandName: "check",
    abstract: "Check themes: form, contrast, states without colours, licence.",
    usage: "sendbird-console theme check [NAME|FILE]… [--output table|json|jsonl]",
    discussion: """
      Without names all themes are checked. Text needs a contrast of 4.5:1, marks and frames 3:1, in \
      24-bit colour, 256 colours and the usual 16. It ends with 65 if a theme breaks a rule, and with \
      78 if a file cannot be read as a theme.
      """)

  @Argument(help: ArgumentHelp("A theme's name, or a file.", valueName: "NAME"))
  var names: [String] = []

  @OptionGroup var options: OwnListOutputOptions
  @OptionGroup var globals: GlobalOptions

  /// What was found in one theme.
  private struct Report {
    let name: String
    var messages: [(rule: String, text: String)]
    var isUnusable = false
  }

  func run(in context: CommandContext) async throws(CommandFailure) {
    let output = options.output
    let shelf = ThemeShelf.standard { context.value(of: $0) }
    let reports =
      names.isEmpty
      ? shelf.entries.map { Self.report($0.name, $0.theme) }
      : names.map { name in
        Self.report(
          name,
          Result { () throws(ThemeError) in
            try name.contains("/") || name.hasSuffix(".yaml")
              ? shelf.theme(file: name) : shelf.find(name).theme
          })
      }
    if output == .table {
      try context.print(
        reports.flatMap(Self.lines).map { context.cleaned($0) + "\n" }.joined())
    } else {
      try context.print(reports.map(Self.record), onePerLine: output == .jsonl)
    }
    try Self.end(reports)
  }

  private static func end(_ reports: [Report]) throws(CommandFailure) {
    let unusable = reports.filter(\.isUnusable).map(\.name)
    guard unusable.isEmpty else {
      throw .configuration("unusable as a theme: \(unusable.joined(separator: ", "))")
    }
    let broken = reports.filter { !$0.messages.isEmpty }.map(\.name)
    guard broken.isEmpty else {
      throw CommandFailure(
        .violation, kind: "violation",
        ["rules are broken by \(broken.joined(separator: ", "))"])
    }
  }

  private static func report(_ name: String, _ theme: Result<Theme, ThemeError>) -> Report {
    switch theme {
    case .success(let theme):
      Report(
        name: name,
        messages: ThemeCheck.findings(of: theme).map { ($0.rule.rawValue, $0.message) })
    case .failure(let error):
      Report(name: name, messages: [("form", "\(error)")], isUnusable: true)
    }
  }

  private static func lines(_ report: Report) -> [String] {
    report.messages.isEmpty
      ? ["\(report.name): ok"] : report.messages.map { "\(report.name): \($0.text)" }
  }

  private static func record(_ report: Report) -> JSONValue {
    .object([
      JSONMember("name", .string(report.name)),
      JSONMember("ok", .bool(report.messages.isEmpty)),
      JSONMember(
        "findings",
        .array(
          report.messages.map {
            .object([
              JSONMember("rule", .string($0.rule)), JSONMember("message", .string($0.text)),
            ])
          })),
    ])
  }
}
