import Operations

/// Reads values out of arguments.
///
/// What can't be read breaks a rule (65), as every wrong value does.
enum ArgumentValue {
  /// A whole number in a range.
  static func wholeNumber(
    _ text: String, field: String, range: ClosedRange<Int>
  ) throws(CommandFailure) -> Int {
    let allowed =
      range.upperBound == .max
      ? "\(range.lowerBound) and more are" : "\(range.lowerBound) to \(range.upperBound) are"
    guard let number = Int(text), range.contains(number) else {
      throw .violations([
        Violation(field: field, rule: .outOfRange, given: "\"\(text)\"", allowed: allowed)
      ])
    }
    return number
  }

  /// One of some words.
  static func word<Word: RawRepresentable<String> & CaseIterable>(
    _ text: String, as type: Word.Type, field: String
  ) throws(CommandFailure) -> Word {
    if let word = Word(rawValue: text) { return word }
    let words = Word.allCases.map(\.rawValue)
    let list = words.dropLast().joined(separator: ", ") + " or " + (words.last ?? "")
    throw .violations([
      Violation(field: field, rule: .outOfRange, given: "\"\(text)\"", allowed: "\(list) is")
    ])
  }

  /// Key and value; the first `=` separates, and the value can hold more of them.
  static func pair(_ text: String, field: String) throws(CommandFailure) -> MetadataItem {
    let bytes = text.utf8
    guard let separator = bytes.firstIndex(of: UInt8(ascii: "=")) else {
      throw .violations([
        Violation(
          field: field, rule: .empty, given: "\"\(text)\" has no \"=\"",
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
