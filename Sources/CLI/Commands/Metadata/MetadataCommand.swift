import ArgumentParser

/// `metadata`: the commands about users' metadata.
struct MetadataCommand: CommandGroup {
  static let configuration = CommandConfiguration(
    commandName: "metadata", abstract: "Users' metadata: read, change, delete.",
    subcommands: [
      MetadataGetCommand.self, MetadataUpdateCommand.self, MetadataDeleteCommand.self,
    ])
}
