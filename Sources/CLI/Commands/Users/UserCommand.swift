import ArgumentParser

/// `user`: the commands about users.
struct UserCommand: CommandGroup {
  static let configuration = CommandConfiguration(
    commandName: "user", abstract: "Users: create, read, list, change, delete.",
    subcommands: [
      UserCreateCommand.self, UserGetCommand.self, UserListCommand.self, UserUpdateCommand.self,
      UserActivateCommand.self, UserDeactivateCommand.self, UserDeleteCommand.self,
    ])
}
