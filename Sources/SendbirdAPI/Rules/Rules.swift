/// Sendbird's rules for values, each as a function from a value to what breaks.
///
/// Lengths count Unicode scalars (contract 2.1). An empty answer means that the value is fine.
package enum Rules {
  /// A user id: something, not too long, and usable in an address.
  package static func userID(_ id: String) -> [Violation] {
    notEmpty(id, field: userIDField)
      + size(id, Limits.userID, field: userIDField)
      + notDots(id, field: userIDField)
  }

  /// A nickname; can be empty.
  package static func nickname(_ nickname: String) -> [Violation] {
    size(nickname, Limits.nickname, field: nicknameField)
  }

  /// Preferred languages: not too many.
  package static func preferredLanguages(_ languages: [String]) -> [Violation] {
    count(languages.count, Limits.preferredLanguages, of: "languages", field: languagesField)
  }

  /// The size of one page of a Chat list.
  package static func pageLimit(_ limit: Int) -> [Violation] {
    range(limit, 1...Limits.chatPage, field: limitField)
  }

  /// The ids of a filter: not too many, none empty.
  package static func listedUserIDs(_ ids: [String]) -> [Violation] {
    count(ids.count, Limits.listedUserIDs, of: "ids", field: userIDsField)
      + (ids.contains("") ? notEmpty("", field: userIDsField) : [])
  }

  /// All fields of a new user.
  package static func newUser(_ user: NewUser) -> [Violation] {
    userID(user.id) + nickname(user.nickname) + profileURL(user.profileURL)
      + metadata(user.metadata)
  }

  /// All fields of a change.
  package static func changes(_ changes: UserChanges) -> [Violation] {
    (changes.nickname.map(nickname) ?? []) + (changes.profileURL.map(profileURL) ?? [])
      + (changes.preferredLanguages.map(preferredLanguages) ?? [])
  }

  /// A filter with the size of its pages.
  package static func filter(_ filter: UserFilter, limit: Int) -> [Violation] {
    pageLimit(limit) + listedUserIDs(filter.ids)
      + (filter.metadata.map { metadataKey($0.key) } ?? [])
  }
}

extension Rules {
  static func notEmpty(_ text: String, field: String, key: String? = nil) -> [Violation] {
    guard text.isEmpty else { return [] }
    return [
      Violation(field: field, key: key, rule: .empty, given: "empty", allowed: "it must not be")
    ]
  }

  /// A length in characters, with a warning where only the bytes are too many (contract 2.1).
  static func size(
    _ text: String, _ limit: Int, field: String, key: String? = nil
  ) -> [Violation] {
    length(text, limit, field: field, key: key) + bytes(text, limit, field: field, key: key)
  }

  private static func bytes(
    _ text: String, _ limit: Int, field: String, key: String?
  ) -> [Violation] {
    guard text.utf8.count > limit, text.unicodeScalars.count <= limit else { return [] }
    return [
      Violation(
        field: field, key: key, rule: .tooManyBytes, given: "\(text.utf8.count) bytes",
        allowed: "\(limit)")
    ]
  }

  static func range(_ number: Int, _ range: ClosedRange<Int>, field: String) -> [Violation] {
    if range.contains(number) { return [] }
    return [
      Violation(
        field: field, rule: .outOfRange, given: "\(number)",
        allowed: "\(range.lowerBound) to \(range.upperBound) are")
    ]
  }

  static func length(
    _ text: String, _ limit: Int, field: String, key: String? = nil
  ) -> [Violation] {
    let length = text.unicodeScalars.count
    guard length > limit else { return [] }
    return [
      Violation(
        field: field, key: key, rule: .tooLong, given: "\(length) characters",
        allowed: "at most \(limit) characters are")
    ]
  }

  static func count(_ count: Int, _ limit: Int, of items: String, field: String) -> [Violation] {
    guard count > limit else { return [] }
    return [
      Violation(
        field: field, rule: .tooManyItems, given: "\(count) \(items)",
        allowed: "at most \(limit) are")
    ]
  }

  /// Refuses what proxies and libraries resolve away, encoded or not.
  ///
  /// Deleting the metadata key `..` would otherwise delete the user.
  static func notDots(_ text: String, field: String, key: String? = nil) -> [Violation] {
    guard text == "." || text == ".." else { return [] }
    return [
      Violation(
        field: field, key: key, rule: .dots, given: text, allowed: "it can't stand in an address")
    ]
  }
}
