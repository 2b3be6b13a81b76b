import ArgumentParser

/// `profile`: the commands about profiles.
struct ProfileCommand: CommandGroup {
  static let configuration = CommandConfiguration(
    commandName: "profile",
    abstract: "Profiles: list, show, add, remove, check.",
    discussion: """
      A profile is one Sendbird application and how to reach it. The profiles of the configuration \
      file and the one that SENDBIRD_APPLICATION_ID makes are shown; the file's can be changed.
      """,
    subcommands: [
      ProfileListCommand.self, ProfileShowCommand.self, ProfileAddCommand.self,
      ProfileRemoveCommand.self, ProfileCheckCommand.self,
    ])
}
