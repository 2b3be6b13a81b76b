/// Which users a list shows (contract 2.4); conditions combine with "and".
///
/// `active_mode` and `show_bot` are always sent, because their defaults hide users and sources
/// disagree on them.
package struct UserFilter: Sendable {
  /// Whether deactivated users are in the list.
  package enum ActiveMode: String, Sendable, CaseIterable {
    case activated
    case deactivated
    case all
  }

  /// A metadata key with the values it may have.
  package struct MetadataCondition: Sendable {
    /// The key; exactly.
    package var key: String
    /// The values, any of them.
    package var values: [String]

    /// Makes a condition.
    package init(key: String, values: [String]) {
      self.key = key
      self.values = values
    }
  }

  /// Only these users; empty means any.
  ///
  /// At most `Limits.listedUserIDs`.
  package var ids: [String]
  /// Exactly this nickname.
  package var nickname: String?
  /// Nicknames that start so.
  package var nicknamePrefix: String?
  /// Users with such metadata.
  package var metadata: MetadataCondition?
  /// Whether deactivated users are in the list.
  ///
  /// The default is all.
  package var activeMode: ActiveMode
  /// Whether bots are in the list.
  ///
  /// The default is true.
  package var showBots: Bool

  /// Makes a filter; without arguments it lets everyone through.
  package init(
    ids: [String] = [], nickname: String? = nil, nicknamePrefix: String? = nil,
    metadata: MetadataCondition? = nil, activeMode: ActiveMode = .all, showBots: Bool = true
  ) {
    self.ids = ids
    self.nickname = nickname
    self.nicknamePrefix = nicknamePrefix
    self.metadata = metadata
    self.activeMode = activeMode
    self.showBots = showBots
  }

  var query: [QueryItem] {
    var query = [
      QueryItem("active_mode", activeMode.rawValue),
      QueryItem("show_bot", showBots ? "true" : "false"),
    ]
    if !ids.isEmpty { query.append(QueryItem("user_ids", list: ids)) }
    if let nickname { query.append(QueryItem("nickname", nickname)) }
    if let nicknamePrefix { query.append(QueryItem("nickname_startswith", nicknamePrefix)) }
    if let metadata {
      query.append(QueryItem("metadatakey", metadata.key))
      query.append(QueryItem("metadatavalues_in", list: metadata.values))
    }
    return query
  }
}

extension UserFilter: Equatable {
  /// Whether both ask Sendbird for the same, byte for byte.
  package static func == (left: UserFilter, right: UserFilter) -> Bool {
    left.query.map(\.encoded) == right.query.map(\.encoded)
  }
}
