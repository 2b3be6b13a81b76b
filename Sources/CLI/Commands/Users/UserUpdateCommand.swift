import ArgumentParser
import Operations

/// `user update`: changes a user's profile or issues an access token.
struct UserUpdateCommand: OperationCommand {
  static let usage = "user update ID [--nickname N] [--profile-url U] [--issue-access-token]"
  static let inputs = [
    FieldInput("user", "ID"), FieldInput("nickname", "--nickname"),
    FieldInput("profileURL", "--profile-url"),
    FieldInput("issueAccessToken", "--issue-access-token"),
  ]

  @Argument(help: .field("user", of: UpdateUser.self, "ID"))
  var id: String

  @Option(help: .field("nickname", of: UpdateUser.self, "N"))
  var nickname: String?

  @Option(name: .customLong("profile-url"), help: .field("profileURL", of: UpdateUser.self, "U"))
  var profileURL: String?

  @Flag(help: .field("issueAccessToken", of: UpdateUser.self))
  var issueAccessToken = false

  @OptionGroup var confirmation: ConfirmationOptions
  @OptionGroup var output: OutputOptions
  @OptionGroup var globals: GlobalOptions

  var consent: Consent { Consent(isGiven: confirmation.yes, id: id) }

  mutating func validate() throws {
    if nickname == nil, profileURL == nil, !issueAccessToken {
      throw ValidationError(
        "Nothing to change: give --nickname, --profile-url or --issue-access-token.")
    }
  }

  func filled(
    in context: CommandContext
  ) async throws(CommandFailure) -> FilledOperation<UpdateUser> {
    FilledOperation(
      UpdateUser(
        userID: id, nickname: nickname, profileURL: profileURL,
        issuesAccessToken: issueAccessToken))
  }
}
