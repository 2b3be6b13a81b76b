import Operations
import Widgets

/// Rules in the width of a form: however long a wrong value is, the rule stays in sight.
extension Violation {
  /// The most columns that a given value or a key takes in a sentence.
  private static let shownColumns = 24

  /// The sentence with no more of the value and the key than tells them.
  var shortWords: String {
    Violation(
      field: field, key: key.map { ScreenText.cut($0, to: Self.shownColumns, cleaning: .key) },
      rule: rule, given: shortGiven, allowed: allowed
    ).message
  }

  /// The sentence where the field's name stands beside it, the rule first where a value is quoted.
  var wordsInField: String {
    switch rule {
    case .tooManyBytes: shortWords
    case .tooLong, .tooManyItems, .outOfRange: "\(shortGiven), but \(allowed) allowed"
    case .pattern, .notAllowed, .notNumber, .notURL: "\(allowed); it is \(shortGiven)"
    case .empty, .comma, .duplicate, .dots: "\(shortGiven); \(allowed)"
    }
  }

  private var shortGiven: String {
    guard given.utf8.count > 2, given.hasPrefix("\""), given.hasSuffix("\"") else {
      return ScreenText.cut(given, to: 2 * Self.shownColumns)
    }
    return "\"\(ScreenText.cut(String(given.dropFirst().dropLast()), to: Self.shownColumns))\""
  }
}
