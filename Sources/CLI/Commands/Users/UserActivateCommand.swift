import ArgumentParser
import Operations

/// `user activate`: activates a deactivated user.
struct UserActivateCommand: OperationCommand {
  static let usage = "user activate ID"
  static let inputs = [FieldInput("user", "ID")]

  @Argument(help: .field("user", of: ActivateUser.self, "ID"))
  var id: String

  @OptionGroup var output: OutputOptions
  @OptionGroup var globals: GlobalOptions

  func filled(
    in context: CommandContext
  ) async throws(CommandFailure) -> FilledOperation<ActivateUser> {
    FilledOperation(ActivateUser(userID: id))
  }
}
