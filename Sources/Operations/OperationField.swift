import SendbirdAPI

/// One thing to fill in.
package struct OperationField: Sendable, Hashable {
  /// What can be filled in.
  package enum Kind: Sendable, Hashable {
    /// One line of text; the limit counts Unicode scalars.
    case text
    /// One word of lower-case letters, digits, `-` and `_`.
    case word
    /// Yes or no.
    case flag
    /// One of these words.
    case choice([String])
    /// A whole number; the limit is the largest.
    case number
    /// One of Desk's ids, a whole number above zero.
    case deskID
    /// Texts; the limit counts them, and each has at most `each` Unicode scalars if that is given.
    case list(each: Int?)
    /// Keys with values; the limit counts the items, and `key` and `value` Unicode scalars.
    case items(key: Int, value: Int)
    /// One key with the values it may have; the limit counts the key's Unicode scalars.
    case condition
  }

  /// The name, as scripts and errors say it, such as `profileURL`.
  package let name: String
  /// What a form writes in front of it.
  package let label: String
  /// What can be filled in.
  package let kind: Kind
  /// The most that is allowed, counted as the kind says; nil where there is no limit.
  package let limit: Int?
  /// What holds when nothing is filled in; nil if there is no default.
  package let defaultValue: String?
  /// One sentence.
  package let help: String
  /// Whether it has to be filled in.
  package let isRequired: Bool

  /// Creates a field.
  ///
  /// - Parameters:
  ///   - name: The name, as scripts and errors say it.
  ///   - label: What a form writes in front of it.
  ///   - kind: What can be filled in. The default is a line of text.
  ///   - limit: The most that is allowed. The default is no limit.
  ///   - defaultValue: What holds when nothing is filled in. The default is nothing.
  ///   - isRequired: Whether it has to be filled in. The default is false.
  ///   - help: One sentence.
  package init(
    _ name: String, label: String, kind: Kind = .text, limit: Int? = nil,
    defaultValue: String? = nil, isRequired: Bool = false, help: String
  ) {
    self.name = name
    self.label = label
    self.kind = kind
    self.limit = limit
    self.defaultValue = defaultValue
    self.isRequired = isRequired
    self.help = help
  }
}

extension OperationField {
  /// The user that an operation is about.
  static let user = OperationField(
    "user", label: "User ID", limit: Limits.userID, isRequired: true,
    help: "The id of the user.")

  /// The name other people see.
  static let nickname = OperationField(
    "nickname", label: "Nickname", limit: Limits.nickname,
    help: "The name other people see; it can be empty.")

  /// The picture's address.
  static let profileURL = OperationField(
    "profileURL", label: "Profile URL", limit: Limits.profileURL,
    help: "The address of the profile picture; empty means no picture.")
}
