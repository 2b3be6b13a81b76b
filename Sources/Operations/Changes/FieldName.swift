import SendbirdAPI

/// The name of one field of a record that can be changed on its own.
///
/// Names are compared by bytes; an item's key never is another field's name.
package enum FieldName: Sendable, Hashable {
  /// An item of metadata or of custom fields, by its key.
  case item(String)
  /// A user's nickname.
  case nickname
  /// The address of a user's picture.
  case profileURL
  /// How urgent a ticket is.
  case priority
  /// The channels that a ticket refers to.
  case relatedChannels

  /// Whether it is an item, of which a record says all or nothing.
  package var isItem: Bool { if case .item = self { true } else { false } }

  /// The name for people: the key, or the word that forms and reviews have.
  package var words: String {
    switch self {
    case .item(let key): key
    case .nickname: "Nickname"
    case .profileURL: "Profile URL"
    case .priority: "Priority"
    case .relatedChannels: "Related channels"
    }
  }

  package static func == (left: Self, right: Self) -> Bool {
    switch (left, right) {
    case (.item(let key), .item(let other)): key.hasSameBytes(as: other)
    case (.nickname, .nickname), (.profileURL, .profileURL), (.priority, .priority),
      (.relatedChannels, .relatedChannels):
      true
    default: false
    }
  }

  package func hash(into hasher: inout Hasher) {
    switch self {
    case .item(let key): hasher.combine(ByteKey(key))
    case .nickname: hasher.combine(1)
    case .profileURL: hasher.combine(2)
    case .priority: hasher.combine(3)
    case .relatedChannels: hasher.combine(4)
    }
  }
}
