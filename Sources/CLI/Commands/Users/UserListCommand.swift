import ArgumentParser
import Operations

/// `user list`: lists users.
struct UserListCommand: ListCommand {
  static let usage = """
    user list [--nickname-prefix P] [--nickname N] [--metadata k=v1,v2] [--ids a,b] \
    [--active-mode activated|deactivated|all] [--limit N|--all]
    """
  static let inputs = [
    FieldInput("nicknamePrefix", "--nickname-prefix"), FieldInput("nickname", "--nickname"),
    FieldInput("metadata", "--metadata"), FieldInput("ids", "--ids"),
    FieldInput("activeMode", "--active-mode"), FieldInput("limit", "--limit"),
    FieldInput("all", "--all"),
  ]

  @Option(help: .field("nicknamePrefix", of: ListUsers.self, "P"))
  var nicknamePrefix: String?

  @Option(help: .field("nickname", of: ListUsers.self, "N"))
  var nickname: String?

  @Option(help: .field("metadata", of: ListUsers.self, "k=v1,v2"))
  var metadata: [String] = []

  @Option(help: .field("ids", of: ListUsers.self, "a,b"))
  var ids: String?

  @Option(
    help: .field("activeMode", of: ListUsers.self, "MODE"),
    completion: .list(UserFilter.ActiveMode.allCases.map(\.rawValue)))
  var activeMode: String?

  @OptionGroup var extent: ListExtent<ListUsers>
  @OptionGroup var output: ListOutputOptions
  @OptionGroup var globals: GlobalOptions

  func filled(
    in context: CommandContext
  ) async throws(CommandFailure) -> FilledOperation<ListUsers> {
    var filter = UserFilter()
    filter.nicknamePrefix = nicknamePrefix
    filter.nickname = nickname
    filter.ids = ids.map(ArgumentValue.list) ?? []
    guard metadata.count < 2 else {
      throw .usage("--metadata is one condition; give several values as k=v1,v2")
    }
    if let metadata = metadata.first {
      let pair = try ArgumentValue.pair(metadata, field: Rules.metadataField)
      filter.metadata = UserFilter.MetadataCondition(
        key: pair.key, values: ArgumentValue.list(pair.value))
    }
    if let activeMode {
      filter.activeMode = try ArgumentValue.word(
        activeMode, as: UserFilter.ActiveMode.self, field: "active_mode")
    }
    return FilledOperation(ListUsers(filter, limit: try extent.total()))
  }
}
