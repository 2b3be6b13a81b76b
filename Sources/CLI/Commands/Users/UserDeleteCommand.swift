import ArgumentParser
import Operations

/// `user delete`: deletes a user.
struct UserDeleteCommand: OperationCommand {
  static let usage = "user delete ID [--yes]"
  static let inputs = [FieldInput("user", "ID")]

  static let isDeletion = true

  @Argument(help: .field("user", of: DeleteUser.self, "ID"))
  var id: String

  @OptionGroup var confirmation: ConfirmationOptions
  @OptionGroup var output: OutputOptions
  @OptionGroup var globals: GlobalOptions

  var consent: Consent { Consent(isGiven: confirmation.yes, id: id) }

  func filled(
    in context: CommandContext
  ) async throws(CommandFailure) -> FilledOperation<DeleteUser> {
    FilledOperation(DeleteUser(userID: id))
  }
}
