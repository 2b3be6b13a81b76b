/// What a list row shows of a user; small, because a hundred thousand are kept.
package struct UserSummary: Sendable {
  /// The user's id; compared by bytes.
  package let id: String
  /// The name other people see; nil if the answer had none.
  package let nickname: String?
  /// False for a deactivated user.
  package let isActive: Bool?
  /// Whether the user is connected.
  package let isOnline: Bool?
  /// When the user was last connected.
  package let lastSeen: LastSeen?

  /// Makes a summary.
  package init(
    id: String, nickname: String?, isActive: Bool?, isOnline: Bool?, lastSeen: LastSeen?
  ) {
    self.id = id
    self.nickname = nickname
    self.isActive = isActive
    self.isOnline = isOnline
    self.lastSeen = lastSeen
  }
}

extension UserSummary: Equatable {
  /// Whether all fields are the same, texts by their bytes.
  package static func == (left: UserSummary, right: UserSummary) -> Bool {
    left.id.hasSameBytes(as: right.id)
      && left.nickname.map(ByteKey.init) == right.nickname.map(ByteKey.init)
      && left.isActive == right.isActive && left.isOnline == right.isOnline
      && left.lastSeen == right.lastSeen
  }
}
