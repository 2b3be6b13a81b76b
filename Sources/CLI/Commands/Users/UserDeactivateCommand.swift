import ArgumentParser
import Operations

/// `user deactivate`: deactivates a user; what becomes of its channels has to be said.
struct UserDeactivateCommand: OperationCommand {
  static let usage = "user deactivate ID --leave-channels|--keep-channels"
  static let inputs = [
    FieldInput("user", "ID"), FieldInput("leaveChannels", "--leave-channels", "--keep-channels"),
  ]

  @Argument(help: .field("user", of: DeactivateUser.self, "ID"))
  var id: String

  @Flag(help: "The user leaves all group channels, which can't be undone; asks, or takes --yes.")
  var leaveChannels = false

  @Flag(help: "The user stays a member of its group channels.")
  var keepChannels = false

  @OptionGroup var confirmation: ConfirmationOptions
  @OptionGroup var output: OutputOptions
  @OptionGroup var globals: GlobalOptions

  var consent: Consent { Consent(isGiven: confirmation.yes, id: id) }

  mutating func validate() throws {
    if leaveChannels == keepChannels {
      throw ValidationError("Give one of --leave-channels and --keep-channels.")
    }
  }

  func filled(
    in context: CommandContext
  ) async throws(CommandFailure) -> FilledOperation<DeactivateUser> {
    FilledOperation(DeactivateUser(userID: id, leavesChannels: leaveChannels))
  }
}
