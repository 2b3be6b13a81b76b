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
    /// A comma where commas separate: in a key or a channel's URL.
    case comma
    /// The same key or channel twice.
    case duplicate
    /// More items than allowed.
    case tooManyItems
    /// A number outside its range.
    case outOfRange
    /// `.` or `..`, which can't stand in an address.
    case dots
    /// Not an address of the web.
    case notURL
    /// Characters that the field can't have.
    case pattern
    /// None of the words that the field can be.
    case notAllowed
    /// Not a whole number above 0.
    case notNumber
  }

  /// The field's name at Sendbird, such as `user_id` or `metadata.key`.
  package let field: String
  /// The item it is about where the field has several: a metadata key, a custom field's key or a
  /// channel's URL.
  ///
  /// Compare it by bytes.
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
    case .empty, .comma, .duplicate, .dots, .notURL, .pattern, .notAllowed, .notNumber:
      "\(subject): \(given); \(allowed)"
    case .tooLong, .tooManyItems, .outOfRange:
      "\(subject): \(given), but \(allowed) allowed"
    }
  }

  private var subject: String {
    let name = Rules.name(of: field)
    guard let key, !key.isEmpty else { return name }
    return switch field {
    case Rules.metadataKeyField, Rules.customFieldKeyField: "\(name) \(Self.quoted(key))"
    case Rules.metadataValueField: "value of metadata key \(Self.quoted(key))"
    case Rules.customFieldValueField: "value of custom field \(Self.quoted(key))"
    case Rules.relatedChannelsField: "related channel \(Self.quoted(key))"
    default: name
    }
  }

  /// How much of a given text a message shows, in characters (Unicode scalars).
  private static let shownCharacters = 60

  /// A given text for a message: in quotes, and only its beginning if it is long.
  package static func quoted(_ text: String) -> String {
    guard text.unicodeScalars.count > shownCharacters else { return "\"\(text)\"" }
    return "\"\(String(text.unicodeScalars.prefix(shownCharacters)))…\""
  }
}

extension Sequence<Violation> {
  /// Those that forbid sending.
  package var errors: [Violation] { filter { !$0.isWarning } }
  /// Those that only warn.
  package var warnings: [Violation] { filter(\.isWarning) }
}
