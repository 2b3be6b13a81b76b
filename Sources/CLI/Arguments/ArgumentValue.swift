import Operations

/// Reads values out of arguments.
///
/// What can't be read breaks a rule (65), as every wrong value does.
enum ArgumentValue {
  /// A whole number.
  static func wholeNumber(_ text: String, field: String) throws(CommandFailure) -> Int {
    if let number = Int(text) { return number }
    throw .violations([
      Violation(
        field: field, rule: .notNumber, given: "\"\(text)\"", allowed: "it must be a whole number")
    ])
  }

  /// How many of a list are wanted.
  static func limit(_ text: String) throws(CommandFailure) -> Int {
    let limit = try wholeNumber(text, field: Rules.limitField)
    let violations = ListLimit.violations(limit)
    guard violations.isEmpty else { throw .violations(violations) }
    return limit
  }

  /// The number of something that this machine remembers.
  static func ownID(_ text: String) throws(CommandFailure) -> Int64 {
    Int64(try wholeNumber(text, field: "ID"))
  }

  /// Desk's id of something.
  static func deskID(_ text: String, field: String) throws(CommandFailure) -> Int64 {
    let violations = Rules.deskID(text, field: field)
    guard violations.isEmpty, let id = Int64(text) else { throw .violations(violations) }
    return id
  }

  /// A ticket's id.
  static func ticket(_ text: String) throws(CommandFailure) -> Int64 {
    try deskID(text, field: Rules.ticketIDField)
  }

  /// A customer by id, or else by the user.
  static func customer(
    _ id: String?, orUser user: String?
  ) throws(CommandFailure) -> DeskCustomerReference {
    if let user { return .user(user) }
    let id = id ?? ""
    do throws(CommandFailure) {
      return .id(try deskID(id, field: Rules.customerIDField))
    } catch {
      // An id that is none of Desk's is most likely the user's.
      guard !id.isEmpty else { throw error }
      throw .violations(
        Rules.deskID(id, field: Rules.customerIDField).map {
          Violation(
            field: $0.field, key: $0.key, rule: $0.rule, given: $0.given,
            allowed: "\($0.allowed); a user's id is given with --user")
        })
    }
  }

  /// One of some words.
  static func word<Word: RawRepresentable<String> & CaseIterable>(
    _ text: String, as type: Word.Type, field: String
  ) throws(CommandFailure) -> Word {
    if let word = Word(rawValue: text) { return word }
    let words = Word.allCases.map(\.rawValue)
    let list = words.dropLast().joined(separator: ", ") + " or " + (words.last ?? "")
    throw .violations([
      Violation(
        field: field, rule: .notAllowed, given: "\"\(text)\"", allowed: "it must be \(list)")
    ])
  }

  /// Keys with values.
  static func pairs(
    _ texts: [String], field: String
  ) throws(CommandFailure) -> [MetadataItem] {
    var items: [MetadataItem] = []
    for text in texts { items.append(try pair(text, field: field)) }
    return items
  }

  /// Key and value; the first `=` separates, and the value can hold more of them.
  static func pair(_ text: String, field: String) throws(CommandFailure) -> MetadataItem {
    let bytes = text.utf8
    guard let separator = bytes.firstIndex(of: UInt8(ascii: "=")) else {
      throw .violations([
        Violation(
          field: field, rule: .pattern, given: "\"\(text)\" has no \"=\"",
          allowed: "it must be key=value")
      ])
    }
    return MetadataItem(
      String(text[..<separator]), String(text[bytes.index(after: separator)...]))
  }

  /// Texts separated by commas.
  static func list(_ text: String) -> [String] {
    text.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
  }
}
