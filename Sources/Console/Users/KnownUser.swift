package import Operations

/// What the console keeps of a user it has read: everything it shows and nothing more.
///
/// A list holds a hundred thousand of these, so the answer's own text isn't among them, and of an
/// access token only that there is one.
package struct KnownUser: Sendable {
  package let id: String
  package let nickname: String?
  package let profileURL: String?
  package let hasAccessToken: Bool
  package let isActive: Bool?
  package let isOnline: Bool?
  package let lastSeen: LastSeen?
  package let hasEverLoggedIn: Bool?
  package let createdAt: Timestamp?
  package let locale: String?
  package let preferredLanguages: [String]
  /// The items; nil when the answer had none.
  package var metadata: Metadata?

  /// Keeps what is shown of an answer.
  package init(_ user: User) {
    id = user.id
    nickname = user.nickname
    profileURL = user.profileURL
    hasAccessToken = user.accessToken != nil
    isActive = user.isActive
    isOnline = user.isOnline
    lastSeen = user.lastSeen
    hasEverLoggedIn = user.hasEverLoggedIn
    createdAt = user.createdAt
    locale = user.locale
    preferredLanguages = user.preferredLanguages ?? []
    metadata = user.metadata
  }

  /// The items, none when the answer had none.
  package var items: Metadata { metadata ?? Metadata() }
}
