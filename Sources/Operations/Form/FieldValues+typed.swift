import SendbirdAPI

extension FieldValues {
  /// Fills in a field with a text as a person types it into one line.
  ///
  /// A flag takes `true` and `false`; a list takes texts with commas between them; items take one
  /// `key=value`, which is added to what is there. Everything else is kept as it is typed and checked
  /// when an operation is filled.
  ///
  /// - Parameters:
  ///   - field: The field.
  ///   - text: What was typed.
  /// - Throws: What can't be read, with the field's name, what was given and what is allowed.
  package mutating func fill(_ field: OperationField, with text: String) throws(FillingError) {
    switch field.kind {
    case .text, .word, .choice, .number, .deskID, .condition: self[field.name] = .text(text)
    case .flag:
      guard let flag = Bool(text) else {
        throw FillingError([
          Violation(
            field: field.name, rule: .notAllowed, given: "\"\(text)\"",
            allowed: "it must be true or false")
        ])
      }
      self[field.name] = .flag(flag)
    case .list:
      self[field.name] = .list(
        text.split(separator: ",", omittingEmptySubsequences: false).map(String.init))
    case .items:
      guard let item = Self.pair(text) else { throw FillingError([Self.noPair(field.name, text)]) }
      self[field.name] = .items((items(field.name) ?? []) + [item])
    }
  }

  /// Key and value of `key=value`; the first `=` separates, and the value can hold more of them.
  static func pair(_ text: String) -> MetadataItem? {
    let bytes = text.utf8
    guard let separator = bytes.firstIndex(of: UInt8(ascii: "=")) else { return nil }
    return MetadataItem(String(text[..<separator]), String(text[bytes.index(after: separator)...]))
  }

  /// What is said of a text without `=`.
  static func noPair(_ field: String, _ text: String) -> Violation {
    Violation(
      field: field, rule: .pattern, given: "\"\(text)\" has no \"=\"",
      allowed: "it must be key=value")
  }
}
