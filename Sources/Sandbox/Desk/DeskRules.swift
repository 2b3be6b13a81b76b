import enum SendbirdAPI.Limits

/// The lengths and counts the Desk API takes; lengths count Unicode scalars (contract 6.1, 6.4).
enum DeskRules {
  /// The words of `priority`; the default is `MEDIUM`.
  static let priorities = ["LOW", "MEDIUM", "HIGH", "URGENT"]

  /// A ticket's title, of 1 to 100 characters.
  static func title(_ title: String) throws(DeskError) {
    guard !title.isEmpty else { throw .invalid("channelName", "must not be empty") }
    guard title.unicodeScalars.count <= Limits.ticketTitle else {
      throw .tooLong("channelName", limit: Limits.ticketTitle)
    }
  }

  /// One of the four priorities.
  static func priority(_ priority: String) throws(DeskError) {
    guard priorities.contains(where: priority.hasSameBytes(as:)) else {
      throw .notOneOf(priorities, "priority")
    }
  }

  /// Keys, values and number of custom fields, whether they are registered or not.
  ///
  /// How many a record has in the end is checked with what is stored.
  static func customFields(_ items: [WantedField]) throws(DeskError) {
    for item in items {
      guard !item.key.utf8.contains(UInt8(ascii: ",")) else {
        throw .invalid("customFields", "must not have a comma in a key")
      }
      guard item.key.unicodeScalars.count <= Limits.customFieldKey else {
        throw .invalid(
          "customFields", "must have keys of at most \(Limits.customFieldKey) characters")
      }
      guard item.value?.unicodeScalars.count ?? 0 <= Limits.customFieldValue else {
        throw .invalid(
          "customFields", "must have values of at most \(Limits.customFieldValue) characters")
      }
    }
    try customFieldCount(items.count)
  }

  /// At most twenty fields.
  static func customFieldCount(_ count: Int) throws(DeskError) {
    guard count <= Limits.customFields else {
      throw .invalid("customFields", "must have at most \(Limits.customFields) items")
    }
  }

  /// The URLs of one comma-separated string, at most three; an empty string is none.
  static func relatedChannels(_ text: String) throws(DeskError) -> [String] {
    guard !text.isEmpty else { return [] }
    let urls = text.utf8.split(separator: UInt8(ascii: ","), omittingEmptySubsequences: false)
      .map { String(decoding: $0, as: UTF8.self) }
    guard urls.count <= Limits.relatedChannels else {
      throw .invalid("relatedChannelUrls", "must have at most \(Limits.relatedChannels) items")
    }
    guard !urls.contains("") else {
      throw .invalid("relatedChannelUrls", "must not have an empty item")
    }
    return urls
  }
}
