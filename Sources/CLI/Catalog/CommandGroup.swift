import ArgumentParser

/// A command that only holds others.
package protocol CommandGroup: ToolCommand {}

extension CommandGroup {
  package func run(in context: CommandContext) async throws(CommandFailure) {
    let names = Self.configuration.subcommands.compactMap { $0.configuration.commandName }
    throw .usage(
      "a command is missing after \"\(Self.configuration.commandName ?? "")\": "
        + names.joined(separator: ", "))
  }
}
