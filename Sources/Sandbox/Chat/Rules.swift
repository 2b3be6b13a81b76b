import enum SendbirdAPI.Limits

/// The lengths and characters the Chat API takes; lengths count Unicode scalars (contract 2.1).
enum Rules {
  /// An id to create or to look up: not empty (400151), not too long (400305).
  static func userID(_ id: String) throws(ChatError) {
    guard !id.isEmpty else { throw .empty("user_id") }
    guard fits(id, Limits.userID) else { throw .userIDTooLong }
  }

  /// A nickname, which may be empty (400110).
  static func nickname(_ nickname: String) throws(ChatError) {
    guard fits(nickname, Limits.nickname) else {
      throw .tooLong("nickname", limit: Limits.nickname)
    }
  }

  /// A profile URL, which may be empty (400110).
  static func profileURL(_ url: String) throws(ChatError) {
    guard fits(url, Limits.profileURL) else {
      throw .tooLong("profile_url", limit: Limits.profileURL)
    }
  }

  /// A metadata key: not empty (400151), no comma (400111), not too long (400110).
  static func metadataKey(_ key: String) throws(ChatError) {
    guard !key.isEmpty else { throw .empty("metadata key") }
    guard !key.utf8.contains(UInt8(ascii: ",")) else {
      throw .invalidValue("metadata key", "must not contain a comma")
    }
    guard fits(key, Limits.metadataKey) else {
      throw .tooLong("metadata key", limit: Limits.metadataKey)
    }
  }

  /// A metadata value, which may be empty (400110).
  static func metadataValue(_ value: String) throws(ChatError) {
    guard fits(value, Limits.metadataValue) else {
      throw .tooLong("metadata value", limit: Limits.metadataValue)
    }
  }

  /// The keys and values of metadata; their number is checked with what is stored.
  static func metadata(_ items: [MetadataItem]) throws(ChatError) {
    for item in items {
      try metadataKey(item.key)
      try metadataValue(item.value)
    }
  }

  /// At most five items in the end (400203).
  static func metadataCount(_ count: Int) throws(ChatError) {
    guard count <= Limits.metadataItems else {
      throw .tooMany("metadata", limit: Limits.metadataItems)
    }
  }

  private static func fits(_ text: String, _ limit: Int) -> Bool {
    // A string has never more scalars than bytes, so most need no counting.
    text.utf8.count <= limit || text.unicodeScalars.count <= limit
  }
}
