/// A value that breaks one of Sendbird's written rules, or only might.
///
/// The form, the command line and the client's own check before sending use the same violations and
/// print the same ``message``.
package struct Violation: Sendable, Hashable {
  /// Which rule.
  package enum Rule: String, Sendable, Hashable, CaseIterable {
    /// A value is missing or empty that must not be.
    case empty
    /// More characters (Unicode scalars) than allowed.
    case tooLong
    /// As many characters as allowed, but more bytes: older rules count bytes.
    ///
    /// A warning.
    case tooManyBytes
    /// A comma in a metadata key.
    case comma
    /// The same metadata key twice.
    case duplicate
    /// More items than allowed.
    case tooManyItems
    /// A number outside its range.
    case outOfRange
    /// `.` or `..`, which can't stand in an address.
    case dots
  }

  /// The field's name at Sendbird, such as `user_id` or `metadata.key`.
  package let field: String
  /// The metadata key it is about, nil for other fields; compare it by bytes.
  package let key: String?
  /// Which rule.
  package let rule: Rule
  /// What was given, such as "191 characters".
  package let given: String
  /// What is allowed, such as "at most 190 characters".
  package let allowed: String

  /// Makes a violation.
  package init(field: String, key: String? = nil, rule: Rule, given: String, allowed: String) {
    self.field = field
    self.key = key
    self.rule = rule
    self.given = given
    self.allowed = allowed
  }

  /// Whether the request may be sent all the same.
  package var isWarning: Bool { rule == .tooManyBytes }

  /// The violation in one sentence without a full stop, e.g.
  ///
  /// `nickname: 81 characters, but at most 80 characters are allowed`.
  package var message: String {
    switch rule {
    case .tooManyBytes:
      "\(subject): \(given); Sendbird may count bytes and allow \(allowed) only"
    case .empty, .comma, .duplicate, .dots:
      "\(subject): \(given); \(allowed)"
    case .tooLong, .tooManyItems, .outOfRange:
      "\(subject): \(given), but \(allowed) allowed"
    }
  }

  private var subject: String {
    switch (field, key) {
    case (Rules.metadataKeyField, let key?): "metadata key \"\(key)\""
    case (Rules.metadataValueField, let key?): "value of metadata key \"\(key)\""
    case (Rules.metadataKeyField, nil): "metadata key"
    case (Rules.metadataValueField, nil): "metadata value"
    case (Rules.userIDField, _): "user id"
    case (Rules.userIDsField, _): "user ids"
    case (Rules.profileURLField, _): "profile URL"
    case (Rules.languagesField, _): "preferred languages"
    default: field
    }
  }
}

extension Sequence<Violation> {
  /// Those that forbid sending.
  package var errors: [Violation] { filter { !$0.isWarning } }
  /// Those that only warn.
  package var warnings: [Violation] { filter(\.isWarning) }
}
