import ArgumentParser
import Operations

/// `user create`: creates a user.
struct UserCreateCommand: OperationCommand {
  static let usage = """
    user create ID [--nickname N] [--profile-url U] [--issue-access-token] [--metadata k=v]…
    """
  static let inputs = [
    FieldInput("id", "ID"), FieldInput("nickname", "--nickname"),
    FieldInput("profileURL", "--profile-url"),
    FieldInput("issueAccessToken", "--issue-access-token"), FieldInput("metadata", "--metadata"),
  ]

  @Argument(help: .field("id", of: CreateUser.self, "ID"))
  var id: String

  @Option(help: .field("nickname", of: CreateUser.self, "N"))
  var nickname: String?

  @Option(name: .customLong("profile-url"), help: .field("profileURL", of: CreateUser.self, "U"))
  var profileURL: String?

  @Flag(help: .field("issueAccessToken", of: CreateUser.self))
  var issueAccessToken = false

  @Option(help: .field("metadata", of: CreateUser.self, "k=v"))
  var metadata: [String] = []

  @OptionGroup var output: OutputOptions
  @OptionGroup var globals: GlobalOptions

  func filled(
    in context: CommandContext
  ) async throws(CommandFailure) -> FilledOperation<CreateUser> {
    let items = try ArgumentValue.pairs(metadata, field: Rules.metadataField)
    return FilledOperation(
      CreateUser(
        id: id, nickname: nickname ?? "", profileURL: profileURL ?? "",
        issuesAccessToken: issueAccessToken, metadata: items))
  }
}
