import ArgumentParser
import CLI
import Console
import Operations
import Workspace

/// `keys list`: lists the console's commands with their keys.
struct KeysListCommand: ToolCommand {
  static let configuration = CommandConfiguration(
    commandName: "list", abstract: "List the console's commands with their keys.",
    usage: "sendbird-console keys list [--output table|json|jsonl|markdown]",
    discussion: """
      The keys are those that hold with the configuration. markdown prints a cheat sheet: the \
      commands that the console itself names in its rows of keys.
      """)

  @Option(
    help: ArgumentHelp("How to print: table, json, jsonl or markdown.", valueName: "FORMAT"))
  var output = KeyListFormat.table

  @OptionGroup var globals: GlobalOptions

  func run(in context: CommandContext) async throws(CommandFailure) {
    let configuration = try globals.profileRequest.configuration { context.value(of: $0) }
    let registry = try CommandRegistry.chosen(by: configuration)
    switch output {
    case .table:
      try context.printTable(
        ["COMMAND", "KEYS", "TITLE", "WHERE"], registry.keyList.flatMap(Self.rows))
    case .json, .jsonl:
      try context.print(registry.keyList.map(Self.record), onePerLine: output == .jsonl)
    case .markdown: try context.print(KeyCheatSheet(registry).markdown)
    }
  }

  private static func rows(_ entry: KeyListEntry) -> [[String]] {
    entry.places.map { place in
      [
        entry.command.id, place.keys.isEmpty ? "-" : KeyNames.list(place.keys),
        entry.command.title, place.words,
      ]
    }
  }

  private static func record(_ entry: KeyListEntry) -> JSONValue {
    func strings(_ texts: [String]) -> JSONValue { .array(texts.map(JSONValue.string)) }
    let places = entry.places.map { place in
      JSONValue.object([
        JSONMember("keys", strings(place.keys)),
        JSONMember("where", strings(place.contexts.map(\.title))),
      ])
    }
    return .object([
      JSONMember("id", .string(entry.command.id)),
      JSONMember("title", .string(entry.command.title)),
      JSONMember("places", .array(places)),
      JSONMember("default", entry.change.map { strings($0.defaults) } ?? .null),
      JSONMember("line", entry.change.map { .number(String($0.line)) } ?? .null),
    ])
  }
}

/// How the list of keys is printed.
enum KeyListFormat: String, CaseIterable, ExpressibleByArgument {
  case table, json, jsonl, markdown
}

extension CommandRegistry {
  /// The commands with the keys that the configuration gives them.
  ///
  /// - Throws: 78 with file, line and key for the first one that can't be used.
  static func chosen(by configuration: Configuration) throws(CommandFailure) -> CommandRegistry {
    do throws(KeyProblem) {
      return try standard(with: configuration)
    } catch {
      throw .configuration(error.mistake(in: configuration).description)
    }
  }
}
