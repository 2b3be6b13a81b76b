import ArgumentParser
import CLI
import Operations
import Themes

/// `theme list`: lists the themes that can be chosen.
struct ThemeListCommand: ToolCommand {
  static let configuration = CommandConfiguration(
    commandName: "list", abstract: "List the themes.",
    usage: "sendbird-console theme list [--output table|json|jsonl]")

  @OptionGroup var options: OwnListOutputOptions
  @OptionGroup var globals: GlobalOptions

  func run(in context: CommandContext) async throws(CommandFailure) {
    let output = options.output
    let entries = ThemeShelf.standard { context.value(of: $0) }.entries
    if output == .table {
      try context.printTable(
        ["NAME", "KIND", "SOURCE", "CONTRAST", "CREDITS"], entries.map(Self.cells))
    } else {
      try context.print(entries.map(Self.record), onePerLine: output == .jsonl)
    }
  }

  private static func cells(_ entry: ThemeShelf.Entry) -> [String] {
    switch entry.theme {
    case .success(let theme):
      let contrast = ThemeCheck.lowestContrast(of: theme).map { ThemeCheck.rounded($0) + ":1" }
      return [
        entry.name, theme.kind.rawValue, entry.origin.rawValue, contrast ?? "-",
        theme.credits ?? "",
      ]
    case .failure(let error):
      return [entry.name, "-", entry.origin.rawValue, "-", "unusable: \(error)"]
    }
  }

  private static func record(_ entry: ThemeShelf.Entry) -> JSONValue {
    var members = [
      JSONMember("name", .string(entry.name)),
      JSONMember("source", .string(entry.origin.rawValue)), JSONMember("file", .string(entry.file)),
    ]
    switch entry.theme {
    case .success(let theme):
      let contrast = ThemeCheck.lowestContrast(of: theme)
      members += [
        JSONMember("kind", .string(theme.kind.rawValue)),
        JSONMember("contrast", contrast.map { .number(ThemeCheck.rounded($0)) } ?? .null),
        JSONMember("credits", theme.credits.map(JSONValue.string) ?? .null),
        JSONMember("error", .null),
      ]
    case .failure(let error):
      members.append(JSONMember("error", .string("\(error)")))
    }
    return .object(members)
  }
}
