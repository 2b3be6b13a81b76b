import Operations
import Workspace

/// A profile as the commands print it: everything but the tokens.
struct ProfileEntry: Sendable {
  let definition: ProfileDefinition
  /// Whether it is used unless another is asked for.
  let isDefault: Bool

  init(_ definition: ProfileDefinition, in catalog: ProfileCatalog) {
    self.definition = definition
    isDefault = catalog.defaultName?.hasSameBytes(as: definition.name) == true
  }

  /// The profile as a record.
  var record: JSONValue {
    let addresses = try? definition.addresses()
    func seconds(_ duration: Duration?) -> JSONValue {
      duration.map { .number(String($0.components.seconds)) } ?? .null
    }
    return .object([
      JSONMember("name", .string(definition.name)),
      JSONMember("environment", .string(definition.environment.rawValue)),
      JSONMember("default", .bool(isDefault)),
      JSONMember("application_id", .string(definition.applicationID)),
      JSONMember("read_only", .bool(definition.isLocked)),
      JSONMember("chat_url", addresses.map { .string($0.chat.text) } ?? .null),
      JSONMember("chat_token", Self.source(definition.chatToken)),
      JSONMember("desk_url", addresses.map { .string($0.desk.text) } ?? .null),
      JSONMember("desk_token", definition.deskToken.map(Self.source) ?? .null),
      JSONMember("stale_after_seconds", seconds(definition.staleAfter)),
      JSONMember(
        "requests_per_second", definition.requestsPerSecond.map { .number(String($0)) } ?? .null),
      JSONMember("origin", .string(definition.origin.description)),
    ])
  }

  /// The profile as rows for people.
  var rows: [RecordRow] { RecordRows.rows(of: record) }

  private static func source(_ source: TokenSource) -> JSONValue {
    let value: String =
      switch source {
      case .command(let text), .environment(let text), .file(let text): text
      }
    return .object([JSONMember(source.kind, .string(value))])
  }
}

extension ProfileEntry: ListRow {
  static let plural = "profiles"

  static let columns: [ListColumn<ProfileEntry>] = [
    ListColumn("name", isKey: true) { $0.definition.name },
    ListColumn("environment") { $0.definition.environment.rawValue },
    ListColumn("default") { $0.isDefault ? "default" : "" },
    ListColumn("application_id", isKey: true) { $0.definition.applicationID },
    ListColumn("read_only") { $0.definition.isLocked ? "true" : "false" },
    ListColumn("origin") { $0.definition.origin.description },
  ]

  var wholeRecord: JSONValue { record }
}
