import ArgumentParser
import Operations

/// `user get`: reads a user.
struct UserGetCommand: OperationCommand {
  static let usage = "user get ID"
  static let inputs = [FieldInput("user", "ID")]

  @Argument(help: .field("user", of: GetUser.self, "ID"))
  var id: String

  @OptionGroup var output: OutputOptions
  @OptionGroup var globals: GlobalOptions

  func filled(
    in context: CommandContext
  ) async throws(CommandFailure) -> FilledOperation<GetUser> {
    FilledOperation(GetUser(userID: id))
  }
}
