import ArgumentParser
import CLI
import Console
import Operations
import Workspace

/// `keys check`: looks for mistakes in the keys of the configuration.
struct KeysCheckCommand: ToolCommand {
  static let configuration = CommandConfiguration(
    commandName: "check", abstract: "Check the keys of the configuration.",
    usage: "sendbird-console keys check [--config FILE] [--output table|json|jsonl]",
    discussion: """
      Every mistake is said: commands and keys that don't exist, keys that two commands claim in one \
      place, keys that begin another one's sequence. It ends with 78 if there is one.
      """)

  @OptionGroup var options: OwnListOutputOptions
  @OptionGroup var globals: GlobalOptions

  func run(in context: CommandContext) async throws(CommandFailure) {
    let output = options.output
    let configuration = try globals.profileRequest.configuration { context.value(of: $0) }
    let overrides = KeyOverrides(
      configuration.keys, over: CommandRegistry.standard.commands)
    if output == .table {
      let lines = Self.lines(overrides, configuration)
      try context.print(lines.map { context.cleaned($0) + "\n" }.joined())
    } else {
      try context.print(
        overrides.problems.map { Self.record($0, configuration) }, onePerLine: output == .jsonl)
    }
    guard overrides.problems.isEmpty else {
      let count = overrides.problems.count
      throw .configuration(
        "\(count) mistake\(count == 1 ? "" : "s") in the keys of \(configuration.file ?? "")")
    }
  }

  private static func lines(
    _ overrides: KeyOverrides, _ configuration: Configuration
  ) -> [String] {
    guard overrides.problems.isEmpty else {
      return overrides.problems.map { $0.mistake(in: configuration).description }
    }
    guard let file = configuration.file else {
      return ["there is no configuration file; all commands have their default keys"]
    }
    let count = overrides.changes.count
    if count == 0 { return ["\(file): ok, all commands have their default keys"] }
    return ["\(file): ok, \(count) command\(count == 1 ? " has" : "s have") other keys"]
  }

  private static func record(
    _ problem: KeyProblem, _ configuration: Configuration
  ) -> JSONValue {
    .object([
      JSONMember("file", .string(configuration.file ?? "")),
      JSONMember("line", .number(String(problem.line))),
      JSONMember("command", .string(problem.command)),
      JSONMember("problem", .string(problem.problem)),
      JSONMember("allowed", problem.allowed.map(JSONValue.string) ?? .null),
      JSONMember("nearest", problem.nearest.map(JSONValue.string) ?? .null),
    ])
  }
}
