extension Rules {
  /// The text of an id of Desk: a whole number above 0.
  ///
  /// - Parameters:
  ///   - text: the text.
  ///   - field: whose id it is, such as `ticketIDField`.
  /// - Returns: what breaks.
  package static func deskID(_ text: String, field: String) -> [Violation] {
    if text.isEmpty { return notEmpty(text, field: field) }
    // `Int64` would accept a plus sign.
    let isDigits = text.utf8.allSatisfy {
      (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0)
    }
    if isDigits, let id = Int64(text), id > 0 { return [] }
    return [
      Violation(
        field: field, rule: .notNumber, given: Violation.quoted(text),
        allowed: "it must be a whole number above 0")
    ]
  }

  /// An id of Desk: above 0.
  package static func deskID(_ id: Int64, field: String) -> [Violation] {
    id > 0 ? [] : deskID(String(id), field: field)
  }

  /// Size and beginning of one page of a Desk list.
  package static func deskPage(limit: Int, offset: Int) -> [Violation] {
    range(limit, 1...Limits.deskPage, field: limitField)
      + (offset >= 0
        ? []
        : [
          Violation(
            field: offsetField, rule: .outOfRange, given: "\(offset)", allowed: "0 and more are")
        ])
  }

  /// One of some words.
  package static func oneOf(_ words: [String], _ text: String, field: String) -> [Violation] {
    if text.isEmpty { return notEmpty(text, field: field) }
    guard !words.contains(where: text.hasSameBytes), let last = words.last else { return [] }
    return [
      Violation(
        field: field, rule: .notAllowed, given: Violation.quoted(text),
        allowed: "it must be \(words.dropLast().joined(separator: ", ")) or \(last)")
    ]
  }
}
