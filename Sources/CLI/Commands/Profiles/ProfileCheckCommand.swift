import ArgumentParser
import Operations
import Workspace

/// `profile check`: reads a profile's tokens and tries each of them with one read.
struct ProfileCheckCommand: ToolCommand {
  static let configuration = CommandConfiguration(
    commandName: "check",
    abstract: "Read a profile's tokens and try each of them with one read.",
    usage: "sendbird-console profile check [NAME] [--output table|json]")

  @Argument(
    help: ArgumentHelp("The profile; the default one if none is named.", valueName: "NAME"),
    completion: .custom { _, _, _ in ProfileNames.all(variable: ProcessVariable.value) })
  var name: String?

  @OptionGroup var output: OwnOutputOptions
  @OptionGroup var globals: GlobalOptions

  func run(in context: CommandContext) async throws(CommandFailure) {
    if globals.sandbox {
      throw .usage("--sandbox has no profile to check; it makes its own tokens")
    }
    let catalog = try ProfileFile.read(globals, context)
    let profile = try ProfileFile.chosen(name, globals, in: catalog)
    let talk = Talk(context, format: output.output)
    let log = try ExchangeLog(globals, context)
    try await StopSignals.run { () async throws(CommandFailure) in
      let check = ProfileCheck(
        profile: profile, tokens: catalog.tokenReader(variable: context.variable), talk: talk,
        log: log)
      let findings = await check.run()
      if Task.isCancelled { throw .interrupted }
      try output.print(
        [RecordRow(name: "profile", value: profile.name, isKey: true)] + findings.map(\.row),
        .object(
          [JSONMember("profile", .string(profile.name))]
            + findings.map { JSONMember($0.service.rawValue, $0.record) }), in: context)
      if let failure = findings.compactMap(\.failure).max(by: { $0.weight < $1.weight }) {
        throw failure
      }
    }
    talk.release()
  }
}

extension CommandFailure {
  /// Of two failures the one that has to be dealt with first decides the exit code.
  fileprivate var weight: Int {
    switch status {
    case .configuration: 3
    case .notAllowed: 2
    case .unreachable: 1
    default: 0
    }
  }
}
